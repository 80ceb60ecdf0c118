// The report on past cases, for a terminal.
import type {
  BacktestComparison,
  BacktestGroup,
  BacktestOutput,
  MessageCounts,
  Percentiles,
  Share,
} from '../protocol/backtest.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { formatLocalTime, nameReplayed, type ReportNames } from '../words/nameReplayed.ts';
import { PARTIAL_REPORT } from '../words/partialReport.ts';
import { pluralize } from '../words/pluralize.ts';
import { groupBy } from '../core/model/groupBy.ts';
import { table } from './columns.ts';
import { createPaint, type Paint } from './paint.ts';
import { printVerification } from './verificationPretty.ts';
import { showControlsIn } from '../words/showControls.ts';

/** The worst cases that are shown of each milestone. */
const SHOWN_WORST = 10;

const PERCENTILES = ['p50', 'p75', 'p90', 'p95', 'p99'] as const;

/** Of those that get messages. */
const SHOWN_RECIPIENTS = 20;

export function printBacktest(given: BacktestOutput, { color }: { readonly color: boolean }): string {
  const output = showControlsIn(given);
  const paint = createPaint(color);
  const names = nameReplayed(output);
  const parts = [
    heading(output, names, paint),
    ...(output.comparison === undefined
      ? [compliance(output.groups, names, paint), timesTaken(output.groups, names, paint)]
      : comparison(output, output.comparison, names, paint)),
    proposals(output.groups, names),
    worst(output.groups, names, paint),
    messages(output),
    output.verification === undefined ? '' : printVerification(output.verification, names, paint),
    output.notes.join('\n'),
    rejects(output),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading(
  { cases, asOf, withoutProcess, partial, processes }: BacktestOutput,
  { process }: ReportNames,
  paint: Paint,
): string {
  const through = process === undefined ? '' : ` through '${process}'`;
  const lines = [
    ...(partial === true ? [paint.yellow(PARTIAL_REPORT)] : []),
    `${pluralize(cases, 'case')} replayed${through}${asOf === null ? '' : `, as of ${formatLocalTime(asOf)} ${processes[0]?.timeZone ?? ''}`}.`,
  ];
  if (withoutProcess > 0)
    lines.push(
      paint.yellow(
        `${pluralize(withoutProcess, 'case is', 'cases are')} in no process: no entitlement of the files is theirs. Name it with --process, or export Entitlement.Name or Entitlement.SlaProcess.Name.`,
      ),
    );
  return lines.join('\n');
}

function compliance(groups: readonly BacktestGroup[], names: ReportNames, paint: Paint): string {
  if (groups.length === 0) return 'No milestone applied to any of them.';
  const rows = groups.map((each) => [
    ...[names.milestone(each), each.group ?? ''],
    each.targetMinutes === null ? 'varies' : formatMinutes(each.targetMinutes),
    String(each.applied),
    String(each.met),
    String(each.missed),
    String(each.open + each.ended + each.removed),
    String(each.unknown),
    formatShare(each.compliance),
  ]);
  const head = ['milestone', 'group', 'target', 'applied', 'met', 'missed', 'undecided', 'unknown', 'compliance'];
  const [first = '', ...rest] = table(withoutEmptyColumns([head, ...rows]));
  return [paint.bold(first), ...rest].join('\n');
}

/** Business time up to completion, and what was left of the target then: below zero it was over. */
function timesTaken(groups: readonly BacktestGroup[], names: ReportNames, paint: Paint): string {
  const rows = groups.flatMap((each) => {
    const cells = (what: string, values: Percentiles | null): readonly (readonly string[])[] =>
      values === null
        ? []
        : [[names.milestone(each), each.group ?? '', what, ...PERCENTILES.map((key) => formatMinutes(values[key]))]];
    return [...cells('used', each.usedMinutes), ...cells('left of the target', each.slackMinutes)];
  });
  if (rows.length === 0) return '';
  const head = ['milestone', 'group', 'business time', 'half at most', ...['75 %', '90 %', '95 %', '99 %']];
  const [first = '', ...rest] = table(withoutEmptyColumns([head, ...rows]));
  return [paint.bold(first), ...rest].join('\n');
}

function withoutEmptyColumns(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [head = [], ...body] = rows;
  const kept = head.map((_, column) => body.some((row) => row[column] !== ''));
  return rows.map((row) => row.filter((_, column) => kept[column] === true));
}

/** `72.3 % (69.9 to 74.6)` */
function formatShare(share: Share | null): string {
  return share === null
    ? 'not known'
    : `${share.percent.toFixed(1)} % (${share.low.toFixed(1)} to ${share.high.toFixed(1)})`;
}

function comparison(
  output: BacktestOutput,
  { old, groups, turns, moves }: BacktestComparison,
  names: ReportNames,
  paint: Paint,
): readonly string[] {
  const keyOf = ({ process, milestone, group }: BacktestGroup): string => JSON.stringify([process, milestone, group]);
  const former = new Map(groups.map((group) => [keyOf(group), group]));
  const keys = new Set([...output.groups, ...groups].map(keyOf));
  const latter = new Map(output.groups.map((group) => [keyOf(group), group]));
  const rows = [...keys].flatMap((key) => {
    const [was, now] = [former.get(key), latter.get(key)];
    const some = now ?? was;
    if (some === undefined) return [];
    return [
      [
        names.milestone(some),
        some.group ?? '',
        formatShare(was?.compliance ?? null),
        '→',
        formatShare(now?.compliance ?? null),
      ],
    ];
  });
  const [first = '', ...rest] = table(withoutEmptyColumns([['milestone', 'group', old, '', output.file], ...rows]));
  const turned = turns.map(
    ({ was, now, count, cases, ...of }) =>
      `${pluralize(count, 'case')} of ${names.milestone(of)}: ${was ?? 'did not apply'} → ${now ?? 'does not apply'} (${cases.join(', ')}${count > cases.length ? ', …' : ''})`,
  );
  const moved = moves.map(
    ({ earlier, same, later, medianMinutes, ...of }) =>
      `Deadlines of ${names.milestone(of)}: ${earlier} earlier, ${same} the same, ${later} later${medianMinutes === null ? '' : `; the median move is ${formatMove(medianMinutes)}`}.`,
  );
  return [[paint.bold(first), ...rest].join('\n'), turned.join('\n'), moved.join('\n')];
}

/** `2 h later`, on the clock. */
function formatMove(minutes: number): string {
  if (minutes === 0) return 'less than a minute';
  return `${formatMinutes(Math.abs(minutes))} ${minutes < 0 ? 'earlier' : 'later'}`;
}

function proposals(groups: readonly BacktestGroup[], names: ReportNames): string {
  return groups
    .flatMap((each) => {
      if (each.proposal === undefined) return [];
      const { percent, targetMinutes, exactMinutes } = each.proposal;
      const subject = names.title(each);
      return targetMinutes === null || exactMinutes === null
        ? [`${subject}: no target would have been met by ${percent} %.`]
        : [
            `${subject}: ${percent} % would have met ${formatMinutes(targetMinutes)} (exactly ${formatMinutes(exactMinutes)}).`,
          ];
    })
    .join('\n');
}

/** Of each milestone, whatever the cases are grouped by. */
function worst(groups: readonly BacktestGroup[], names: ReportNames, paint: Paint): string {
  const byMilestone = groupBy(groups, names.milestone);
  const cases = [...byMilestone].flatMap(([name, each]) =>
    each
      .flatMap(({ worst: some, process }) => some.map((one) => ({ name, process, one })))
      .sort(({ one }, { one: other }) => (other.overMinutes ?? Infinity) - (one.overMinutes ?? Infinity))
      .slice(0, SHOWN_WORST),
  );
  if (cases.length === 0) return '';
  const rows = table(
    cases.map(({ name, process, one }) => [
      name,
      one.case,
      `due ${formatLocalTime(one.target)}`,
      one.completed === null ? 'never completed' : `completed ${formatLocalTime(one.completed)}`,
      one.overMinutes === null ? '' : `${formatMinutes(one.overMinutes)} over`,
      names.timeZone === undefined ? (names.timeZoneOf(process) ?? '') : '',
    ]),
  );
  const lines = cases.flatMap(({ one: { start, why } }, index) => [
    (rows[index] ?? '').trimEnd(),
    paint.dim(`    began ${formatLocalTime(start)}: ${why.join('; ')}`),
  ]);
  const zone = names.timeZone === undefined ? '' : `, on the clock of ${names.timeZone}`;
  return [paint.bold(`Farthest over${zone}`), ...lines].join('\n');
}

function messages({ messages: { count, perWeek, recipients, ...sum } }: BacktestOutput): string {
  if (count === 0) return '';
  const cells = ({ mostInADay, withinQuarterHour, outsideHours }: Omit<MessageCounts, 'count' | 'perWeek'>): string[] =>
    [mostInADay, withinQuarterHour, outsideHours].map(String);
  const rows = recipients
    .slice(0, SHOWN_RECIPIENTS)
    .map((each) => [
      each.recipient,
      ...[each.count, each.perWeek].map(String),
      ...cells(each),
      each.actions.map((action) => `${action.action} ${action.count}`).join(', '),
    ]);
  const left = recipients.length - SHOWN_RECIPIENTS;
  const head = ['messages to', 'sent', 'a week', 'most in a day', 'within 15 min of another', 'outside hours', 'by'];
  const all = recipients.length > 1 ? [['all', String(count), String(perWeek), ...cells(sum), '']] : [];
  return [...table([head, ...rows, ...all]), ...(left > 0 ? [`and ${left} more recipients`] : [])].join('\n');
}

function rejects({ rejected: { count, first } }: BacktestOutput): string {
  if (count === 0) return '';
  const lines = first.map(({ line, reason }) => `  line ${line}: ${reason}`);
  const more = count > first.length ? [`  and ${count - first.length} more`] : [];
  return [`${pluralize(count, 'row')} could not be read:`, ...lines, ...more].join('\n');
}
