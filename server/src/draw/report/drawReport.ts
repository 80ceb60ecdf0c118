// The report on past cases as a web page of its own: pictures, each with its table. Nothing from elsewhere and no script; light, dark, high
// contrast and paper by style sheet alone.
import type { BacktestGroup, BacktestOutput, BacktestVerification, Share } from '../../protocol/backtest.ts';
import { formatMinutes } from '../../words/formatMinutes.ts';
import { WEEKDAY_SHORT } from '../../words/dateNames.ts';
import { PARTIAL_REPORT } from '../../words/partialReport.ts';
import {
  BAND_LEGEND,
  INTERVAL_LEGEND,
  SLACK_LEGEND,
  UNDECIDED_LEGEND,
  UNKNOWN_LEGEND,
  describeClocks,
} from '../../words/reportLegends.ts';
import { formatLocalTime, nameReplayed } from '../../words/nameReplayed.ts';
import { pluralize } from '../../words/pluralize.ts';
import { showControlsIn } from '../../words/showControls.ts';
import { escapeMarkup, htmlElement } from '../markup.ts';
import { writeCell, writeTable } from '../htmlTable.ts';
import { drawArrivals, drawCompliance, drawCurve, drawDistribution, drawMessages, drawWeeks } from './charts.ts';
import { REPORT_STYLE } from './reportStyle.ts';

export interface ReportParts {
  /** Allows the style sheet of a page that has a policy of its own; absent: the page brings a policy. */
  readonly nonce?: string;
  /** Where a case leads to; absent: nowhere. */
  readonly caseHref?: (name: string) => string;
}

/** More groups are told by their table alone. */
const MAX_CHARTS = 12;

/** The report as a standalone HTML document. */
export function drawReport(given: BacktestOutput, parts: ReportParts = {}): string {
  const output = showControlsIn(given);
  const { nonce } = parts;
  const policy =
    nonce === undefined
      ? "default-src 'none'; style-src 'unsafe-inline'"
      : `default-src 'none'; style-src 'nonce-${nonce}'`;
  const title = `Past cases under ${shortName(output.file)}`;
  const head = [
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="color-scheme" content="light dark"/>',
    htmlElement('title', {}, escapeMarkup(title)),
    htmlElement('style', nonce === undefined ? {} : { nonce }, REPORT_STYLE),
  ];
  const main = [
    htmlElement('h1', {}, escapeMarkup(title)),
    ...describeCases(output),
    ...writeCompliance(output),
    ...writeWeeks(output),
    ...writeDistributions(output),
    ...writeProposals(output),
    ...writeArrivals(output),
    ...writeMessages(output),
    ...writeWorst(output, parts),
    ...writeComparison(output, parts),
    ...writeVerification(output, parts),
    ...writeRejects(output),
  ];
  const html = htmlElement('html', { lang: 'en' }, [
    `\n${htmlElement('head', {}, head.join('\n'))}\n`,
    `${htmlElement('body', {}, htmlElement('main', {}, `\n${main.join('\n')}\n`))}\n`,
  ]);
  return `<!doctype html>\n${html}\n`;
}

/** The last part of a path, which heads a page better than all of it; all of a place that has no name of its own. */
function shortName(file: string): string {
  const name = file.split(/[\\/]/).findLast((part) => part !== '') ?? file;
  return /^\.*$/.test(name) ? file : name;
}

const paragraph = (text: string): string => htmlElement('p', {}, escapeMarkup(text));
const heading = (text: string, level: 'h2' | 'h3' = 'h2'): string => htmlElement(level, {}, escapeMarkup(text));
const figure = (svg: string): string => htmlElement('figure', {}, svg);
const number = (value: number | string): string => writeCell(String(value), 'td', { class: 'number' });
const rowHead = (text: string): string => writeCell(text, 'th', { scope: 'row' });
const minutes = (value: number | null | undefined): string =>
  number(value === null || value === undefined ? '–' : formatMinutes(value));
const share = (value: Share | null | undefined): string =>
  number(
    value === null || value === undefined
      ? 'not known'
      : `${value.percent.toFixed(1)} % (${value.low.toFixed(1)} to ${value.high.toFixed(1)})`,
  );

/** The figures of a picture, for whoever wants them, and on paper. */
function fold(summary: string, table: string): string {
  return htmlElement('details', {}, [htmlElement('summary', {}, escapeMarkup(summary)), table]);
}

function describeCases({
  file,
  cases,
  asOf,
  withoutProcess,
  processes,
  notes,
  rejected,
  partial,
}: BacktestOutput): readonly string[] {
  const facts = [
    `${pluralize(cases, 'case')} replayed`,
    ...(processes.length === 1 ? [`through ${processes[0]?.name ?? ''}`] : []),
    ...(asOf === null ? [] : [`as of ${formatLocalTime(asOf)} ${processes[0]?.timeZone ?? ''}`]),
    ...(withoutProcess > 0 ? [`${withoutProcess} in no process`] : []),
    ...(rejected.count > 0 ? [`${pluralize(rejected.count, 'row')} could not be read`] : []),
    ...(shortName(file) === file ? [] : [file]),
  ];
  return [
    htmlElement('p', { class: 'facts' }, escapeMarkup(facts.join(' · '))),
    ...(partial === true ? [htmlElement('p', { class: 'partial' }, escapeMarkup(PARTIAL_REPORT))] : []),
    ...notes.map(paragraph),
  ];
}

function writeCompliance(output: BacktestOutput): readonly string[] {
  const { groups, comparison } = output;
  if (groups.length === 0) return [paragraph('No milestone applied to any of them.')];
  const keyOf = ({ process, milestone, group }: BacktestGroup): string => JSON.stringify([process, milestone, group]);
  const former = new Map((comparison?.groups ?? []).map((each) => [keyOf(each), each]));
  const { title } = nameReplayed(output);
  const rows = groups.map((each) => ({
    name: title(each),
    now: each.compliance,
    was: comparison === undefined ? undefined : (former.get(keyOf(each))?.compliance ?? null),
  }));
  const table = writeTable(
    [
      ...['Milestone', 'Target', 'Applied', 'Met', 'Missed', 'Undecided', 'Unknown', 'Compliance'],
      ...(comparison === undefined ? [] : [`Under ${shortName(comparison.old)}`]),
    ],
    groups.map((each, index) => [
      rowHead(title(each)),
      minutes(each.targetMinutes),
      ...[each.applied, each.met, each.missed, each.open + each.ended + each.removed, each.unknown].map(number),
      share(each.compliance),
      ...(comparison === undefined ? [] : [share(rows[index]?.was)]),
    ]),
  );
  const legend =
    comparison === undefined
      ? []
      : [paragraph(`Full: under ${shortName(output.file)}. Hollow: under ${shortName(comparison.old)}.`)];
  const isSome = (key: 'open' | 'ended' | 'removed' | 'unknown'): boolean => groups.some((each) => each[key] > 0);
  const meanings = [
    ...(groups.some(({ compliance }) => compliance !== null) ? [INTERVAL_LEGEND] : []),
    ...(isSome('open') || isSome('ended') || isSome('removed') ? [UNDECIDED_LEGEND] : []),
    ...(isSome('unknown') ? [UNKNOWN_LEGEND] : []),
  ];
  return [
    heading('Compliance'),
    ...legend,
    figure(drawCompliance(rows)),
    table,
    ...meanings.map((text) => htmlElement('p', { class: 'facts' }, escapeMarkup(text))),
  ];
}

function writeWeeks(output: BacktestOutput): readonly string[] {
  const { milestone: name } = nameReplayed(output);
  const names = [...new Set(output.weeks.map(name))];
  if (names.length === 0) return [];
  const charts = names.slice(0, MAX_CHARTS).flatMap((each) => [
    heading(each, 'h3'),
    figure(
      drawWeeks(
        each,
        output.weeks.filter((week) => name(week) === each),
      ),
    ),
  ]);
  const rows = output.weeks.map((each) => [
    rowHead(name(each)),
    writeCell(each.week),
    ...[each.met, each.missed].map(number),
    share(each.compliance),
  ]);
  const table = writeTable(['Milestone', 'Week from', 'Met', 'Missed', 'Compliance'], rows);
  return [heading('By week of arrival'), paragraph(BAND_LEGEND), ...charts, fold('The weeks as a table', table)];
}

function writeDistributions(output: BacktestOutput): readonly string[] {
  const { title } = nameReplayed(output);
  const groups = output.groups.filter(({ distribution }) => distribution !== null);
  if (groups.length === 0) return [];
  const parts = groups.flatMap((each, index) => {
    const { distribution } = each;
    const svg = index < MAX_CHARTS ? drawDistribution(title(each), each) : undefined;
    if (distribution === null) return [];
    const { stepMinutes, counts, beyond } = distribution;
    const rows = counts.map((count, bin) => [
      rowHead(`${formatMinutes(bin * stepMinutes)} to ${formatMinutes((bin + 1) * stepMinutes)}`),
      number(count),
    ]);
    const last = [rowHead(`above ${formatMinutes(counts.length * stepMinutes)}`), number(beyond)];
    const table = writeTable(['Business time', 'Cases'], [...rows, last]);
    return [heading(title(each), 'h3'), ...(svg === undefined ? [] : [figure(svg)]), fold('As a table', table)];
  });
  return [
    heading('Business time used'),
    paragraph('From the start to completion.'),
    writeTable(
      ['Milestone', 'Half within', '75 % within', '90 % within', '95 % within', '99 % within'],
      groups.map((each) => [
        rowHead(title(each)),
        ...(['p50', 'p75', 'p90', 'p95', 'p99'] as const).map((key) => minutes(each.usedMinutes?.[key])),
      ]),
    ),
    ...writeSlack(output),
    paragraph('A full line is the target, a dashed one the proposal; red is over the target.'),
    ...parts,
  ];
}

/** What was left of the targets when they were met. */
function writeSlack(output: BacktestOutput): readonly string[] {
  const { title } = nameReplayed(output);
  const groups = output.groups.filter(({ slackMinutes }) => slackMinutes !== null);
  if (groups.length === 0) return [];
  return [
    paragraph(SLACK_LEGEND),
    writeTable(
      ['Milestone', 'Half at most', '75 % at most', '90 % at most', '95 % at most', '99 % at most'],
      groups.map((each) => [
        rowHead(title(each)),
        ...(['p50', 'p75', 'p90', 'p95', 'p99'] as const).map((key) => minutes(each.slackMinutes?.[key])),
      ]),
    ),
  ];
}

function writeProposals(output: BacktestOutput): readonly string[] {
  const { title } = nameReplayed(output);
  const groups = output.groups.filter(({ proposal }) => proposal !== undefined);
  if (groups.length === 0) return [];
  const rows = groups.map((each) => [
    rowHead(title(each)),
    number(`${each.proposal?.percent ?? ''} %`),
    minutes(each.targetMinutes),
    minutes(each.proposal?.targetMinutes),
    minutes(each.proposal?.exactMinutes),
  ]);
  const curves = groups.slice(0, MAX_CHARTS).flatMap((each) => {
    const svg = drawCurve(title(each), each);
    const points = (each.curve ?? []).map((point) => [
      minutes(point.targetMinutes),
      number(`${point.percent.toFixed(1)} %`),
    ]);
    if (svg === undefined) return [];
    return [
      heading(title(each), 'h3'),
      figure(svg),
      fold('As a table', writeTable(['Target', 'Would have met it'], points)),
    ];
  });
  return [
    heading('Targets that can be promised'),
    writeTable(['Milestone', 'Met by', 'Target', 'Proposed', 'Exactly'], rows),
    ...curves,
  ];
}

function writeArrivals({ arrivals }: BacktestOutput): readonly string[] {
  if (arrivals.length === 0) return [];
  const rows = arrivals.map(({ weekday, hour, cases, met, missed }) => [
    rowHead(`${WEEKDAY_SHORT[weekday - 1] ?? ''} ${String(hour).padStart(2, '0')}:00`),
    ...[cases, met, missed].map(number),
    number(met + missed === 0 ? '–' : `${((100 * missed) / (met + missed)).toFixed(1)} %`),
  ]);
  return [
    heading('Arrivals'),
    paragraph(
      'How many cases came in within each hour of the week; the redder, the more of their milestones were missed.',
    ),
    figure(drawArrivals(arrivals)),
    fold('The hours as a table', writeTable(['Hour', 'Cases', 'Milestones met', 'Missed', 'Share missed'], rows)),
  ];
}

function writeMessages({ messages }: BacktestOutput): readonly string[] {
  if (messages.count === 0) return [];
  const cells = ({
    count,
    perWeek,
    mostInADay,
    withinQuarterHour,
    outsideHours,
  }: (typeof messages.recipients)[number]): string[] =>
    [count, perWeek, mostInADay, withinQuarterHour, outsideHours].map(number);
  const rows = messages.recipients.map((each) => [
    rowHead(each.recipient),
    ...cells(each),
    writeCell(each.actions.map(({ action, count }) => `${action} ${count}`).join(', ')),
  ]);
  const days = messages.days.map(({ date, count }) => [rowHead(date), number(count)]);
  return [
    heading('Messages'),
    paragraph(
      `${messages.count} messages, ${messages.perWeek} a week, ${messages.mostInADay} on the worst day; ${messages.withinQuarterHour} within 15 minutes of another to the same, ${messages.outsideHours} outside business hours.`,
    ),
    figure(drawMessages(messages)),
    writeTable(['To', 'Sent', 'A week', 'Most in a day', 'Within 15 min of another', 'Outside hours', 'By'], rows),
    fold('The days as a table', writeTable(['Day', 'Messages'], days)),
  ];
}

function caseCell(name: string, { caseHref }: ReportParts): string {
  if (caseHref === undefined) return rowHead(name);
  return htmlElement('th', { scope: 'row' }, htmlElement('a', { href: caseHref(name) }, escapeMarkup(name)));
}

function formatTime(iso: string | null): string {
  return iso === null ? 'never' : formatLocalTime(iso);
}

/** Where there is no room for both, the date stands above the time. */
function timeCell(iso: string | null): string {
  const parts = formatTime(iso).split(' ');
  return htmlElement(
    'td',
    { class: 'time' },
    parts.map((part) => htmlElement('span', {}, escapeMarkup(part))).join(' '),
  );
}

function sentence(text: string): string {
  return writeCell(text, 'td', { class: 'sentence' });
}

function writeWorst(output: BacktestOutput, parts: ReportParts): readonly string[] {
  const { title } = nameReplayed(output);
  const groups = output.groups.filter(({ worst }) => worst.length > 0);
  if (groups.length === 0) return [];
  return [
    heading('Farthest over'),
    paragraph(describeClocks(nameReplayed(output))),
    ...groups.flatMap((each) => {
      const rows = each.worst.map((one) => [
        caseCell(one.case, parts),
        ...[one.start, one.target, one.completed].map(timeCell),
        minutes(one.overMinutes),
        sentence(one.why.join('; ')),
      ]);
      return [
        heading(title(each), 'h3'),
        writeTable(['Case', 'Began', 'Due', 'Completed', 'Over', 'Why it was due then'], rows),
      ];
    }),
  ];
}

function writeComparison(output: BacktestOutput, parts: ReportParts): readonly string[] {
  if (output.comparison === undefined) return [];
  const { old, turns, moves } = output.comparison;
  const { milestone: name } = nameReplayed(output);
  const turned = turns.map(({ cases, count, was, now, ...of }) => [
    rowHead(name(of)),
    writeCell(was ?? 'did not apply'),
    writeCell(now ?? 'does not apply'),
    number(count),
    htmlElement('td', {}, cases.map((each) => linkTo(each, parts)).join(', ')),
  ]);
  const moved = moves.map(({ earlier, same, later, medianMinutes, ...of }) => [
    rowHead(name(of)),
    ...[earlier, same, later].map(number),
    minutes(medianMinutes),
  ]);
  return [
    heading(`Compared with ${old}`),
    turned.length === 0
      ? paragraph('No case turns.')
      : writeTable(['Milestone', 'Was', 'Is', 'Cases', 'Such as'], turned),
    writeTable(['Deadlines of', 'Earlier', 'The same', 'Later', 'Median move'], moved),
  ];
}

function linkTo(name: string, { caseHref }: ReportParts): string {
  return caseHref === undefined ? escapeMarkup(name) : htmlElement('a', { href: caseHref(name) }, escapeMarkup(name));
}

const FIELDS = [
  ['StartDate', 'start'],
  ['TargetDate', 'target'],
  ['IsViolated', 'violated'],
] as const;

function writeVerification(output: BacktestOutput, parts: ReportParts): readonly string[] {
  const { verification } = output;
  if (verification === undefined) return [];
  const { milestone: name } = nameReplayed(output);
  const rows = verification.flatMap((each) =>
    FIELDS.map(([field, key]) => {
      const { same, withinMinute, different, unknown } = each[key];
      return [rowHead(name(each)), writeCell(field), ...[same, withinMinute, different, unknown].map(number)];
    }),
  );
  return [
    heading('Beside what the org recorded'),
    writeTable(['Milestone', 'Field', 'The same', 'Within a minute', 'Different', 'Not known'], rows),
    ...verification.flatMap((each) => writeCauses(name(each), each, parts)),
  ];
}

function writeCauses(name: string, { causes }: BacktestVerification, parts: ReportParts): readonly string[] {
  if (causes.length === 0) return [];
  const rows = causes.map(({ cause, count, example }) => [
    rowHead(cause),
    number(count),
    caseCell(example.case, parts),
    sentence(`${formatTime(example.ours.target)}: ${example.why.join('; ')}`),
    timeCell(example.recorded.target),
  ]);
  return [
    heading(`Differences of ${name}`, 'h3'),
    writeTable(['Because', 'Cases', 'Such as', 'Due here', 'In the org'], rows),
  ];
}

function writeRejects({ rejected: { count, first } }: BacktestOutput): readonly string[] {
  if (count === 0) return [];
  const rows = first.map(({ line, reason }) => [number(line), writeCell(reason)]);
  const more = count > first.length ? [paragraph(`And ${count - first.length} more.`)] : [];
  return [heading('Rows that could not be read'), writeTable(['Line', 'Reason'], rows), ...more];
}
