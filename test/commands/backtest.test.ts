// `milestone backtest` from the command line: figures worked out by hand, what is not known, and exports that are broken.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isRecord, type UnknownRecord } from '../../server/src/protocol/isRecord.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const PROCESS = `businessHours:
  desk: { name: Desk, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
  closing: { name: Closing }
actions:
  warn: { name: Warn, emailAlert: { template: A/B, recipients: [{ owner: true }] } }
processes:
  support:
    name: Support
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        when: { Priority: [High, Low] }
        target: 1h
        completeWhen: { Status: [Working, Closed] }
        violations: [{ after: 0m, actions: [warn] }]
`;

const HEAD = 'Id,CaseNumber,CreatedDate,ClosedDate,IsClosed,Status,Priority';
/** Fridays and Mondays in March 2026, before the clocks change: 09:00 in New York is 14:00Z. */
const CASES = [
  HEAD,
  '500000000000001AAA,1,2026-03-06T21:30:00.000+0000,2026-03-09T20:00:00.000+0000,true,Closed,High',
  '500000000000002AAA,2,2026-03-06T15:00:00.000+0000,2026-03-06T20:00:00.000+0000,true,Closed,Low',
  '500000000000003AAA,3,2026-03-06T15:00:00.000+0000,,false,New,High',
  '500000000000004AAA,4,2026-03-06T15:00:00.000+0000,,false,New,None',
].join('\n');
const HISTORY = [
  'CaseId,Field,OldValue,NewValue,CreatedDate',
  '500000000000001AAA,created,,,2026-03-06T21:30:00.000+0000',
  '500000000000001AAA,Status,New,Working,2026-03-09T13:30:00.000+0000',
  '500000000000001AAA,Status,Working,Closed,2026-03-09T20:00:00.000+0000',
  '500000000000002AAA,Status,New,Working,2026-03-06T16:00:01.000+0000',
].join('\n');

describe('milestone backtest', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-backtest-'));
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS, 'cases.csv': CASES, 'history.csv': HISTORY });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const backtest = (...args: readonly string[]): Promise<CliResult> =>
    runCli(folder, ['backtest', 'a.entitlement.yaml', ...args]);
  const withCases = (cases: string, ...args: readonly string[]): Promise<CliResult> =>
    runCli(folder, ['backtest', 'a.entitlement.yaml', '--cases', '-', ...args], cases);

  async function groupsOf(...args: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { stdout, stderr } = await backtest('--cases', 'cases.csv', '--format', 'json', ...args);
    const output: unknown = JSON.parse(stdout === '' ? '{}' : stdout);
    assert.ok(typeof output === 'object' && output !== null && 'groups' in output, stderr);
    assert.ok(Array.isArray(output.groups));
    return output.groups.map((group: unknown) => (isRecord(group) ? group : {}));
  }

  it('tells what was met, missed and is not decided, with history', async () => {
    const [group] = await groupsOf('--history', 'history.csv');
    assert.ok(group);
    // 1: Friday 16:30 to Monday 09:30 is an hour to the second; 2: a second late; 3: open, its target passed; 4 does not apply.
    assert.deepEqual(
      [group['applied'], group['met'], group['missed'], group['open'], group['unknown']],
      [3, 1, 2, 0, 0],
    );
    assert.deepEqual(group['compliance'], { percent: 33.3, low: 6.1, high: 79.2 });
  });

  it('says that it does not know where nothing tells what happened in between', async () => {
    const [group] = await groupsOf();
    assert.ok(group);
    assert.deepEqual([group['met'], group['missed'], group['unknown'], group['compliance']], [0, 0, 3, null]);
    const { stdout } = await backtest('--cases', 'cases.csv');
    assert.match(stdout, /--completed first-response=Heading/);
  });

  it('takes a column for the completion, and proves nothing else', async () => {
    const rows = CASES.split('\n').map(
      (row, index) => `${row},${index === 0 ? 'Answered' : index === 1 ? '2026-03-09T13:29:00Z' : ''}`,
    );
    const { stdout } = await withCases(rows.join('\n'), '--completed', 'first-response=Answered', '--format', 'csv');
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) =>
          line
            .split(',')
            .filter((_, at) => [0, 4, 8].includes(at))
            .join(' '),
        ),
      ['case result usedMinutes', '1 met 59', '2 missed ', '3 pending '],
    );
  });

  it('takes recorded milestones where criteria do not tell', async () => {
    writeFiles(folder, {
      'milestones.csv': `CaseId,MilestoneType.Name,CompletionDate\n500000000000001,First Response,2026-03-09 14:00:00\n`,
    });
    const [group] = await groupsOf('--milestones', 'milestones.csv');
    assert.ok(group);
    assert.deepEqual([group['met'], group['missed'], group['unknown']], [0, 1, 2]);
  });

  it('compares with old files, case by case', async () => {
    writeFiles(folder, { 'old/a.entitlement.yaml': PROCESS.replace('1h', '2h') });
    const { stdout } = await backtest(
      '--cases',
      'cases.csv',
      '--history',
      'history.csv',
      '--compare',
      'old/a.entitlement.yaml',
    );
    assert.match(stdout, /1 case of First Response: met → missed \(2\)/);
    assert.match(
      stdout,
      /Deadlines of First Response: 3 earlier, 0 the same, 0 later; the median move is 1 h earlier\./,
    );
  });

  it('says what people call things, whose clock times are on, and what was left of the targets', async () => {
    const { stdout } = await backtest('--cases', 'cases.csv', '--history', 'history.csv');
    const lines = stdout.split('\n');
    assert.equal(lines[0], "4 cases replayed through 'Support', as of 2026-03-09 16:00 America/New_York.");
    const at = lines.indexOf('milestone       business time       half at most  75 %       90 %       95 %       99 %');
    assert.ok(at > 0, stdout);
    assert.deepEqual(lines.slice(at + 1, at + 4), [
      'First Response  used                1 h           1 h 1 min  1 h 1 min  1 h 1 min  1 h 1 min',
      'First Response  left of the target  −1 min        0 min      0 min      0 min      0 min',
      '',
    ]);
    assert.ok(lines.includes('Farthest over, on the clock of America/New_York'), stdout);
  });

  it('groups, proposes, and fails under a share', async () => {
    const groups = await groupsOf('--history', 'history.csv', '--group-by', 'Priority', '--propose', '50');
    assert.deepEqual(
      groups.map(({ group, met, missed, proposal }) => [group, met, missed, proposal]),
      [
        ['High', 1, 1, { percent: 50, exactMinutes: 60, targetMinutes: 60 }],
        ['Low', 0, 1, { percent: 50, exactMinutes: 61, targetMinutes: 75 }],
      ],
    );
    assert.equal((await backtest('--cases', 'cases.csv', '--history', 'history.csv', '--fail-under', '90')).code, 1);
    assert.equal((await backtest('--cases', 'cases.csv', '--history', 'history.csv', '--fail-under', '33')).code, 0);
  });

  it('reads the same from gzip, UTF-16, semicolons, mixed line ends, and standard input', async () => {
    const expected = (await backtest('--cases', 'cases.csv', '--history', 'history.csv', '--format', 'csv')).stdout;
    const variants: Readonly<Record<string, Uint8Array>> = {
      'cases.csv.gz': gzipSync(CASES),
      'utf16.csv': Buffer.from(`\ufeff${CASES}`, 'utf16le'),
      'semicolons.csv': Buffer.from(CASES.replaceAll(',', ';')),
      'mixed.csv': Buffer.from(CASES.replace('\n', '\r\n')),
    };
    for (const [name, bytes] of Object.entries(variants)) {
      writeFileSync(path.join(folder, name), bytes);
      const { stdout, stderr } = await backtest('--cases', name, '--history', 'history.csv', '--format', 'csv');
      assert.equal(stdout, expected, `${name} ${stderr}`);
    }
    assert.equal((await withCases(CASES, '--history', 'history.csv', '--format', 'csv')).stdout, expected);
  });

  it('reads the labels of a report, and times as somebody says they are written', async () => {
    const report =
      'Case Number,Date/Time Opened,Date/Time Closed,Status,How urgent\n1,"3/6/2026, 4:30 PM","3/9/2026, 9:15 AM",Closed,High\n';
    const args = [
      '--column',
      'Priority=How urgent',
      '--time-zone',
      'America/New_York',
      '--date-format',
      'M/d/yyyy, h:mm a',
    ];
    const { stdout, stderr } = await withCases(report, ...args, '--format', 'csv');
    assert.match(stdout, /^1,support,first-response,1,met,2026-03-06T16:30/m, stderr);
  });

  it('takes the first of two times that a clock shows alike, and says of how many cases it did', async () => {
    const rows = [
      ['1', '2026-10-30T10:00', '2026-11-01T01:30:00'], // shown twice
      ['2', '2026-11-01T01:30', ''], // shown twice
      ['3', '2026-11-01T01:30:00.000-0500', ''],
      ['4', '2026-11-01T02:30', ''],
      ['5', '2026-03-08', '2026-10-30T10:00:00Z'],
    ];
    const table = [
      HEAD,
      ...rows.map(([id = '', created = '', closed = '']) => `${id},${id},${created},${closed},,New,High`),
    ];
    const zone = ['--time-zone', 'America/New_York'];
    const { stdout } = await withCases(table.join('\n'), ...zone, '--format', 'pretty', '--format', 'csv=rows.csv');
    assert.match(
      stdout,
      /^2 cases have a time without an offset in the hour that the clocks of America\/New_York show twice/m,
    );
    const starts = readFileSync(path.join(folder, 'rows.csv'), 'utf8').match(
      /(?<=,)2026-11-01T01:30:00\.000-0[45]:00/g,
    );
    assert.deepEqual(starts, ['2026-11-01T01:30:00.000-04:00', '2026-11-01T01:30:00.000-05:00']);
    const format = ['--date-format', "MM/dd/yyyy 'X' HH:mm"];
    const report = await withCases(
      `${HEAD}\n1,1,11/01/2026 X 01:30,,,New,High\n`,
      ...zone,
      ...format,
      '--format',
      'csv',
    );
    assert.match(report.stdout, /2026-11-01T01:30:00\.000-04:00/, report.stderr);
    assert.doesNotMatch((await withCases(table.join('\n'))).stdout, /without an offset/);
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    [
      'a column that criteria need',
      CASES.replace('Priority', 'Prioritt'),
      /has no column Priority, which criteria look at[^]*Is it 'Prioritt'\?/,
    ],
    ['two columns for one field', CASES.replace('Status', 'priority'), /two columns for/],
    [
      'more rows that cannot be read than are allowed',
      `${CASES}\n500000000000009AAA,9,yesterday,,false,New,High`,
      /More than 1 % of the rows could not be read[^]*--date-format/,
    ],
  ];
  for (const [what, cases, message] of broken)
    it(`ends with a clear message: ${what}`, async () => {
      const { code, stderr } = await withCases(cases);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });

  it('lists rows that cannot be read with line and reason, and goes on', async () => {
    const rows = [
      '500000000000005AAA,5,2026-13-06T15:00:00Z,,false,New,High',
      '500000000000006AAA,6,2026-03-06T15:00:00Z,2026-03-05T15:00:00Z,true,Closed,High',
      '500000000000007AAA,7,2026-03-06T15:00:00Z',
      '500000000000001AAA,1,2026-03-06T15:00:00Z,,false,New,High',
    ];
    const { code, stdout } = await withCases(
      [CASES, ...rows].join('\n'),
      '--max-rejects',
      '60',
      '--rejects',
      'rejects.csv',
    );
    assert.equal(code, 0);
    assert.match(stdout, /4 cases replayed/);
    assert.equal(
      readFileSync(path.join(folder, 'rejects.csv'), 'utf8'),
      [
        'line,reason',
        `6,"its CreatedDate, '2026-13-06T15:00:00Z', is no time"`,
        '7,it was closed before it came in',
        '8,it has 3 columns instead of 7',
        '9,"its Id, 500000000000001, is there before"',
        '',
      ].join('\n'),
    );
  });
});

describe('the cases of CloudNine', () => {
  const sample = (...args: readonly string[]): Promise<CliResult> => {
    const file = 'samples/cloudnine/cloudnine.entitlement.yaml';
    const cases = ['--cases', 'samples/cloudnine/cases.csv', '--history', 'samples/cloudnine/history.csv'];
    return runCli('.', ['backtest', file, ...cases, ...args]);
  };

  it('are what their script makes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-cases-'));
    try {
      execFileSync(process.execPath, ['samples/cloudnine/generateCases.mjs', folder]);
      for (const name of ['cases.csv', 'history.csv'])
        assert.equal(readFileSync(path.join(folder, name), 'utf8'), readFileSync(`samples/cloudnine/${name}`, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tell the story of the README', async () => {
    const { stdout, code } = await sample('--group-by', 'month', '--format', 'json');
    const output: unknown = JSON.parse(stdout);
    assert.equal(code, 0);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(readJson('schemas/backtest.schema.json'));
    assert.ok(validate(output), JSON.stringify(validate.errors));
    assert.ok(isRecord(output) && Array.isArray(output['groups']));
    const groups = output['groups'].filter(isRecord).filter(({ milestone }) => milestone === 'first-response');
    const share = (months: readonly string[]): number => {
      const chosen = groups.filter(({ group }) => months.includes(String(group)));
      const sum = (key: string): number => chosen.reduce((total, group) => total + Number(group[key]), 0);
      return Math.round((100 * sum('met')) / (sum('met') + sum('missed')));
    };
    const [before, after] = [share(['2026-01', '2026-02']), share(['2026-03', '2026-04'])];
    const readme = readFileSync('README.md', 'utf8');
    assert.ok(
      readme.includes(`First responses in time went from ${before} % to ${after} %`),
      `${before} % to ${after} %`,
    );
  });
});

function readJson(file: string): UnknownRecord {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assert.ok(isRecord(value));
  return value;
}
