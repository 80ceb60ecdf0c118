// Why a past case was due when it was, in words: the walk from its start to its target. Must not know tables.
import type { WorstCase } from '../core/backtest/tally.ts';
import type { CalendarBook } from '../core/simulate/calendarBook.ts';
import { explainDue } from '../core/simulate/explain.ts';
import { alwaysOpen } from '../core/time/calendar.ts';
import { toInstant } from '../core/time/instant.ts';
import type { Zone } from '../core/time/zone.ts';
import { describeStandstill, describeStep } from '../words/describeStep.ts';

/** A sentence a step, in order. @param zone in which times are said */
export function explainWorst(
  calendars: CalendarBook,
  zone: Zone,
  { segments, target }: Pick<WorstCase, 'segments' | 'target'>,
): readonly string[] {
  return segments.flatMap(({ from, isStopped, businessHours }, index): readonly string[] => {
    const to = toInstant(Math.min(segments[index + 1]?.from ?? target, target));
    if (from >= to) return [];
    if (isStopped) return [describeStandstill(to, zone)];
    const calendar = (businessHours === undefined ? undefined : calendars.find(businessHours)) ?? alwaysOpen(zone);
    return explainDue(calendar, from, to).map((step) => describeStep(step, zone));
  });
}
