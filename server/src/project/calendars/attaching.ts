// Which calendars attach a holiday set, as far as the snapshot tells.
import type { Snapshot, SourceFile } from '../snapshot.ts';
import type { BusinessHours } from '../../core/model/model.ts';

/** The calendars of the file and of the snapshot's files that import it which attach the set. */
export function calendarsAttaching(snapshot: Snapshot, file: SourceFile, set: string): readonly BusinessHours[] {
  return [file, ...snapshot.dependants(file.uri)]
    .flatMap((each) => each.model.businessHours)
    .filter((hours) => hours.holidays.includes(set));
}
