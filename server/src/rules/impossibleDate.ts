// impossible-date: a date that no calendar has, or a stretch of dates that ends before it begins.
import { MONTHS } from '../protocol/months.ts';
import { child, entries, items, rootCursor, textOf, type Cursor } from '../language/read/cursor.ts';
import { expectedTimes, isLikeDate, writtenTimes, type WrittenTime } from '../language/read/writtenTimes.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { isImpossible } from '../core/time/holiday.ts';
import { parseIso } from '../core/time/iso.ts';
import { spanOf } from './facts/places.ts';
import type { Report, Rule } from './rule.ts';

const holiday = (day: number): string => `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 }, holidays: [company] }
holidays:
  company:
    - { name: Founder's Day, yearly: { month: february, day: ${day} } }
`;

/** The years with which times are computed (§1.8). */
const YEARS = /^(19|20|21|22|23)\d{2}-|^2400-/;

export const impossibleDate: Rule = {
  code: 'impossible-date',
  severity: 'error',
  title: 'Impossible date',
  why: 'There is no such date, such as 30 February, or a stretch of dates ends before it begins: the holiday never falls, or the event never happens.',
  cure: 'Correct the date.',
  bad: holiday(30),
  good: holiday(20),
  message({ variant, text, other }) {
    if (variant === 'order')
      return `${String(text)} comes before ${String(other)}, so there is no day in between. Swap or correct the dates.`;
    if (variant === 'month')
      return `${String(other)} has no day ${String(text)}, so this holiday never falls. Correct the day.`;
    if (variant === 'years')
      return `${String(text)} lies outside the years 1900 to 2400, in which deadlines are computed. Correct the year.`;
    if (variant === 'form')
      return `'${String(text)}' is no date and time, so that ${String(other)} counts as blank. Write it such as 2026-03-06T16:30.`;
    return `There is no ${String(text)}. Correct the date or the time.`;
  },
  isLocal: true,
  *check({ file }) {
    const root = rootCursor(file.uri, file.tree);
    if (file.kind === 'scenario') {
      yield* checkScenarios(root);
      return;
    }
    for (const { value: set } of entries(child(root, 'holidays')))
      for (const item of items(set)) {
        for (const key of ['date', 'through', 'from', 'until']) yield* checkDate(child(item, key));
        yield* checkOrder(child(item, 'date'), child(item, 'through'));
        yield* checkOrder(child(item, 'from'), child(item, 'until'));
      }
    yield* checkRules(file);
  },
};

function* checkScenarios(root: Cursor | undefined): Iterable<Report> {
  for (const { value: scenario } of entries(child(root, 'scenarios'))) {
    for (const time of writtenTimes(scenario)) yield* checkTime(time, true);
    for (const time of expectedTimes(scenario)) yield* checkTime(time, true);
    yield* checkForms(child(scenario, 'record'));
    for (const event of items(child(scenario, 'events'))) yield* checkForms(child(event, 'set'));
  }
}

/** Fields that hold a date and time in every org. */
const DATE_TIMES = /^(?:\w+\.)?(CreatedDate|SlaStartDate|ClosedDate|StopStartDate)$/;

/** What is like a date is told as one. */
function* checkForms(fields: Cursor | undefined): Iterable<Report> {
  for (const { key, value } of entries(fields)) {
    const text = textOf(value) ?? '';
    if (value === undefined || text === '' || !DATE_TIMES.test(key)) continue;
    if (parseIso(text) === undefined && !isLikeDate(text))
      yield { span: value.node.span, args: { variant: 'form', text, other: key } };
  }
}

function* checkDate(cursor: Cursor | undefined): Iterable<Report> {
  const text = textOf(cursor);
  if (cursor !== undefined && text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text))
    yield* checkTime({ cursor, text }, false);
}

/** @param isCounted whether deadlines are computed from it: then it has to lie in the years that are computed */
function* checkTime({ cursor, text }: WrittenTime, isCounted: boolean): Iterable<Report> {
  const dateAlone = text.slice(0, 10);
  if (parseIso(text) === undefined)
    yield {
      span: cursor.node.span,
      args: { variant: 'date', text: parseIso(dateAlone) === undefined ? dateAlone : text, other: '' },
    };
  else if (isCounted && text.includes('T') && !YEARS.test(text))
    yield { span: cursor.node.span, args: { variant: 'years', text, other: '' } };
}

function* checkOrder(from: Cursor | undefined, to: Cursor | undefined): Iterable<Report> {
  const [first, last] = [textOf(from) ?? '', textOf(to) ?? ''];
  const [start, end] = [parseIso(first)?.day, parseIso(last)?.day];
  if (to === undefined || start === undefined || end === undefined || end >= start) return;
  yield { span: to.node.span, args: { variant: 'order', text: last, other: first } };
}

/** Days that no month, or no such month, has. */
function* checkRules(file: SourceFile): Iterable<Report> {
  for (const { rule, origin } of file.model.holidays.flatMap((set) => set.holidays)) {
    if (!isImpossible(rule) || (rule.kind !== 'yearlyDay' && rule.kind !== 'monthlyDay')) continue;
    const key = rule.kind === 'yearlyDay' ? 'yearly' : 'monthly';
    const month = rule.kind === 'yearlyDay' ? (MONTHS[rule.month - 1] ?? '') : 'The calendar';
    yield {
      span: spanOf(file, [...origin.path, key, 'day']),
      args: { variant: 'month', text: String(rule.day), other: month.slice(0, 1).toUpperCase() + month.slice(1) },
    };
  }
}
