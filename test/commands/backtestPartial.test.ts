// `milestone backtest --partial` and `merge`: what several machines count is the report of one, byte for byte.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readCsv } from '../support/readCsv.ts';
import { isRecord, type UnknownRecord } from '../../server/src/protocol/isRecord.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const SAMPLE = path.resolve('samples/cloudnine');
const FILES = ['cases.csv', 'history.csv'] as const;

/** Cases as JSON lines, each with its history, behind the line that says what the columns are. */
function toLines(cases: readonly UnknownRecord[], history: readonly UnknownRecord[]): readonly string[] {
  const byCase = new Map<unknown, UnknownRecord[]>();
  for (const each of history) byCase.set(each['CaseId'], [...(byCase.get(each['CaseId']) ?? []), each]);
  return cases.map((each) => JSON.stringify({ case: each, history: byCase.get(each['Id']) ?? [] }));
}

describe('milestone backtest in parts', () => {
  let folder = '';
  let head = '';
  let lines: readonly string[] = [];
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-parts-'));
    const [cases, history] = FILES.map((name) => readFileSync(path.join(SAMPLE, name), 'utf8'));
    assert.ok(cases !== undefined && history !== undefined);
    const process = readFileSync(path.join(SAMPLE, 'cloudnine.entitlement.yaml'), 'utf8');
    writeFiles(folder, {
      'a.entitlement.yaml': process,
      'old.entitlement.yaml': process.replace('target: 1h', 'target: 2h'),
      'cases.csv': cases,
      'history.csv': history,
    });
    const rows = readCsv(history);
    lines = toLines(readCsv(cases), rows);
    head = JSON.stringify({
      columns: Object.keys(readCsv(cases)[0] ?? {}),
      tracked: [...new Set(rows.map(({ Field }) => Field))],
      milestones: false,
    });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const cli = (args: readonly string[], stdin = ''): Promise<CliResult> => runCli(folder, ['backtest', ...args], stdin);
  const partOf = async (part: readonly string[], ...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await cli(
      ['a.entitlement.yaml', '--partial', ...args],
      [head, ...part].join('\n'),
    );
    assert.equal(code, 0, stderr);
    return stdout;
  };

  it('comes to the report of one run, byte for byte, in any order', async () => {
    const asked = ['--compare', 'old.entitlement.yaml', '--group-by', 'month'];
    const tables = ['--cases', 'cases.csv', '--history', 'history.csv'];
    const bounds = [0, 1, 400, 400, 777, lines.length];
    const parts = await Promise.all(
      bounds.slice(1).map((end, index) => partOf(lines.slice(bounds[index], end), ...asked)),
    );
    writeFiles(folder, {
      't1.json': parts[3] ?? '',
      't2.json': [parts[4], parts[0], parts[2]].join(''),
      't3.json': parts[1] ?? '',
    });
    for (const format of ['json', 'pretty']) {
      const report = ['--format', format, '--propose', '95'];
      const whole = await cli(['a.entitlement.yaml', ...tables, ...asked, ...report]);
      const merged = await cli(['merge', 't1.json', 't2.json', 't3.json', ...report]);
      assert.equal(whole.code, 0, whole.stderr);
      assert.equal(merged.code, 0, merged.stderr);
      assert.equal(merged.stdout, whole.stdout);
    }
    assert.equal((await cli(['merge', 't1.json', '--fail-under', '99'])).code, 1);
  });

  it('prints what its schema describes', async () => {
    const part: unknown = JSON.parse(await partOf(lines.slice(0, 300), '--compare', 'old.entitlement.yaml'));
    const schema: unknown = JSON.parse(readFileSync('schemas/tally.schema.json', 'utf8'));
    assert.ok(isRecord(schema));
    const validate = new Ajv2020().compile(schema);
    assert.ok(validate(part), JSON.stringify(validate.errors));
  });

  it('takes recorded milestones, and counts rows that cannot be read', async () => {
    const record = { Id: '1', CreatedDate: '2026-03-06T15:00:00Z', Status: 'New', Escalation_Reviewed__c: false };
    const head = { columns: Object.keys(record).concat('ClosedDate'), tracked: [], milestones: true };
    const row = { 'MilestoneType.Name': 'First Response', CompletionDate: '2026-03-06T15:30:00Z' };
    const stdin = [
      head,
      { case: record, history: null, milestones: [row] },
      { case: { ...record, Id: '2' }, history: [{ Field: 'Status', CreatedDate: 'never' }] },
      { case: { ...record, Id: '3', CreatedDate: null } },
      { case: record },
    ];
    const { stdout, stderr } = await cli(
      ['a.entitlement.yaml', '--partial'],
      stdin.map((each) => JSON.stringify(each)).join('\n'),
    );
    const part: unknown = JSON.parse(stdout === '' ? 'null' : stdout);
    assert.ok(isRecord(part), stderr);
    assert.deepEqual(part['rejected'], {
      count: 3,
      first: [
        { line: 3, reason: "of its history: its CreatedDate, 'never', is no time" },
        { line: 4, reason: 'its CreatedDate is blank' },
        { line: 5, reason: 'its Id, 1, is there before' },
      ],
    });
    writeFiles(folder, { 'recorded.json': stdout });
    const merged = await cli(['merge', 'recorded.json', '--format', 'json', '--max-rejects', '100']);
    const output: unknown = JSON.parse(merged.stdout);
    assert.ok(isRecord(output) && Array.isArray(output['groups']));
    const group: unknown = output['groups'][0];
    assert.ok(isRecord(group));
    assert.deepEqual([group['milestone'], group['met'], group['unknown']], ['first-response', 1, 1]);
    assert.equal((await cli(['merge', 'recorded.json'])).code, 2);
  });

  const wrong: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    ['nothing on standard input', ['--partial'], '', /Standard input is empty[^]*"columns"/],
    ['no columns', ['--partial'], '{"case": {}}', /Line 1 of standard input cannot be read: tracked is no array/],
    ['no JSON', ['--partial'], 'Id,CreatedDate', /Line 1 of standard input is no JSON/],
    ['a file of cases', ['--partial', '--cases', 'cases.csv'], '', /leave out --cases/],
    ['a proposal', ['--partial', '--propose', '95'], '', /--propose is about the report[^]*merge/],
    ['a format', ['--partial', '--format', 'json'], '', /Give --format to `milestone backtest merge`/],
  ];
  for (const [what, args, stdin, message] of wrong)
    it(`refuses ${what} with a part`, async () => {
      const { code, stderr } = await cli(['a.entitlement.yaml', ...args], stdin);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });

  it('merges only what belongs together', async () => {
    const part = await partOf(lines.slice(0, 3));
    writeFiles(folder, {
      'one.json': part,
      'grouped.json': await partOf(lines.slice(3, 6), '--group-by', 'month'),
      'half.json': part.slice(0, part.length / 2),
      'other.json': part.replace(/"met":\d+/, '"met":-1'),
      'empty.json': '\n',
    });
    for (const [files, message] of [
      [
        ['one.json', 'grouped.json'],
        /Line 1 of 'grouped.json' was counted under other files or options than that of 'one.json'/,
      ],
      [['one.json', 'half.json'], /Line 1 of 'half.json' is no tally: it is no JSON/],
      [['other.json'], /Line 1 of 'other.json' is no tally: tally.groups\[0\].met is less than 0/],
      [['empty.json'], /hold no tally/],
      [['nowhere.json'], /'nowhere.json' cannot be read/],
      [[], /Name the files with the tallies/],
    ] as const) {
      const { code, stderr } = await cli(['merge', ...files]);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});
