// Field names as files write them. Must not know which fields exist.
import type { FieldName } from './model.ts';

/** A field as it is written in a process of `object`: `Priority`, `Account.Tier__c`. */
export function formatField(field: FieldName, object: string): string {
  return field.startsWith(`${object}.`) ? field.slice(object.length + 1) : field;
}
