// What is known of the values of a field.
import type { Extent } from '../core/model/fieldList.ts';

/** Whether there may be other values than those that are listed. */
export function describeExtent(extent: Extent): string {
  switch (extent) {
    case 'closed':
      return 'No record has another value.';
    case 'open':
      return 'Programs may write other values.';
    case 'some':
      return 'There may be more.';
  }
}

/** @param count of values that are not shown */
export function describeMore(count: number): string {
  return `and ${count} more`;
}
