// Parts of the model in an administrator's words, for the sentences of rules. Must not know any rule.
import { formatField } from '../core/model/formatField.ts';
import type { Definitions, FieldValue, Process, ProcessMilestone } from '../core/model/model.ts';
import type { RecordFields } from '../core/model/scenario.ts';
import { formatDuration } from '../core/time/duration.ts';
import { MINUTE_MS, type Instant } from '../core/time/instant.ts';
import { toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import { formatWeekday } from './dateNames.ts';
import { formatClock } from './formatInstant.ts';

/** `a, b and c` */
export function formatList(words: readonly string[], conjunction = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

export function formatValue(value: FieldValue): string {
  return value === null || value === '' ? 'blank' : String(value);
}

/** The record that proves a finding: `Priority High and Origin Web`. */
export function formatRecord(record: RecordFields, object: string): string {
  const parts = [...record].map(([field, value]) => `${formatField(field, object)} ${formatValue(value)}`);
  return parts.length === 0 ? 'any field values' : formatList(parts);
}

/** A milestone's Salesforce name. */
export function formatMilestone(definitions: Definitions, milestone: ProcessMilestone): string {
  return definitions.milestoneTypes.get(milestone.milestone)?.name ?? milestone.milestone;
}

/** Milliseconds of open or elapsed time, in whole minutes, from a day on in days. */
export function formatElapsed(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  return minutes < 2 * 24 * 60 ? formatDuration(minutes) : `${Math.round(minutes / (24 * 60))} days`;
}

/** `Friday at 16:30`, on the wall clock of the zone. */
export function formatWeekdayTime(zone: Zone, at: Instant): string {
  return `${formatWeekday(toLocal(zone, at).day)} at ${formatClock(at, zone.id)}`;
}

/** `Saturday at 00:30`, with the number of days where the weekday alone would mislead. */
export function formatDue(zone: Zone, arrival: Instant, due: Instant): string {
  const days = toLocal(zone, due).day - toLocal(zone, arrival).day;
  return days < 7 ? formatWeekdayTime(zone, due) : `${formatWeekdayTime(zone, due)}, ${days} days later`;
}

/** What an object's records are called in a sentence. */
export function formatObject(object: Process['object']): string {
  return object === 'Case' ? 'case' : 'work order';
}
