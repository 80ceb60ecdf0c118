// `milestone backtest --verify`: what the org recorded beside what is replayed, on recorded milestones that were made with one fault each.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isRecord, type UnknownRecord } from '../../server/src/protocol/isRecord.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const FILE = `businessHours:
  desk: { name: Desk, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [company] }
  late: { name: Late Shift, timeZone: America/New_York, hours: { weekdays: 13:00-21:00 } }
holidays:
  company:
    - { name: Founders, date: 2026-03-16 }
milestoneTypes:
  first-response: { name: First Response }
processes:
  support:
    name: Support
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
  gold:
    name: Gold
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 30m, completeWhen: { Status: Working } }
`;

/** Arrivals on Fridays: 09:00 in New York is 14:00Z before 8 March 2026, and 13:00Z from then on. */
interface Row {
  readonly created: string;
  readonly start?: string;
  readonly target: string;
  readonly completed: string;
  /** As the org has it, where that is not what the history tells. */
  readonly recordedCompletion?: string;
  readonly isViolated: boolean;
}
const met = (created: string, target: string): Row => ({
  ...{ created, target, completed: created.replace(':00:00Z', ':10:00Z'), isViolated: false },
});

describe('milestone backtest --verify', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-verify-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** Replays one case a row, beside what the org recorded of it. */
  async function verify(rows: readonly Row[], ...args: readonly string[]): Promise<CliResult> {
    return verifyUnder(FILE, rows, ...args);
  }

  async function verifyUnder(file: string, rows: readonly Row[], ...args: readonly string[]): Promise<CliResult> {
    const idOf = (index: number): string => `500000000000${String(index + 1).padStart(3, '0')}AAA`;
    const cases = rows.map(({ created }, index) => `${idOf(index)},${index + 1},${created},,false,Working`);
    const history = rows.map(({ completed }, index) => `${idOf(index)},Status,New,Working,${completed}`);
    const recorded = rows.map(
      ({ created, start = created, target, completed, recordedCompletion = completed, isViolated }, index) =>
        `${idOf(index)},First Response,${start},${target},${recordedCompletion},${isViolated}`,
    );
    writeFiles(folder, {
      'a.entitlement.yaml': file,
      'cases.csv': ['Id,CaseNumber,CreatedDate,ClosedDate,IsClosed,Status', ...cases].join('\n'),
      'history.csv': ['CaseId,Field,OldValue,NewValue,CreatedDate', ...history].join('\n'),
      'milestones.csv': ['CaseId,MilestoneType.Name,StartDate,TargetDate,CompletionDate,IsViolated', ...recorded].join(
        '\n',
      ),
    });
    const files = ['--cases', 'cases.csv', '--history', 'history.csv', '--milestones', 'milestones.csv'];
    const all = ['backtest', 'a.entitlement.yaml', '--process', 'support', ...files, '--verify', ...args];
    return runCli(folder, all);
  }

  interface Verified {
    readonly target: unknown;
    readonly violated: unknown;
    readonly causes: readonly string[];
    readonly examples: readonly unknown[];
  }

  async function verifiedOf(rows: readonly Row[], file: string = FILE): Promise<Verified> {
    const { stdout, stderr } = await verifyUnder(file, rows, '--format', 'json');
    assert.notEqual(stdout, '', stderr);
    const output: unknown = JSON.parse(stdout);
    const schema: unknown = JSON.parse(readFileSync('schemas/backtest.schema.json', 'utf8'));
    assert.ok(isRecord(schema) && isRecord(output) && Array.isArray(output['verification']));
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    assert.ok(validate(output), JSON.stringify(validate.errors));
    const [milestone] = output['verification'].filter(isRecord);
    assert.ok(milestone && Array.isArray(milestone['causes']));
    const causes: readonly UnknownRecord[] = milestone['causes'].filter(isRecord);
    return {
      target: milestone['target'],
      violated: milestone['violated'],
      causes: causes.map(({ count, cause }) => `${String(count)} ${String(cause)}`),
      examples: causes.map(({ example }) => (isRecord(example) ? example['case'] : undefined)),
    };
  }

  const friday = '2026-03-06T21:30:00Z'; // 16:30
  const monday = '2026-03-09T13:30:00Z'; // 09:30
  const late = { created: friday, completed: '2026-03-06T21:40:00Z', isViolated: false };

  it('counts what is the same to the second, within a minute, and different', async () => {
    const { target, violated, causes, examples } = await verifiedOf([
      { ...late, target: monday },
      { ...late, target: '2026-03-09T13:30:20Z' },
      { ...late, target: monday, isViolated: true },
    ]);
    assert.deepEqual(target, { same: 2, withinMinute: 1, different: 0, unknown: 0 });
    assert.deepEqual(violated, { same: 2, withinMinute: 0, different: 1, unknown: 0 });
    assert.deepEqual(causes, [
      '1 less than a minute apart',
      '1 deadline and completion are the same: the org had not counted to there yet, or somebody changed it',
    ]);
    assert.deepEqual(examples, ['2', '3']);
  });

  const saturday = met('2026-03-07T15:00:00Z', '2026-03-07T16:00:00Z');
  const explained: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
    [
      'other business hours of the files',
      [{ ...late, target: '2026-03-06T22:30:00Z' }, met('2026-03-06T15:00:00Z', '2026-03-06T19:00:00Z')],
      ["2 the org counts in the business hours 'Late Shift'"],
    ],
    [
      'business around the clock',
      [saturday, { ...late, target: '2026-03-06T22:30:00Z' }],
      ['2 the org counts around the clock'],
    ],
    [
      'another time zone',
      [met('2026-03-10T01:00:00Z', '2026-03-10T02:00:00Z')],
      ['1 the org counts the same hours in another time zone, such as Asia/Tokyo'],
    ],
    [
      'a holiday that only the files have',
      [met('2026-03-16T15:00:00Z', '2026-03-16T16:00:00Z')],
      ['1 the org does not have the holidays of the calendar'],
    ],
    [
      'a holiday that only the org has',
      [{ ...late, target: '2026-03-10T13:30:00Z' }],
      ['1 the org has a holiday on Monday 2026-03-09'],
    ],
    [
      'the target of another process',
      [met('2026-03-06T15:00:00Z', '2026-03-06T15:30:00Z')],
      ["1 the org has the target of process 'gold'"],
    ],
    [
      'a target that no file has',
      [met('2026-03-06T15:00:00Z', '2026-03-06T15:50:00Z'), met('2026-03-05T15:00:00Z', '2026-03-05T15:50:00Z')],
      ['2 the org has a target of 50 min: another version of the process'],
    ],
    [
      'stopped time',
      [met('2026-03-06T15:00:00Z', '2026-03-06T16:17:00Z'), met('2026-03-05T15:00:00Z', '2026-03-05T16:41:13Z')],
      ['2 the clock stood still in the org, which the files do not tell: add the history of IsStopped'],
    ],
    [
      'another start',
      [{ ...met('2026-03-06T15:00:00Z', '2026-03-06T16:20:00Z'), start: '2026-03-06T15:20:00Z' }],
      ['1 the clock starts at another time in the org; from there on both are the same'],
    ],
    [
      'another completion',
      [{ ...late, target: monday, recordedCompletion: '2026-03-09T14:00:00Z', isViolated: true }],
      ['1 the deadlines are the same, and the org has another completion'],
    ],
    ['nothing', [met('2026-03-06T15:00:00Z', '2026-03-06T15:17:23Z')], ['1 nothing that was tried explains it']],
  ];
  for (const [what, rows, causes] of explained)
    it(`explains a difference by ${what}`, async () => {
      assert.deepEqual((await verifiedOf(rows)).causes, causes);
    });

  it('explains a deadline by the Apex class that says the minutes', async () => {
    const file = FILE.replace('target: 1h,', 'target: { apexClass: SlaMinutes },');
    const { causes, target } = await verifiedOf([{ ...late, target: monday }], file);
    assert.deepEqual(causes, ['1 the minutes come from an Apex class, which only the org runs']);
    assert.deepEqual(target, { same: 0, withinMinute: 0, different: 1, unknown: 0 });
  });

  it('tries the first forty business hours of the files and no more', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `other-${index}`);
    const hours = names.map(
      (id, index) =>
        `  ${id}: { name: ${id}, timeZone: America/New_York, hours: { weekdays: 0${index % 9}:${String(index).padStart(2, '0')}-21:00 } }\n`,
    );
    const file = FILE.replace('holidays:\n  company', `${hours.join('')}holidays:\n  company`);
    // Opens at 00:36 and at 05:59: the first is among those that are tried.
    const of = (created: string, target: string): Row => ({ ...met(created, target), created, target });
    const rows = [
      of('2026-03-06T05:00:00Z', '2026-03-06T06:36:00Z'),
      of('2026-03-06T05:00:00Z', '2026-03-06T11:59:00Z'),
    ];
    const { causes } = await verifiedOf(rows, file);
    assert.ok(causes.includes("1 the org counts in the business hours 'other-36'"), causes.join('\n'));
    assert.doesNotMatch(causes.join('\n'), /other-59/);
  });

  it('says of a case what both sides have and why, and prints it in a row', async () => {
    const rows = [{ ...late, target: '2026-03-10T13:30:00Z' }];
    const { stdout } = await verify(rows);
    assert.match(stdout, /First Response +TargetDate +0 +0 +1 +0 +0\.00 %/);
    assert.match(
      stdout,
      /1: here began 2026-03-06 16:30:00, due 2026-03-09 09:30:00, met \(30 minutes until closing at 17:00; [^)]*30 minutes from Monday 09:00\); in the org began 2026-03-06 16:30:00, due 2026-03-10 09:30:00, not violated/,
    );
    const [head = '', row = ''] = (await verify(rows, '--format', 'csv')).stdout.split('\n');
    assert.match(
      head,
      /,recordedStart,recordedTarget,recordedCompletion,recordedViolation,startIs,targetIs,violationIs,causes$/,
    );
    assert.match(
      row,
      /^1,support,first-response,1,met,.*,2026-03-10T09:30:00\.000-04:00,[^,]*,false,same,different,same,holiday/,
    );
    assert.equal(head.split(',').length, row.split(',').length);
  });

  it('needs something to verify against', async () => {
    const { code, stderr } = await runCli(folder, [
      'backtest',
      'a.entitlement.yaml',
      '--cases',
      'cases.csv',
      '--verify',
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /There is nothing to verify against\.\nName what the org recorded: --milestones/);
  });
});
