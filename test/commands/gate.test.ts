// A gate that lets something through must say so: what is not read, not searched, not obeyed or not told makes a command fail or speak.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from '../../server/src/commands/format.ts';
import type { Io } from '../../server/src/commands/io.ts';
import { UsageError } from '../../server/src/commands/io.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import { openSink } from '../../server/src/host/openSink.ts';
import { writeFile } from '../../server/src/host/writeFile.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const GOOD = 'milestoneTypes:\n  a: { name: A }\n';
const PROCESS = `milestoneTypes:
  a: { name: A }
processes:
  p:
    name: P
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: a, target: 1h, completeWhen: { Status: Working } }]
`;

describe('a gate', () => {
  let folder: string;
  const milestone = (...args: readonly string[]): Promise<CliResult> => runCli(folder, args);

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-gate-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs as somebody who may not do everything: nothing is denied to the administrator. */
  async function asUser<Value>(action: () => Promise<Value>): Promise<Value> {
    const isAdministrator = process.geteuid?.() === 0;
    if (isAdministrator) process.seteuid?.(65_534);
    try {
      return await action();
    } finally {
      if (isAdministrator) process.seteuid?.(0);
    }
  }

  it('counts all findings, however many come before the errors', async () => {
    const types = Array.from({ length: 1200 }, (_, index) => `  type-${index}: {}\n`).join('');
    writeFiles(folder, {
      'a.entitlement.yaml': PROCESS.replace('milestoneTypes:\n', `milestoneTypes:\n${types}`).replace(
        'milestone: a',
        'milestone: lost',
      ),
    });
    const { code, stdout } = await milestone('validate');
    assert.equal(code, 1);
    assert.match(stdout, /^1 error, .*120\d info in 1 file\.$/m);
  });

  it('checks the configuration that applies, and says which one does not for its name', async () => {
    for (const text of ['rule: {}\n', '{{{{\n', 'rules: { no-such: error }\n', 'rules: { schema: fatal }\n']) {
      writeFiles(folder, { 'a.entitlement.yaml': GOOD, 'milestone.config.yaml': text });
      const { code, stdout } = await milestone('validate', 'a.entitlement.yaml');
      assert.equal(code, 1, text);
      assert.match(stdout, /^milestone\.config\.yaml:1:\d+ error /, text);
    }
    rmSync(path.join(folder, 'milestone.config.yaml'));
    writeFiles(folder, { 'milestone.config.yml': 'rules: {}\n' });
    assert.match((await milestone('validate')).stdout, /^milestone\.config\.yml:1:1 warning .*\[misnamed-file\]/m);
  });

  it('fails for a configuration and for a folder that it may not read', async function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(folder, 0o755);
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS, 'sub/b.entitlement.yaml': GOOD, 'a.scenario.yaml': '' });
    chmodSync(path.join(folder, 'sub'), 0);
    for (const args of [['validate'], ['validate', '**/*.yaml'], ['test'], ['format', '--check']]) {
      const { code, stderr } = await asUser(() => milestone(...args));
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^milestone: 'sub' is not searched: permission denied\.$/m, args.join(' '));
    }
    writeFiles(folder, { 'x.milestoneType-meta.xml': '<MilestoneType/>' });
    const imported = await asUser(() => milestone('import', '.', '--out', 'out'));
    assert.match(imported.stderr, /^milestone: 'sub' is not searched: permission denied\.$/m);
    const exported = await asUser(() => milestone('export', 'a.entitlement.yaml', '--out', '.', '--dry-run'));
    assert.deepEqual([exported.code, exported.stdout], [2, '']);
    assert.match(exported.stderr, /^milestone: 'sub' is not searched: permission denied\.$/m);
    // What git ignores is not missed.
    writeFiles(folder, { '.git/HEAD': '', '.gitignore': 'sub/\n' });
    assert.doesNotMatch((await asUser(() => milestone('validate'))).stderr, /not searched/);
    writeFiles(folder, { 'milestone.config.yaml': 'rules: {}\n' });
    chmodSync(path.join(folder, 'milestone.config.yaml'), 0);
    const { code, stderr } = await asUser(() => milestone('validate', 'a.entitlement.yaml'));
    assert.equal(code, 2);
    assert.match(stderr, /milestone\.config\.yaml' is not read: permission denied/);
  });

  it('lets no scenario pass that cannot be read, in any format', async () => {
    writeFiles(folder, {
      'a.entitlement.yaml': PROCESS,
      'a.scenario.yaml': 'use: ./a.entitlement.yaml\nscenarios:\n  broken: [\n',
      'b.scenario.yaml':
        'use: ./a.entitlement.yaml\nscenarios:\n  b: { process: p, record: { CreatedDate: 2026-03-06T09:00 }, expects: {} }\n',
    });
    const results: Readonly<Record<string, RegExp>> = {
      pretty: /✗ broken[^]*✗ b\b[^]*^0 passed, 2 failed$/m,
      junit: /^<testsuites name="milestone test" tests="2" failures="2"[^>]*>$/m,
      tap: /^not ok 1 [^]*^not ok 2 /m,
      json: /"passed": 0,\n {2}"failed": 2,/,
    };
    for (const [name, pattern] of Object.entries(results)) {
      const { code, stdout } = await milestone('test', '--format', name);
      assert.equal(code, 1, name);
      assert.match(stdout, pattern, name);
    }
  });

  it('fails in every format for a file of scenarios in which none can be read, beside others that pass', async () => {
    writeFiles(folder, {
      'a.entitlement.yaml': PROCESS,
      'a.scenario.yaml':
        'use: ./a.entitlement.yaml\nscenarios:\n  fine: { process: p, record: { CreatedDate: 2026-03-06T09:00 } }\n',
      'b.scenario.yaml': 'broken: [\n',
    });
    const results: Readonly<Record<string, RegExp>> = {
      pretty: /✓ fine[^]*✗ has no errors[^]*^1 passed, 1 failed$/m,
      junit: /^<testsuites name="milestone test" tests="2" failures="1"[^>]*>$/m,
      tap: /^ok 1 [^]*^not ok 2 /m,
      json: /"passed": 1,\n {2}"failed": 1,/,
    };
    for (const [name, pattern] of Object.entries(results)) {
      const { code, stdout } = await milestone('test', '--format', name);
      assert.equal(code, 1, name);
      assert.match(stdout, pattern, name);
    }
  });

  it('cannot be opened from the command line', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': 'processes: [\n' });
    for (const rule of ['syntax', 'schema', 'config']) {
      const { code, stderr } = await milestone('validate', '--rule', `${rule}=off`);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`^milestone: '${rule}' cannot be switched off`));
    }
  });

  it('finds durations that are longer than anything can be', async () => {
    const times = (target: string, before: string, after: string): string =>
      PROCESS.replace('target: 1h', `target: ${target}, warnings: [{ before: ${before}, actions: [] }]`).replace(
        ' }]\n',
        `, violations: [{ after: ${after}, actions: [] }] }]\n`,
      );
    writeFiles(folder, { 'a.entitlement.yaml': times('9999999h', '90000000h', '1h 999999999m') });
    const { code, stdout } = await milestone('validate');
    assert.equal(code, 1);
    for (const long of ['9999999h', '90000000h', '1h 999999999m'])
      assert.match(stdout, new RegExp(` error A duration.* is at most 999999h, not ${long}\\. \\[schema\\]`));
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS.replace('target: 1h', 'target: 100000000') });
    assert.match((await milestone('validate')).stdout, /error A target is at most 99999999, not 100000000\./);
    writeFiles(folder, { 'a.entitlement.yaml': times('999999h', '99999999', '999999h 59m') });
    assert.doesNotMatch((await milestone('validate')).stdout, /\[schema\]/);
  });

  it('refuses a field that is nearly another, and says which one nothing reads', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS });
    const due = (setting: string): Promise<CliResult> =>
      milestone('due', 'a.entitlement.yaml', '--at', '2026-03-06T09:00', '--set', setting);
    const misspelt = await due('Priorty=High');
    assert.equal(misspelt.code, 2);
    assert.match(misspelt.stderr, /There is no field 'Priorty'\.\nDid you mean --set Priority=High\?/);
    assert.match((await due('Moon=Full')).stderr, /Nothing reads the field 'Moon'/);
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS.replace('    exit:', '    object: Incident\n    exit:') });
    for (const field of ['Urgency', 'Incident.Urgency'])
      assert.match((await due(`${field}=High`)).stderr, /Nothing reads/);
    writeFiles(folder, {
      'a.entitlement.yaml': PROCESS.replace('    exit:', '    object: Incident\n    exit:').replace(
        'target: 1h',
        'target: 1h, when: { Urgency: High }',
      ),
    });
    for (const field of ['Urgency', 'Incident.Urgency']) {
      const { code, stdout, stderr } = await due(`${field}=High`);
      assert.deepEqual([code, /Nothing reads|no field/.test(stderr)], [0, false], stderr);
      assert.match(stdout, /1 h +Fri 2026-03-06 10:00/);
    }
    assert.match((await due('Urgenzy=High')).stderr, /Did you mean --set Urgency=High\?/);
  });

  it('searches a file once, whatever links lead to it', async function () {
    if (process.platform === 'win32') this.skip();
    writeFiles(folder, { 'real/a.entitlement.yaml': GOOD });
    symlinkSync('real', path.join(folder, 'linked'));
    symlinkSync('real/a.entitlement.yaml', path.join(folder, 'b.entitlement.yaml'));
    symlinkSync('..', path.join(folder, 'real/up'));
    execFileSync('mkfifo', [path.join(folder, 'c.entitlement.yaml')]);
    assert.match((await milestone('validate')).stdout, /^No findings in 1 file\.$/m);
    assert.match((await milestone('validate', 'linked')).stdout, /^No findings in 1 file\.$/m);
    // What is named itself is taken at its word.
    assert.match((await milestone('validate', 'b.entitlement.yaml', 'real')).stdout, /^No findings in 2 files\.$/m);
  });

  it('leaves out what git leaves out, also by its own list, and what is installed', async () => {
    const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    git('init', '--quiet', '--initial-branch', 'main');
    writeFiles(folder, {
      'a.entitlement.yaml': GOOD,
      'b.entitlement.yaml': GOOD,
      'c.entitlement.yaml': GOOD,
      'node_modules/x/d.entitlement.yaml': GOOD,
      'below/e.entitlement.yaml': GOOD,
      '.git/info/exclude': '# mine\n/b.entitlement.yaml\nc.*\n',
      '.gitignore': '!c.entitlement.yaml\n',
    });
    assert.match((await milestone('validate')).stdout, /^No findings in 3 files\.$/m);
    const inBelow = (pattern: string): Promise<CliResult> => runCli(path.join(folder, 'below'), ['validate', pattern]);
    assert.match((await inBelow('../**/*.yaml')).stdout, /^No findings in 3 files\.$/m);
    assert.match((await inBelow('../node_modules/*/*.yaml')).stdout, /^No findings in 1 file\.$/m);
    git('add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'a');
    git('worktree', 'add', '--quiet', 'other', '-b', 'other');
    writeFiles(folder, { 'other/b.entitlement.yaml': GOOD });
    assert.match((await runCli(path.join(folder, 'other'), ['validate'])).stdout, /^No findings in 3 files\.$/m);
  });

  it('says which comments silence nothing', async () => {
    writeFiles(folder, {
      'a.entitlement.yaml': `milestoneTypes:
  # milestone-disable-next-line
  a: { name: A }
  # Milestone-Disable-Next-Line unused-definition
  b: { name: B } # milestone-disable-line unused-definition
  # milestone-disable unused-definition
  # milestone-disable-next-lines unused-definition
  # milestone-disable-next-line Unused-Definition
  # milestone-disable-next-line nothing-like-it
  # milestone-disable-next-line no-warning
  c: { name: C }
  # The directive milestone-disable-next-line is explained elsewhere.
  d: { name: D }
`,
    });
    const { stdout } = await milestone('validate');
    assert.deepEqual(stdout.match(/^\S+ warning .*(?= \[unused-suppression\]$)/gm), [
      "a.entitlement.yaml:2:5 warning This silences nothing: name the code of a finding behind 'milestone-disable-next-line'.",
      "a.entitlement.yaml:4:5 warning 'Milestone-Disable-Next-Line' silences nothing. Write 'milestone-disable-next-line' with the code of a finding, in the line above it.",
      "a.entitlement.yaml:5:20 warning 'milestone-disable-line' silences nothing. Write 'milestone-disable-next-line' with the code of a finding, in the line above it.",
      "a.entitlement.yaml:6:5 warning 'milestone-disable' silences nothing. Write 'milestone-disable-next-line' with the code of a finding, in the line above it.",
      "a.entitlement.yaml:7:5 warning 'milestone-disable-next-lines' silences nothing. Write 'milestone-disable-next-line' with the code of a finding, in the line above it.",
      "a.entitlement.yaml:8:33 warning There is no rule 'Unused-Definition', so this silences nothing. Did you mean 'unused-definition'?",
      "a.entitlement.yaml:9:33 warning There is no rule 'nothing-like-it', so this silences nothing. `milestone rules` lists them all.",
      "a.entitlement.yaml:10:33 warning The next line has no finding 'no-warning' to silence. Remove it from the comment.",
    ]);
    await milestone('validate', '--fix');
    const fixed = readFileSync(path.join(folder, 'a.entitlement.yaml'), 'utf8');
    assert.doesNotMatch(fixed, /no-warning/);
    assert.match(fixed, /nothing-like-it/, 'what somebody may have meant stays');
  });

  it('quotes no more of a file than a line', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': 'x'.repeat(3_000_000) });
    for (const name of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'checkstyle']) {
      const { code, stdout } = await milestone('validate', '--format', name);
      assert.equal(code, 1);
      assert.ok(stdout.length < 5000, `${name} has ${stdout.length} characters`);
      assert.match(stdout, /Expected a map for the whole file|Expected a map for/);
    }
  });

  it('reads lines that end as they did on old machines', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': 'milestoneTypes:\r  a: { name: A, colour: green }\r' });
    const { code, stdout } = await milestone('validate');
    assert.equal(code, 1);
    assert.match(stdout, /^a\.entitlement\.yaml:2:17 error Unknown key 'colour'/);
  });

  it('writes nothing over what somebody saved meanwhile, and names only what is written', async () => {
    const file = path.join(folder, 'a.entitlement.yaml');
    writeFileSync(file, GOOD.replace('{ name: A }', '{  name:   A  }'));
    let stdout = '';
    const host = createNodeHost();
    let reads = 0;
    const io: Io = {
      stdout: (text) => {
        stdout += text;
        return Promise.resolve(true);
      },
      stderr: () => undefined,
      stdin: () => assert.fail('nothing is read from there'),
      write: writeFile,
      open: openSink,
      env: {},
      cwd: folder,
      processors: 1,
      columns: 100,
      color: false,
      host: {
        ...host,
        async read(uri) {
          if (uri.endsWith('a.entitlement.yaml') && (reads += 1) === 2) writeFileSync(file, 'saved: meanwhile\n');
          return host.read(uri);
        },
      },
      serve: () => Promise.resolve(),
      serveTools: () => Promise.resolve(),
    };
    await assert.rejects(
      format.run({ paths: [] }, io),
      (fault) => fault instanceof UsageError && /was saved while it was worked on/.test(fault.message),
    );
    assert.equal(readFileSync(file, 'utf8'), 'saved: meanwhile\n');
    assert.equal(stdout, '');
  });

  it('finds git although a folder of PATH may not be entered', async function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(folder, 0o755);
    mkdirSync(path.join(folder, 'locked'));
    chmodSync(path.join(folder, 'locked'), 0);
    const { findGit } = await import('../../server/src/commands/files/findGit.ts');
    const search = {
      env: { PATH: `${path.join(folder, 'locked')}:${process.env['PATH'] ?? ''}` },
      platform: process.platform,
    };
    const found = await asUser(() => Promise.resolve(findGit(path.join(folder, 'elsewhere'), search)));
    assert.match(found ?? '', /\/git$/);
  });
});
