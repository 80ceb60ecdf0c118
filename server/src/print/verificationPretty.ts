// What the org recorded beside what is replayed, for a terminal.
import type { BacktestCause, BacktestVerification, VerdictsOutput } from '../protocol/backtest.ts';
import type { ReportNames } from '../words/nameReplayed.ts';
import { pluralize } from '../words/pluralize.ts';
import { table } from './columns.ts';
import type { Paint } from './paint.ts';

const FIELDS = [
  ['StartDate', 'start'],
  ['TargetDate', 'target'],
  ['IsViolated', 'violated'],
] as const;

export function printVerification(
  milestones: readonly BacktestVerification[],
  names: ReportNames,
  paint: Paint,
): string {
  if (milestones.length === 0) return 'Nothing to verify: the org recorded no milestone of these cases.';
  const rows = milestones.flatMap((each) =>
    FIELDS.map(([name, field]) => [names.milestone(each), name, ...cells(each[field])]),
  );
  const head = [
    'recorded by the org',
    'field',
    'the same',
    'within a minute',
    'different',
    'not known',
    'the same of known',
  ];
  const [first = '', ...rest] = table([head, ...rows]);
  return [[paint.bold(first), ...rest].join('\n'), ...milestones.map((each) => details(each, names, paint))]
    .filter((part) => part !== '')
    .join('\n\n');
}

function cells({ same, withinMinute, different, unknown }: VerdictsOutput): readonly string[] {
  const known = same + withinMinute + different;
  const share = known === 0 ? '' : `${((100 * same) / known).toFixed(2)} %`;
  return [...[same, withinMinute, different, unknown].map(String), share];
}

function details(
  { onlyOurs, onlyRecorded, causes, ...of }: BacktestVerification,
  names: ReportNames,
  paint: Paint,
): string {
  const lines = causes.flatMap((cause) => [
    `  ${pluralize(cause.count, 'case')}: ${cause.cause}`,
    paint.dim(`    ${describeExample(cause.example)}`),
  ]);
  if (onlyOurs > 0) lines.push(`  ${onlyOurs} that only the replay has`);
  if (onlyRecorded > 0) lines.push(`  ${onlyRecorded} that only the org has`);
  return lines.length === 0 ? '' : [paint.bold(`Differences of ${names.milestone(of)}`), ...lines].join('\n');
}

function describeExample({ case: name, ours, recorded, why }: BacktestCause['example']): string {
  const theirs = [
    recorded.start === null ? [] : `began ${formatSeconds(recorded.start)}`,
    recorded.target === null ? [] : `due ${formatSeconds(recorded.target)}`,
    recorded.isViolated === null ? [] : recorded.isViolated ? 'violated' : 'not violated',
  ].flat();
  return `${name}: here began ${formatSeconds(ours.start)}, due ${formatSeconds(ours.target)}, ${ours.result} (${why.join('; ')}); in the org ${theirs.join(', ')}`;
}

/** `2026-03-06 16:30:05`, on the clock of the calendar. */
function formatSeconds(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
