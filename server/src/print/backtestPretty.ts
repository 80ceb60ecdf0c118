// The report on past cases, for a terminal.
import type { BacktestComparison, BacktestGroup, BacktestOutput, MessageCounts, Share } from '../protocol/backtest.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { PARTIAL_REPORT } from '../words/partialReport.ts';
import { pluralize } from '../words/pluralize.ts';
import { groupBy } from '../core/model/groupBy.ts';
import { table } from './columns.ts';
import { createPaint, type Paint } from './paint.ts';
import { printVerification } from './verificationPretty.ts';
import { showControlsIn } from '../words/showControls.ts';

/** The worst cases that are shown of each milestone. */
const SHOWN_WORST = 10;

/** Of those that get messages. */
const SHOWN_RECIPIENTS = 20;

export function printBacktest(given: BacktestOutput, { color }: { readonly color: boolean }): string {
  const output = showControlsIn(given);
  const paint = createPaint(color);
  const parts = [
    heading(output, paint),
    ...(output.comparison === undefined
      ? [compliance(output.groups, paint)]
      : comparison(output, output.comparison, paint)),
    proposals(output.groups),
    worst(output.groups, paint),
    messages(output),
    output.verification === undefined ? '' : printVerification(output.verification, paint),
    output.notes.join('\n'),
    rejects(output),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ cases, asOf, withoutProcess, partial }: BacktestOutput, paint: Paint): string {
  const lines = [
    ...(partial === true ? [paint.yellow(PARTIAL_REPORT)] : []),
    `${pluralize(cases, 'case')} replayed${asOf === null ? '' : `, as of ${formatTime(asOf)}`}.`,
  ];
  if (withoutProcess > 0)
    lines.push(
      paint.yellow(
        `${pluralize(withoutProcess, 'case is', 'cases are')} in no process: no entitlement of the files is theirs. Name it with --process, or export Entitlement.Name or Entitlement.SlaProcess.Name.`,
      ),
    );
  return lines.join('\n');
}

function title({ process, milestone, group }: BacktestGroup): readonly string[] {
  return [`${process} ${milestone}`, group ?? ''];
}

function compliance(groups: readonly BacktestGroup[], paint: Paint): string {
  if (groups.length === 0) return 'No milestone applied to any of them.';
  const rows = groups.map((each) => [
    ...title(each),
    each.targetMinutes === null ? 'varies' : formatMinutes(each.targetMinutes),
    String(each.applied),
    String(each.met),
    String(each.missed),
    String(each.open + each.ended + each.removed),
    String(each.unknown),
    formatShare(each.compliance),
    each.usedMinutes === null ? '' : formatMinutes(each.usedMinutes.p50),
    each.usedMinutes === null ? '' : formatMinutes(each.usedMinutes.p90),
    each.usedMinutes === null ? '' : formatMinutes(each.usedMinutes.p95),
  ]);
  const head = [
    'milestone',
    'group',
    'target',
    'applied',
    'met',
    'missed',
    'undecided',
    'unknown',
    'compliance',
    'half within',
    '90 % within',
    '95 % within',
  ];
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
    return [[...title(some), formatShare(was?.compliance ?? null), '→', formatShare(now?.compliance ?? null)]];
  });
  const [first = '', ...rest] = table(withoutEmptyColumns([['milestone', 'group', old, '', output.file], ...rows]));
  const turned = turns.map(
    ({ process, milestone, was, now, count, cases }) =>
      `${pluralize(count, 'case')} of ${process} ${milestone}: ${was ?? 'did not apply'} → ${now ?? 'does not apply'} (${cases.join(', ')}${count > cases.length ? ', …' : ''})`,
  );
  const moved = moves.map(
    ({ process, milestone, earlier, same, later, medianMinutes }) =>
      `Deadlines of ${process} ${milestone}: ${earlier} earlier, ${same} the same, ${later} later${medianMinutes === null || medianMinutes === 0 ? '' : `; half of those that moved by ${formatMinutes(Math.abs(medianMinutes))} or more`}.`,
  );
  return [[paint.bold(first), ...rest].join('\n'), turned.join('\n'), moved.join('\n')];
}

function proposals(groups: readonly BacktestGroup[]): string {
  return groups
    .flatMap((each) => {
      if (each.proposal === undefined) return [];
      const { percent, targetMinutes, exactMinutes } = each.proposal;
      const [name, group = ''] = title(each);
      const subject = `${name ?? ''}${group === '' ? '' : `, ${group}`}`;
      return targetMinutes === null || exactMinutes === null
        ? [`${subject}: no target would have been met by ${percent} %.`]
        : [
            `${subject}: ${percent} % would have met ${formatMinutes(targetMinutes)} (exactly ${formatMinutes(exactMinutes)}).`,
          ];
    })
    .join('\n');
}

/** Of each milestone, whatever the cases are grouped by. */
function worst(groups: readonly BacktestGroup[], paint: Paint): string {
  const byMilestone = groupBy(groups, ({ process, milestone }) => `${process} ${milestone}`);
  const cases = [...byMilestone].flatMap(([name, each]) =>
    each
      .flatMap((group) => group.worst)
      .sort((one, other) => (other.overMinutes ?? Infinity) - (one.overMinutes ?? Infinity))
      .slice(0, SHOWN_WORST)
      .map((one) => ({ name, one })),
  );
  if (cases.length === 0) return '';
  const rows = table(
    cases.map(({ name, one }) => [
      name,
      one.case,
      `due ${formatTime(one.target)}`,
      one.completed === null ? 'never completed' : `completed ${formatTime(one.completed)}`,
      one.overMinutes === null ? '' : `${formatMinutes(one.overMinutes)} over`,
    ]),
  );
  const lines = cases.flatMap(({ one: { start, why } }, index) => [
    rows[index] ?? '',
    paint.dim(`    began ${formatTime(start)}: ${why.join('; ')}`),
  ]);
  return [paint.bold('Farthest over'), ...lines].join('\n');
}

/** `2026-03-06 16:30`, on the clock of the calendar. */
function formatTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
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
