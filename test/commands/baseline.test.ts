// Findings that stood there yesterday do not fail today, new ones do, and what cannot be read always does.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { UnknownRecord } from '../../server/src/protocol/isRecord.ts';
import { parseRecord, recordsOf } from '../support/parseJson.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const TYPES = `milestoneTypes:
  reply: { name: Reply }
  fix: { name: Fix }
`;
/** One warning, of which hours count. */
const OLD = `${TYPES}processes:
  old:
    name: Old
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: reply
        target: 1h
        warnings: [{ before: 10m, actions: [] }]
      - milestone: fix
        target: 8h
        warnings: [{ before: 10m, actions: [] }]
`;

describe('a baseline', () => {
  let folder: string;
  const validate = (...args: readonly string[]): Promise<CliResult> =>
    runCli(folder, ['validate', '--max-warnings', '0', ...args]);
  const write = (...args: readonly string[]): Promise<CliResult> =>
    validate('--baseline', 'known.json', '--write-baseline', ...args);
  const read = (): UnknownRecord => parseRecord(readFileSync(path.join(folder, 'known.json'), 'utf8'));
  const filesIn = (baseline: UnknownRecord): readonly unknown[] => [
    ...new Set(recordsOf(baseline['findings']).map(({ file }) => file)),
  ];

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-baseline-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is found today, and hides it', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': OLD });
    assert.equal((await validate()).code, 1);
    const written = await write();
    assert.equal(written.code, 0);
    assert.match(written.stderr, /^Wrote \d findings? to 'known.json'\.$/m);
    const isValid = new Ajv2020().compile(parseRecord(readFileSync('schemas/baseline.schema.json', 'utf8')));
    assert.ok(isValid(read()), JSON.stringify(isValid.errors));

    const quiet = await validate('--baseline', 'known.json');
    assert.equal(quiet.code, 0);
    assert.match(quiet.stdout, /^No findings in 1 file\.$/m);
    assert.match(quiet.stderr, /of the baseline 'known\.json' (is|are) not shown/);
  });

  it('hides a finding wherever its line moves, and shows a new one', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': OLD });
    await write();
    writeFiles(folder, { 'a.entitlement.yaml': `# A comment\n\n${OLD}` });
    assert.equal((await validate('--baseline', 'known.json')).code, 0);
    writeFiles(folder, {
      'a.entitlement.yaml': OLD.replace(
        'processes:',
        'processes:\n  new:\n    name: New\n    exit: { when: { IsClosed: true } }\n    milestones: [{ milestone: fix, target: 2h }]',
      ),
    });
    const { code, stdout } = await validate('--baseline', 'known.json');
    assert.equal(code, 1);
    assert.match(stdout, /'New'/);
    assert.doesNotMatch(stdout, /'Old'/);
  });

  it('is meant from its own folder, wherever the command runs', async () => {
    writeFiles(folder, { 'sla/a.entitlement.yaml': OLD, 'sla/deep/b.entitlement.yaml': OLD });
    await write('sla');
    assert.deepEqual(filesIn(read()), ['sla/a.entitlement.yaml', 'sla/deep/b.entitlement.yaml']);
    const { code } = await runCli(path.join(folder, 'sla'), [
      'validate',
      '--max-warnings',
      '0',
      '--baseline',
      '../known.json',
    ]);
    assert.equal(code, 0);
  });

  it('tells which of its findings are gone', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': OLD });
    await write();
    writeFiles(folder, { 'a.entitlement.yaml': 'version: 1\n' });
    assert.match(
      (await validate('--baseline', 'known.json')).stderr,
      /of 'known\.json' (is|are) gone: --write-baseline/,
    );
  });

  it('keeps what it holds of files that are not looked at, and drops files that are gone', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': OLD, 'b.entitlement.yaml': OLD, 'c.entitlement.yaml': OLD });
    await write();
    rmSync(path.join(folder, 'c.entitlement.yaml'));
    await write('a.entitlement.yaml');
    assert.deepEqual(filesIn(read()), ['a.entitlement.yaml', 'b.entitlement.yaml']);
  });

  it('never holds what cannot be read', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': 'processes: [\n' });
    const written = await write();
    assert.match(written.stderr, /about what cannot be read is left out/);
    const { code, stdout } = await validate('--baseline', 'known.json');
    assert.equal(code, 1);
    assert.match(stdout, /\[syntax\]/);
  });

  it('is not written where a file could not be read', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': OLD, 'b.entitlement.yaml': 'a\0b' });
    assert.equal((await write()).code, 2);
    assert.throws(() => read(), /ENOENT/);
  });

  it('must be there, and be one', async () => {
    writeFiles(folder, { 'a.entitlement.yaml': OLD, 'package.json': '{ "version": 1 }' });
    const missing = await validate('--baseline', 'known.json');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /There is no baseline 'known\.json'\.\nAdd --write-baseline/);
    const other = await validate('--baseline', 'package.json', '--write-baseline');
    assert.equal(other.code, 2);
    assert.match(other.stderr, /'package\.json' is no baseline/);
    assert.equal(readFileSync(path.join(folder, 'package.json'), 'utf8'), '{ "version": 1 }');
    assert.match((await validate('--write-baseline')).stderr, /--write-baseline needs a file/);
  });
});
