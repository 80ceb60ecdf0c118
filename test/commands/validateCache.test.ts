// `validate --cache` tells what `validate` tells, whatever changed since: the same bytes, in every format.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FINDING_FORMATS } from '../../server/src/print/findingFormats.ts';
import { digest } from '../../server/src/host/recordHost.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const DESK = 'businessHours:\n  desk: { timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }\n';
const MAIN = `imports: [./desk.entitlement.yaml, ./more.entitlement.yaml]
milestoneTypes: { answer: { name: Answer } }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: answer, target: 1h, completeWhen: { Status: Done } }]
`;

describe('validate --cache', () => {
  let base = '';
  let work = '';
  let env: Readonly<Record<string, string>> = {};

  beforeEach(() => {
    base = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-cache-')));
    work = path.join(base, 'work');
    env = { XDG_CACHE_HOME: path.join(base, 'cache') };
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const plain = (...args: readonly string[]): Promise<CliResult> => runCli(work, ['validate', ...args], '', env);
  const cached = (...args: readonly string[]): Promise<CliResult> => plain('--cache', ...args);

  /** The one file in which something is kept. */
  function keptFile(): string {
    const folder = path.join(base, 'cache', 'milestone');
    const [only, ...more] = readdirSync(folder);
    assert.ok(only !== undefined && more.length === 0, 'one file is kept');
    return path.join(folder, only);
  }

  /** Whether the next run tells what is kept: a mark that is put into it, as we would write it, shows. */
  async function remembers(...args: readonly string[]): Promise<boolean> {
    const file = keptFile();
    const before = readFileSync(file, 'utf8');
    const text = before.slice(before.indexOf('\n') + 1).replaceAll('"severity":"', '"marked":true,"severity":"');
    const marked = text.replace(/"message":"/g, '"message":"MARK ');
    writeFileSync(file, `${digest(marked)}\n${marked}`);
    const { stdout } = await cached(...args);
    const isMarked = stdout.includes('MARK ');
    if (isMarked) writeFileSync(file, before);
    return isMarked;
  }

  it('prints the same bytes over the corpus, cold and warm, in every format', async () => {
    cpSync('test/corpus', work, { recursive: true });
    for (const format of FINDING_FORMATS) {
      const expected = await plain('.', '--format', format);
      assert.deepEqual(await cached('.', '--format', format), expected, `${format}, cold or warm`);
      assert.deepEqual(await cached('.', '--format', format), expected, `${format}, warm`);
    }
  });

  it('tells again what was found as long as nothing changes, with other outputs too', async () => {
    writeFiles(work, { 'main.entitlement.yaml': MAIN, 'desk.entitlement.yaml': DESK });
    const expected = await plain();
    assert.match(expected.stdout, /more\.entitlement\.yaml/);
    assert.deepEqual(await cached(), expected);
    assert.ok(await remembers());
    assert.ok(await remembers('--format', 'json'));
    assert.deepEqual(await cached('--quiet', '--statistics'), await plain('--quiet', '--statistics'));
  });

  const changes: Readonly<Record<string, () => void>> = {
    'a file': () => writeFileSync(path.join(work, 'main.entitlement.yaml'), MAIN.replace('1h', '30s')),
    'an imported file': () => writeFileSync(path.join(work, 'desk.entitlement.yaml'), DESK.replace('desk:', 'dsk:')),
    'an imported file that is gone': () => rmSync(path.join(work, 'desk.entitlement.yaml')),
    'a file that was not there': () => writeFileSync(path.join(work, 'more.entitlement.yaml'), ''),
    'a new file beside': () => writeFileSync(path.join(work, 'beside.scenario.yaml'), 'use: ./main.entitlement.yaml\n'),
    'a configuration above': () =>
      writeFileSync(path.join(base, 'milestone.config.yaml'), 'rules: { import-missing: off }\n'),
    'a misnamed configuration': () => writeFileSync(path.join(work, 'milestone.config.yml'), ''),
  };
  for (const [what, change] of Object.entries(changes))
    it(`looks anew after ${what} changed`, async () => {
      writeFiles(work, { 'main.entitlement.yaml': MAIN, 'desk.entitlement.yaml': DESK });
      const before = await cached('main.entitlement.yaml', '.');
      change();
      const expected = await plain('main.entitlement.yaml', '.');
      assert.notDeepEqual(expected, before, 'the change matters');
      assert.deepEqual(await cached('main.entitlement.yaml', '.'), expected);
    });

  it('keeps what other levels, paths and folders find apart', async () => {
    writeFiles(work, { 'main.entitlement.yaml': MAIN, 'desk.entitlement.yaml': DESK });
    await cached();
    for (const args of [
      ['--rule', 'no-warning=error'],
      ['--no-config'],
      ['desk.entitlement.yaml'],
      ['main.entitlement.yaml'],
    ])
      assert.deepEqual(await cached(...args), await plain(...args), args.join(' '));
  });

  it('takes a file that somebody else wrote, or that is cut, for none', async () => {
    writeFiles(work, { 'main.entitlement.yaml': MAIN, 'desk.entitlement.yaml': DESK });
    const expected = await plain();
    const location = ['--cache-location', 'kept'];
    for (const text of [
      '',
      '{}',
      'x\n{"key":"","recording":{},"found":{}}',
      `${digest('{}')}\n{}`,
      `${digest('[')}\n[`,
    ]) {
      writeFileSync(path.join(work, 'kept'), text);
      assert.deepEqual(await cached(...location), expected, text);
    }
    assert.deepEqual(await cached(...location), expected);
  });

  it('says when it cannot keep anything, and keeps nothing of files that it could not read', async () => {
    writeFiles(work, { 'main.entitlement.yaml': MAIN, 'desk.entitlement.yaml': DESK, 'folder/x': '' });
    const { code, stderr, stdout } = await cached('--cache-location', 'folder');
    assert.match(stderr, /is not kept: .*folder' cannot be written/);
    assert.deepEqual({ code, stdout }, await plain().then((each) => ({ code: each.code, stdout: each.stdout })));
    writeFileSync(path.join(work, 'picture.entitlement.yaml'), Buffer.from([137, 80, 78, 71, 0, 0]));
    const expected = await plain('.');
    assert.equal(expected.code, 2);
    assert.deepEqual(await cached('.'), expected);
    assert.deepEqual(await cached('.'), expected);
  });

  it('is refused where it is of no use', async () => {
    writeFiles(work, { 'desk.entitlement.yaml': DESK });
    assert.match((await cached('--fix')).stderr, /of no use with --fix/);
    assert.match((await plain('--cache-location', 'x')).stderr, /Add --cache/);
  });
});
