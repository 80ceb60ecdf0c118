// Parts of the model in an administrator's words, for the sentences of rules. Must not know any rule.
import type { Definitions, FieldName, FieldValue, ProcessMilestone } from '../../core/model/model.ts';
import type { RecordFields } from '../../core/model/scenario.ts';
import { MINUTE_MS } from '../../core/time/instant.ts';

/** `a, b and c` */
export function sayList(words: readonly string[], conjunction = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** A field as it is written in a process of `object`: `Priority`, `Account.Tier__c`. */
export function sayField(field: FieldName, object: string): string {
  return field.startsWith(`${object}.`) ? field.slice(object.length + 1) : field;
}

export function sayValue(value: FieldValue): string {
  return value === null || value === '' ? 'blank' : String(value);
}

/** The record that proves a finding: `Priority High and Origin Web`. */
export function sayRecord(record: RecordFields, object: string): string {
  const parts = [...record].map(([field, value]) => `${sayField(field, object)} ${sayValue(value)}`);
  return parts.length === 0 ? 'any field values' : sayList(parts);
}

/** A milestone's Salesforce name. */
export function sayMilestone(definitions: Definitions, milestone: ProcessMilestone): string {
  return definitions.milestoneTypes.get(milestone.milestone)?.name ?? milestone.milestone;
}

/** As the language writes durations: `45m`, `8h`, `1h 30m`. */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}

/** Milliseconds of open or elapsed time, in whole minutes, from a day on in days. */
export function sayElapsed(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  return minutes < 2 * 24 * 60 ? sayMinutes(minutes) : `${Math.round(minutes / (24 * 60))} days`;
}
