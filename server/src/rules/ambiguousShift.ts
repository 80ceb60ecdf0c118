// ambiguous-shift: a shift opens or closes at a clock time that the zone skips or shows twice when its clocks change.
import { formatTimeOfDay } from '../core/time/shift.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { DAY_MS, MINUTE_MS, toEpochDay } from '../core/time/instant.ts';
import type { Zone } from '../core/time/zone.ts';
import { formatDate } from '../words/formatInstant.ts';
import { DAY_MINUTES, WEEK_MINUTES, writtenShifts, type WrittenShift } from '../project/calendars/writtenShifts.ts';
import type { Rule } from './rule.ts';

const desk = (hours: string): string => `businessHours:
  night-desk: { timeZone: Europe/Warsaw, hours: { everyday: ${hours} } }
`;

/** Clocks change twice a year: the next change of each kind is within a year, or there is none. */
const LOOK_AHEAD_MS = 366 * DAY_MS;

export const ambiguousShift: Rule = {
  code: 'ambiguous-shift',
  severity: 'warning',
  title: 'Shift edge in a clock change',
  why: 'When clocks go forward, an hour of the night is skipped; when they go back, it comes twice. A shift that opens or closes in that hour is moved: in the skipped hour to its end, in the doubled one to the first opening and the last closing. Other systems, Salesforce among them, may decide otherwise.',
  cure: 'Move the edge out of that hour, or suppress the finding if an hour in a year does not matter.',
  bad: desk('22:00-02:30'),
  good: desk('22:00-06:00'),
  message({ zone, date, from, to, edge, time, variant }) {
    const what = `in ${String(zone)} the clocks`;
    const span = `${String(from)}–${String(to)}`;
    return variant === 'gap'
      ? `On ${String(date)} ${what} skip ${span}, so this shift ${String(edge)} at ${String(to)} instead of ${String(time)}. Move the edge out of that hour.`
      : `On ${String(date)} ${what} show ${span} twice, so ${String(time)} comes twice: this shift ${String(edge)} at the ${edge === 'opens' ? 'first' : 'second'}. Move the edge out of that hour.`;
  },
  scope: 'businessHours',
  *check({ snapshot, file }) {
    for (const hours of file.model.businessHours) {
      const zone = snapshot.zones.find(hours.timeZone);
      if (zone === undefined) continue;
      const changes = clockChanges(zone, snapshot.now);
      if (changes.length === 0) continue;
      const shifts = writtenShifts(file, hours.id);
      const reported = new Set<unknown>();
      for (const shift of shifts) {
        const hit = edgesOf(shift, shifts).flatMap((edge) =>
          changes.flatMap((change) => (isIn(edge, change) ? [{ edge, change }] : [])),
        )[0];
        if (hit === undefined || reported.has(shift.node)) continue;
        reported.add(shift.node);
        const { edge, change } = hit;
        yield {
          span: shift.node.span,
          args: {
            variant: change.isGap ? 'gap' : 'overlap',
            zone: zone.id,
            date: formatDate(change.at, zone.id),
            from: formatClock(change.from),
            to: formatClock(change.to),
            time: formatClock(edge.minute),
            edge: edge.isOpening ? 'opens' : 'closes',
          },
        };
      }
    }
  },
};

/** A stretch of the local clock that is skipped or shown twice, in minutes since Monday 00:00. */
interface ClockChange {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly isGap: boolean;
}

function clockChanges(zone: Zone, now: number): readonly ClockChange[] {
  const spans = zone.spans(now, now + LOOK_AHEAD_MS);
  return spans.slice(1).flatMap((span, index) => {
    const before = spans[index]?.offset ?? span.offset;
    const [low, high] = [span.from + Math.min(before, span.offset), span.from + Math.max(before, span.offset)];
    const monday = toEpochDay(Math.floor(low / DAY_MS));
    const start = weekdayIndex(monday) * DAY_MINUTES + (low - monday * DAY_MS) / MINUTE_MS;
    const isGap = span.offset > before;
    return span.from > now ? [{ at: span.from, from: start, to: start + (high - low) / MINUTE_MS, isGap }] : [];
  });
}

interface Edge {
  /** Since Monday 00:00, within the week. */
  readonly minute: number;
  readonly isOpening: boolean;
}

/** The edges that matter: midnight has a rule of its own, and where two shifts touch there is none. */
function edgesOf(shift: WrittenShift, all: readonly WrittenShift[]): readonly Edge[] {
  const opening = { minute: shift.from % WEEK_MINUTES, isOpening: true };
  const closing = { minute: shift.to % WEEK_MINUTES, isOpening: false };
  return [
    ...(all.some((other) => other.to % WEEK_MINUTES === opening.minute) ? [] : [opening]),
    ...(all.some((other) => other.from % WEEK_MINUTES === closing.minute) ? [] : [closing]),
  ].filter(({ minute }) => minute % DAY_MINUTES !== 0);
}

/** At the very start of a gap nothing is skipped: 02:00 is the instant at which the clock jumps. */
function isIn({ minute }: Edge, { from, to, isGap }: ClockChange): boolean {
  return (isGap ? minute > from : minute >= from) && minute < to;
}

function formatClock(minuteOfWeek: number): string {
  return formatTimeOfDay(minuteOfWeek % DAY_MINUTES);
}
