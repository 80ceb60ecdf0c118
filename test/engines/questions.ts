// Random questions about calendars, and the engine's answers.
import { add, diff, type Calendar } from '../../server/src/core/time/calendar.ts';
import type { CountedCalendar } from '../../server/src/core/time/countedTime.ts';
import { MINUTE_MS, toInstant, type Instant } from '../../server/src/core/time/instant.ts';
import { createRandom } from '../fuzz/random.ts';

export interface Question {
  readonly id: string;
  readonly calendar: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly minutes: number;
}

export interface Answer {
  readonly minutesBetween: number | undefined;
  readonly dueAt: number | undefined;
}

/** Now and then an instant lies outside the calendar, a wait is none, or a calendar is not there. */
export function createQuestions(calendars: readonly CountedCalendar[], count: number): readonly Question[] {
  const random = createRandom(20_260_306);
  return Array.from({ length: count }, (_, index) => {
    const { id, time } = random.pick(calendars);
    const { from, to, intervals } = time;
    const instant = (): Instant => {
      const edge = random.pick(intervals);
      // Mistakes live where business opens and closes, and where the calendar begins and ends.
      if (random.chance(0.1)) return toInstant(random.pick([edge.from, edge.to, edge.to - 1, edge.from - 1, from]));
      return toInstant(random.chance(0.01) ? random.pick([from - 1, to]) : from + random.below(to - from));
    };
    const wait = random.pick([0, 15, 60, 240, 1440, 10_080, 100_000]);
    const minutes = random.chance(0.5) ? wait : random.below(wait * MINUTE_MS) / MINUTE_MS;
    return {
      id: `q${index}`,
      calendar: random.chance(0.001) ? 'nowhere' : id,
      startsAt: instant(),
      endsAt: instant(),
      minutes: random.chance(0.001) ? -1 : minutes,
    };
  });
}

/** What the engine says, as far as the calendar that was printed knows it. */
export function answerQuestion(
  { calendar: id, startsAt, endsAt, minutes }: Question,
  calendars: ReadonlyMap<string, CountedCalendar>,
): Answer {
  const found = calendars.get(id);
  if (found === undefined) return { minutesBetween: undefined, dueAt: undefined };
  const { calendar, time } = found;
  const isKnown = (t: Instant): boolean => t >= time.from && t < time.to;
  const knowsBoth = isKnown(startsAt) && isKnown(endsAt);
  return {
    minutesBetween: knowsBoth ? diff(calendar, startsAt, endsAt) / MINUTE_MS : undefined,
    dueAt: isKnown(startsAt) && minutes >= 0 ? dueWithin(calendar, startsAt, minutes, time.to) : undefined,
  };
}

function dueWithin(calendar: Calendar, startsAt: Instant, minutes: number, end: Instant): number | undefined {
  const due = add(calendar, startsAt, Math.round(minutes * MINUTE_MS));
  return due === undefined || due > end ? undefined : due;
}

/** For `milestone_questions`. */
export function printQuestions(questions: readonly Question[]): string {
  const iso = (t: Instant): string => new Date(t).toISOString();
  const lines = questions.map((each) =>
    [each.id, each.calendar, iso(each.startsAt), iso(each.endsAt), each.minutes].join(','),
  );
  return `id,calendar,starts_at,ends_at,minutes\n${lines.join('\n')}\n`;
}

/** Lines of an id, minutes between and the due instant in milliseconds, blank where they are not known. */
export function readAnswers(csv: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const line of csv.split('\n')) {
    const [id = '', minutes = '', due = ''] = line.trim().split(',');
    if (id !== '') answers.set(id, { minutesBetween: readNumber(minutes), dueAt: readNumber(due) });
  }
  return answers;
}

function readNumber(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
