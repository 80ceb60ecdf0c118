// Folders that a stranger has filled: commands end, say what they did not read, and show nothing that lies elsewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const GOOD = 'milestoneTypes:\n  a: { name: A }\n';
const PROCESS = `${GOOD}processes:
  p:
    name: P
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: a, target: 1h, completeWhen: { Status: Working } }]
`;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'];
const SECRET = 'SECRET-0123456789';

describe('a folder of a stranger', () => {
  let folder: string;
  let work: string;
  const milestone = (...args: readonly string[]): Promise<CliResult> => runCli(work, args);
  const link = (to: string, name: string): void => symlinkSync(to, path.join(work, name));

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-hostile-')));
    work = path.join(folder, 'work');
    mkdirSync(work);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('imports devices, other machines and other schemes under many spellings, and gets a finding for each', async () => {
    const spellings = [
      '/dev/zero',
      '../../../../../../../../dev/zero',
      'file:///dev/zero',
      'FILE:/dev/./zero',
      './zero.entitlement.yaml',
      '/dev/zero#.entitlement.yaml',
      'file:///dev/zero?.entitlement.yaml',
      'file://host.example/share/a.entitlement.yaml',
      '//host.example/share/a.entitlement.yaml',
      'http://host.example/a.entitlement.yaml',
      'vscode-remote://host/a.entitlement.yaml',
      '/proc/self/environ',
      './%2e%2e/%2e%2e/dev/zero',
      '\\ud800',
      './\\udfff.entitlement.yaml',
    ];
    if (process.platform !== 'win32') link('/dev/zero', 'zero.entitlement.yaml');
    for (const spelling of spellings) {
      writeFiles(work, {
        'a.entitlement.yaml': `imports: ["${spelling}"]\n`,
        'a.scenario.yaml': `use: "${spelling}"\nscenarios: {}\n`,
      });
      for (const file of ['a.entitlement.yaml', 'a.scenario.yaml']) {
        const { code, stdout, stderr } = await milestone('validate', file, '--format', 'json');
        const answer: unknown = JSON.parse(stdout);
        assert.ok(typeof answer === 'object' && answer !== null && 'findings' in answer, stderr);
        assert.equal(code, 1, `${spelling}: ${stderr}`);
        assert.match(JSON.stringify(answer.findings), /import-missing|"schema"/, spelling);
      }
    }
  });

  it('holds links to devices and pipes, which are told and not waited for', async function () {
    if (process.platform === 'win32') this.skip();
    writeFiles(work, { 'good.entitlement.yaml': GOOD });
    execFileSync('mkfifo', [path.join(work, 'pipe')]);
    link('pipe', 'a.entitlement.yaml');
    link('/dev/zero', 'b.entitlement.yaml');
    const { code, stdout, stderr } = await milestone('validate', '.');
    assert.equal(code, 2);
    assert.match(stdout, /^No findings in 1 file/);
    assert.match(stderr, /'a\.entitlement\.yaml' is not read: it is a pipe or a device/);
    assert.match(stderr, /'b\.entitlement\.yaml' is not read: it is a pipe or a device/);
  });

  it('has a link to a device for its configuration, and for what git ignores', async function () {
    if (process.platform === 'win32') this.skip();
    writeFiles(work, { 'sub/good.entitlement.yaml': GOOD });
    link('/dev/zero', '.gitignore');
    assert.equal((await milestone('validate', '.')).code, 0);
    link('/dev/zero', 'milestone.config.yaml');
    for (const args of [
      ['validate', '.'],
      ['validate', 'sub/good.entitlement.yaml'],
    ]) {
      const { code, stderr } = await milestone(...args);
      assert.equal(code, 2);
      assert.match(stderr, /milestone\.config\.yaml' is not read: it is a pipe or a device/);
    }
  });

  it('leads to secrets elsewhere, of which nothing is shown in any format', async () => {
    writeFiles(folder, { 'home/key': `- ${SECRET}\n`, 'home/b.entitlement.yaml': `${SECRET}: 1\n` });
    writeFiles(work, {
      'a.entitlement.yaml':
        'imports: [./key.entitlement.yaml, ../home/b.entitlement.yaml, ./home/b.entitlement.yaml]\n',
    });
    link('../home/key', 'key.entitlement.yaml');
    link('../home', 'home');
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'checkstyle']) {
      const { code, stdout, stderr } = await milestone('validate', '.', '--format', format);
      assert.equal(code, 2);
      assert.doesNotMatch(stdout + stderr, new RegExp(SECRET));
      assert.match(stderr, /'key\.entitlement\.yaml' is not read: it is a link that leads out/);
    }
    const { stdout } = await milestone('validate', 'a.entitlement.yaml');
    assert.match(stdout, /'\.\/key\.entitlement\.yaml' is not read: it is a link that leads out/);
    assert.match(stdout, /'\.\.\/home\/b\.entitlement\.yaml' is not read: it lies outside/);
    assert.match(stdout, /'\.\/home\/b\.entitlement\.yaml' is not read: it lies outside/);
  });

  it('has links where results are to be written, which are not followed out', async function () {
    if (process.platform === 'win32') this.skip();
    writeFiles(work, { 'a.entitlement.yaml': GOOD, 'inside/x': '' });
    writeFiles(folder, { 'home/rc': 'old' });
    link('../home/rc', 'rc.sarif');
    link('../home/none', 'none.sarif');
    link('../home', 'home');
    link('inside', 'within');
    for (const file of ['rc.sarif', 'none.sarif', 'home/new.sarif', 'home/deep/er/new.sarif']) {
      const { code, stderr } = await milestone('validate', '--format', `sarif=${file}`);
      assert.equal(code, 2, file);
      assert.match(stderr, new RegExp(`^milestone: '${file}' cannot be written: a link leads out of the folder`));
    }
    assert.deepEqual(readdirSync(path.join(folder, 'home')), ['rc']);
    assert.equal(readFileSync(path.join(folder, 'home/rc'), 'utf8'), 'old');
    // Links that stay are followed, and what is named outside is meant.
    for (const file of ['within/new.sarif', '../home/new.sarif'])
      assert.equal((await milestone('validate', '--format', `sarif=${file}`)).code, 0, file);
    assert.deepEqual(readdirSync(path.join(work, 'inside')).sort(), ['new.sarif', 'x']);
    assert.deepEqual(readdirSync(path.join(folder, 'home')).sort(), ['new.sarif', 'rc']);
  });

  it('is searched to a depth, and by patterns, that take no time', async () => {
    const deep = `${'a/'.repeat(60)}b.entitlement.yaml`;
    const tooDeep = `${'c/'.repeat(70)}b.entitlement.yaml`;
    const slow = '**/a/**/a/**/a/**/a/**/a/**/b';
    writeFiles(work, { [deep]: GOOD, '.gitignore': `${slow}.entitlement.yaml\n/c\n` });
    // A pattern that takes too long is not obeyed: more is checked.
    assert.match((await milestone('validate')).stdout, /^No findings in 1 file\.$/m);
    writeFiles(work, { [tooDeep]: GOOD, '.gitignore': '' });
    const searched = await milestone('validate');
    assert.equal(searched.code, 2);
    assert.match(searched.stderr, /' is not searched: it lies more than 64 folders deep\.$/m);
    for (const key of ['include', 'exclude']) {
      writeFiles(work, { 'milestone.config.yaml': `${key}: ["${slow}"]\n`, '.gitignore': '/c\n' });
      const { code, stderr } = await milestone('validate');
      assert.equal(code, 2);
      assert.match(stderr, /has a pattern that takes too long to try: '\*\*\/a/);
    }
  });

  it('writes without end to standard input', async () => {
    writeFiles(work, { 'a.entitlement.yaml': GOOD });
    const whole = await runCli(work, ['validate', '--stdin'], 'x'.repeat(5_000_001));
    assert.equal(whole.code, 2);
    assert.match(whole.stderr, /^milestone: Standard input is longer than 5 MB/);
    writeFiles(work, { 'a.entitlement.yaml': PROCESS });
    const line = await runCli(work, ['due', 'a.entitlement.yaml', '--at', '-'], '1'.repeat(1_100_000));
    assert.equal(line.code, 2);
    assert.match(line.stderr, /^milestone: Standard input has a line of more than a million characters/m);
  });

  it('asks for the last minute that there is', async () => {
    writeFiles(work, { 'a.entitlement.yaml': PROCESS });
    for (const format of ['text', 'svg', 'html', 'json']) {
      const { code, stderr } = await milestone(
        ...['simulate', 'a.entitlement.yaml', '--at', '2400-12-31T23:59', '--format', format],
      );
      assert.equal(code, 0, `${format}: ${stderr}`);
    }
  });

  it('holds hundreds of calendars with hundreds of holidays, and is told what is never open at all', async () => {
    const holidays = Array.from({ length: 270 }, (_, index) => {
      const [month, day] = [MONTHS[Math.floor(index / 27)] ?? 'december', (index % 27) + 1];
      return `    - { name: H${index}, yearly: { month: ${month}, day: ${day} } }\n`;
    });
    const calendar = '{ timeZone: Etc/UTC, hours: { weekdays: 09:00-17:00 }, holidays: [many] }';
    const calendars = Array.from({ length: 400 }, (_, index) => `  b${index}: ${calendar}\n`).join('');
    writeFiles(work, {
      'a.entitlement.yaml': `businessHours:\n${calendars}  none: { timeZone: Etc/UTC, hours: { weekdays: closed } }\nholidays:\n  many:\n${holidays.join('')}`,
    });
    const { stdout } = await milestone('validate', '--format', 'json');
    assert.deepEqual(stdout.match(/'\w+' is never open/g), ["'none' is never open"]);
  });

  it('holds a file of 500 MB, which is named and not read', async () => {
    writeFiles(work, { 'a.entitlement.yaml': 'imports: [./large.entitlement.yaml]\n', 'large.entitlement.yaml': '' });
    truncateSync(path.join(work, 'large.entitlement.yaml'), 500_000_000);
    const { code, stdout, stderr } = await milestone('validate', '.');
    assert.equal(code, 2);
    assert.match(stderr, /'large\.entitlement\.yaml' is not read: it is larger than 5 MB/);
    assert.match(stdout, /'\.\/large\.entitlement\.yaml' is not read: it is larger than 5 MB/);
  });
});
