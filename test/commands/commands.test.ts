import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { runCli, writeFiles } from '../support/runCli.ts';

/**
 * A `.scenario` file: `--- file: name` sections, then `$ milestone …` lines, each followed by what it prints; between them `$ git …`
 * and `$ cp <from> <to>`, which prepare a repository and print nothing. `UPDATE=1` writes what the program prints now.
 */
interface CliScenario {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly commands: readonly string[];
  readonly head: string;
}

const folder = path.resolve('test/commands');

function readScenario(text: string): CliScenario {
  const start = text.search(/^\$ (milestone|git|cp) /m);
  const head = text.slice(0, start);
  const files = head
    .split(/^--- file: /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { name: part.slice(0, end).trim(), text: part.slice(end + 1) };
    });
  const commands = [...text.slice(start).matchAll(/^\$ ((?:milestone|git|cp) .*)$/gm)].map((match) => match[1] ?? '');
  return { files, commands, head };
}

function prepare(program: string, args: readonly string[], cwd: string): void {
  if (program === 'git') execFileSync('git', args, { cwd, env: GIT_ENVIRONMENT, stdio: 'pipe' });
  else copyFileSync(path.join(cwd, args[0] ?? ''), path.join(cwd, args[1] ?? ''));
}

/** Splits as a shell does: blanks separate, double quotes keep together, `<` takes standard input from a file. */
function splitCommand(command: string): { readonly args: readonly string[]; readonly input: string | undefined } {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const redirect = words.indexOf('<');
  return redirect === -1
    ? { args: words, input: undefined }
    : { args: words.slice(0, redirect), input: words[redirect + 1] };
}

async function play({ files, commands, head }: CliScenario): Promise<string> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'milestone-cli-'));
  try {
    writeFiles(cwd, Object.fromEntries(files.map(({ name, text }) => [name, text])));
    let played = head;
    for (const command of commands) {
      const { args: words, input } = splitCommand(command);
      const [program = '', ...args] = words;
      if (program !== 'milestone') {
        prepare(program, args, cwd);
        played += `$ ${command}\n`;
        continue;
      }
      const stdin = input === undefined ? '' : readFileSync(path.join(cwd, input), 'utf8');
      const { code, stdout, stderr } = await runCli(cwd, args, stdin);
      const shown = stdout.split(cwd).join('/work').split(path.sep).join('/');
      const errors = stderr.split(cwd).join('/work');
      played += `$ ${command}\n${shown}${errors === '' ? '' : `--- stderr\n${errors}`}--- exit ${code}\n\n`;
    }
    return `${played.trimEnd()}\n`;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

describe('the command line', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.scenario'))) {
    it(name.replace('.scenario', ''), async () => {
      const file = path.join(folder, name);
      const expected = readFileSync(file, 'utf8');
      const actual = await play(readScenario(expected));
      if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
      else assert.equal(actual, expected);
    });
  }
});

describe('the built program', () => {
  const cli = path.resolve('dist/cli.js');

  it('is there, and can be run by its name', () => {
    assert.ok(existsSync(cli), 'npm run build makes it');
    assert.match(readFileSync(cli, 'utf8').slice(0, 30), /^#!\/usr\/bin\/env node/);
  });

  it('finds a first response on the Monday after daylight saving began', () => {
    const sample = 'samples/cloudnine/cloudnine.entitlement.yaml';
    const printed = execFileSync(
      process.execPath,
      [cli, 'due', sample, '--at', '2026-03-06T16:30', '--format', 'json'],
      {
        encoding: 'utf8',
      },
    );
    const answer: unknown = JSON.parse(printed);
    assert.ok(typeof answer === 'object' && answer !== null && 'due' in answer && Array.isArray(answer.due));
    const first: unknown = answer.due[0];
    assert.ok(typeof first === 'object' && first !== null && 'target' in first);
    assert.equal(first.target, '2026-03-09T09:30:00.000-04:00');
  });

  it('has no findings in the samples, and passes their scenarios', () => {
    for (const command of ['validate', 'test']) {
      const { status, stdout } = spawnSync(process.execPath, [cli, command, 'samples'], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  });

  it('names a file of a folder that is no text, and tells everything of the others', () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'milestone-cli-'));
    const ask = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
      spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
    try {
      for (const name of ['cloudnine.entitlement.yaml', 'cloudnine.scenario.yaml'])
        copyFileSync(path.join('samples/cloudnine', name), path.join(cwd, name));
      writeFileSync(path.join(cwd, 'picture.entitlement.yaml'), Buffer.from([137, 80, 78, 71, 0, 0, 1]));
      writeFileSync(path.join(cwd, 'french.scenario.yaml'), Buffer.from('description: \xe9t\xe9\n', 'latin1'));
      writeFileSync(path.join(cwd, 'wrong.entitlement.yaml'), 'processes: { support: 1 }\n');
      const unread = /'picture.entitlement.yaml' is a binary file, not text.\nName a YAML file.\n/;
      for (const [args, tells] of [
        [['validate', '.'], /wrong\.entitlement\.yaml[\s\S]*in 3 files/],
        [['test', '.', '--coverage'], /4 passed, 0 failed[\s\S]*are reached/],
        [['format', '.', '--check'], /^$/],
      ] as const) {
        const { status, stdout, stderr } = ask(...args);
        assert.equal(status, 2, stderr);
        assert.match(stdout, tells, args.join(' '));
        assert.match(stderr, unread, args.join(' '));
        assert.match(stderr, /'french.scenario.yaml' is not UTF-8 text/);
      }
      // Half of what there is would be compared with half of what there was.
      const { status, stdout } = ask('diff', '.', 'wrong.entitlement.yaml');
      assert.deepEqual([status, stdout], [2, '']);
      const alone = ask('validate', 'picture.entitlement.yaml');
      assert.deepEqual([alone.status, alone.stdout], [2, '']);
      assert.match(alone.stderr, unread);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

  it('prints JSON that the published schemas describe', () => {
    const wrong = 'test/corpus/wrong';
    const scenario = 'samples/aquaflow/aquaflow.scenario.yaml';
    const due = 'samples/cloudnine/cloudnine.entitlement.yaml';
    const calendars = ['test/commands/diff/old.entitlement.yaml', 'test/commands/diff/new.entitlement.yaml'];
    for (const [schema, args] of [
      ['findings', ['validate', wrong, '--format', 'json']],
      ['due', ['due', due, '--at', '2026-03-08T02:30', '--at', '2026-03-09T10:00', '--explain', '--format', 'json']],
      ['timeline', ['simulate', scenario, '--format', 'json']],
      ['tests', ['test', 'samples', '--coverage', '--format', 'json']],
      ['tests', ['test', 'test/corpus', '--format', 'json']],
      ['comparison', ['diff', 'samples/cloudnine', 'samples/titantech', '--format', 'json']],
      ['comparison', ['diff', ...calendars, '--format', 'json', '--from', '2026-03-02']],
      ['calendar', ['calendar', 'samples/titantech/titantech.entitlement.yaml', '--format', 'json']],
    ] as const) {
      const { stdout } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
        parseObject(readFileSync(`schemas/${schema}.schema.json`, 'utf8')),
      );
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3)));
    }
  });

  it('says that its folder is gone', function () {
    if (process.platform === 'win32') this.skip();
    const script = `d=$(mktemp -d) && cd "$d" && rmdir "$d" && "${process.execPath}" "${cli}" validate`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^milestone: The current folder does not exist any longer\.$/m);
    assert.doesNotMatch(stderr, /^ +at /m);
  });

  it('is not confused by a reader that has seen enough', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${cli}" rules | head -1`], {
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.equal(stderr, '');
  });
});

function parseObject(json: string): object {
  const parsed: unknown = JSON.parse(json);
  assert.ok(typeof parsed === 'object' && parsed !== null);
  return parsed;
}
