// Flags that commands share: each is tried where it shows, and on every command that takes it.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRecord } from '../../server/src/protocol/isRecord.ts';
import { parseRecord } from '../support/parseJson.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const PROCESS = `milestoneTypes:
  reply: { name: Reply }
businessHours:
  office: { name: Office, timeZone: Europe/Berlin, hours: { weekdays: 09:00-17:00 } }
processes:
  support:
    name: Support
    businessHours: office
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: reply, target: 1h }]
`;
const LOUD = 'rules: { no-actions: error }\n';

describe('common flags', () => {
  let folder: string;
  const milestone = (...args: readonly string[]): Promise<CliResult> => runCli(folder, args);
  const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-flags-')));
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('--output-file', () => {
    const COMMANDS: readonly (readonly string[])[] = [
      ['validate'],
      ['validate', '--format', 'json'],
      ['due', 'a.entitlement.yaml', '--at', '2026-03-06T16:30'],
      ['simulate', 'a.entitlement.yaml', '--at', '2026-03-06T16:30'],
      ['diff', 'a.entitlement.yaml', 'a.entitlement.yaml'],
      ['calendar', 'a.entitlement.yaml'],
      ['rules'],
      ['explain', 'no-actions'],
      ['format', '--check'],
    ];
    for (const command of COMMANDS)
      it(`takes what ${command.join(' ')} prints`, async () => {
        const printed = await milestone(...command);
        const written = await milestone(...command, '--output-file', 'out/result.txt');
        assert.equal(written.code, printed.code);
        assert.equal(written.stdout, '');
        assert.equal(text('out/result.txt'), printed.stdout);
      });

    it('goes with formats that have files of their own', async () => {
      await milestone('validate', '--format', 'pretty', '--format', 'json=b.json', '--output-file', 'a.txt');
      assert.match(text('a.txt'), /1 info in 1 file/);
      assert.equal(parseRecord(text('b.json'))['files'], 1);
    });

    it('leaves a file as it was when the command cannot run', async () => {
      writeFiles(folder, { 'result.txt': 'before' });
      assert.equal((await milestone('due', 'none.entitlement.yaml', '--output-file', 'result.txt')).code, 2);
      assert.equal(text('result.txt'), 'before');
    });

    it('says why a file cannot be written', async () => {
      mkdirSync(path.join(folder, 'out'));
      const { code, stderr } = await milestone('validate', '--output-file', 'out');
      assert.equal(code, 2);
      assert.match(stderr, /^milestone: 'out' cannot be written: .*folder/);
    });
  });

  describe('--color', () => {
    it('colours where no terminal is, files too, and --no-color does not', async () => {
      assert.match((await milestone('validate', '--color')).stdout, /\u001b\[/);
      assert.doesNotMatch((await milestone('validate', '--no-color')).stdout, /\u001b/);
      await milestone('validate', '--color', '--output-file', 'coloured.txt');
      assert.match(text('coloured.txt'), /\u001b\[/);
    });
  });

  describe('--config', () => {
    it('counts for all files, wherever it lies and whatever it is called', async () => {
      const other = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-strict-')));
      writeFiles(other, { 'strict.yaml': LOUD });
      assert.equal((await milestone('validate')).code, 0);
      const strict = await milestone('validate', '--config', path.join(other, 'strict.yaml'));
      assert.equal(strict.code, 1);
      assert.match(strict.stdout, /error .*\[no-actions\]/);
      rmSync(other, { recursive: true });
    });

    it('stands instead of the nearest one, and --no-config of none', async () => {
      writeFiles(folder, { 'milestone.config.yaml': LOUD, 'soft.yaml': 'rules: { no-actions: off }\n' });
      assert.equal((await milestone('validate')).code, 1);
      assert.match((await milestone('validate', '--config', 'soft.yaml')).stdout, /^No findings/);
      assert.match((await milestone('validate', '--no-config')).stdout, /1 info in 1 file/);
    });

    it('is checked, and fixed, as one that is found', async () => {
      writeFiles(folder, { 'odd.yaml': 'rule: { no-actions: off }\n' });
      const { code, stdout } = await milestone('validate', '--config', 'odd.yaml');
      assert.equal(code, 1);
      assert.match(stdout, /^odd\.yaml:1:1 error Unknown key 'rule'/);
      assert.match((await milestone('validate', '--config', 'odd.yaml', '--fix')).stdout, /^No findings/);
      assert.equal(text('odd.yaml'), 'rules: { no-actions: off }\n');
    });

    it('has its globs begin in the current folder', async () => {
      writeFiles(folder, {
        'ci/strict.yaml': 'exclude: [old/**]\n',
        'old/b.entitlement.yaml': PROCESS,
        'old/milestone.config.yaml': 'include: [nothing]\n',
      });
      assert.equal(
        (await milestone('validate', '--config', 'ci/strict.yaml', '--show-files')).stdout,
        'a.entitlement.yaml\n',
      );
      assert.equal(
        (await milestone('validate', '--no-config', '--show-files')).stdout,
        'a.entitlement.yaml\nold/b.entitlement.yaml\n',
      );
      assert.equal(
        (await milestone('format', '--config', 'ci/strict.yaml', '--check')).stdout,
        'a.entitlement.yaml\n'.repeat(0),
      );
    });

    it('must be there', async () => {
      const { code, stderr } = await milestone('due', 'a.entitlement.yaml', '--config', 'gone.yaml');
      assert.equal(code, 2);
      assert.equal(
        stderr,
        "milestone: The configuration 'gone.yaml' is not read: there is no such file.\nName a file after --config, or write --no-config.\n",
      );
    });
  });

  describe('--print-config', () => {
    it('has every rule with its severity, as configuration and command line say', async () => {
      writeFiles(folder, {
        'milestone.config.yaml': 'rules: { no-actions: error, salesforce/*: off }\nfields: { Case.Tier__c: [Gold] }\n',
      });
      const { stdout, code } = await milestone(
        'validate',
        '--print-config',
        'a.entitlement.yaml',
        '--rule',
        'no-warning=hint',
      );
      assert.equal(code, 0);
      const shown = parseRecord(stdout);
      const rules = isRecord(shown['rules']) ? shown['rules'] : {};
      assert.deepEqual(
        {
          ...shown,
          rules: ['no-actions', 'no-warning', 'schema', 'salesforce/several-shifts'].map((code) => rules[code]),
        },
        {
          version: 1,
          file: 'a.entitlement.yaml',
          config: 'milestone.config.yaml',
          rules: ['error', 'hint', 'error', 'off'],
          include: [],
          exclude: [],
          fields: { 'Case.Tier__c': ['Gold'] },
          salesforce: null,
        },
      );
    });
  });

  describe('--force-exclude', () => {
    it('leaves out what is named and ignored, as hooks name it', async () => {
      writeFiles(folder, {
        'milestone.config.yaml': 'exclude: [old]\n',
        'old/b.entitlement.yaml': 'processes: [\n',
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.gitignore': 'dist\n',
        'dist/c.entitlement.yaml': 'processes: [\n',
      });
      const names = ['a.entitlement.yaml', 'old/b.entitlement.yaml', 'dist/c.entitlement.yaml'];
      assert.equal((await milestone('validate', ...names)).code, 1);
      const { code, stdout } = await milestone('validate', ...names, '--force-exclude');
      assert.equal(code, 0);
      assert.match(stdout, /in 1 file\.$/m);
      assert.equal((await milestone('validate', 'dist/c.entitlement.yaml', '--force-exclude')).code, 0);
      assert.equal((await milestone('format', '--check', 'old/b.entitlement.yaml', '--force-exclude')).code, 0);
    });
  });

  describe('--no-error-on-unmatched-pattern', () => {
    it('passes over paths that lead to nothing', async () => {
      for (const nothing of ['none', 'none/*.entitlement.yaml', 'notes.txt', 'empty']) {
        writeFiles(folder, { 'notes.txt': '' });
        mkdirSync(path.join(folder, 'empty'), { recursive: true });
        assert.equal((await milestone('validate', nothing)).code, 2, nothing);
        const { code, stdout } = await milestone('validate', nothing, '--no-error-on-unmatched-pattern');
        assert.equal(code, 0, nothing);
        assert.match(stdout, /^No findings in 0 files\./);
      }
    });
  });

  describe('--root', () => {
    it('is where the names of files begin, in every format', async () => {
      writeFiles(folder, { 'deep/er/b.entitlement.yaml': PROCESS });
      const from = path.join(folder, 'deep');
      for (const format of ['pretty', 'json', 'junit', 'github', 'gitlab', 'rdjson', 'checkstyle', 'sarif']) {
        const { stdout } = await runCli(from, ['validate', 'er', '--format', format, '--root', '..']);
        assert.match(stdout, /(?<![\w./])deep\/er\/b\.entitlement\.yaml/, format);
      }
    });
  });

  describe('--fix', () => {
    const WRONG = PROCESS.replace('exit:', 'exitt:').replace('target:', 'taget:');

    it('writes the files, and says which', async () => {
      writeFiles(folder, { 'a.entitlement.yaml': WRONG });
      const { code, stderr } = await milestone('validate', '--fix');
      assert.equal(code, 0);
      assert.equal(stderr, 'Fixed a.entitlement.yaml\n');
      assert.equal(text('a.entitlement.yaml'), PROCESS);
    });

    it('is only shown as a patch by --fix-dry-run', async () => {
      writeFiles(folder, { 'a.entitlement.yaml': WRONG });
      const { code, stdout } = await milestone('validate', '--fix-dry-run');
      assert.equal(code, 1);
      assert.match(stdout, /^--- a\/a\.entitlement\.yaml$/m);
      assert.match(stdout, /^\+ {4}exit: /m);
      assert.equal(text('a.entitlement.yaml'), WRONG);
      assert.equal((await milestone('validate', '--fix', '--fix-dry-run')).code, 2);
      writeFiles(folder, { 'a.entitlement.yaml': PROCESS });
      assert.deepEqual(await milestone('validate', '--fix-dry-run'), { code: 0, stdout: '', stderr: '' });
    });
  });

  it('leave no file behind that nobody asked for', () => {
    assert.equal(existsSync(path.join(folder, 'undefined')), false);
  });
});
