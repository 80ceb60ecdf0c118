// The scenarios that are known for the processes of a file. Must not know any rule.
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import { toInstantOf } from '../../core/model/moment.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Instant } from '../../core/time/instant.ts';
import { scenarioFilesOf } from '../../project/importClosure.ts';

/**
 * The scenarios of all files of the snapshot that use the file. Undefined when the snapshot holds none, or one that cannot be read
 * completely: then it is not known what they cover.
 */
export function scenariosOf(snapshot: Snapshot, file: SourceFile): readonly Scenario[] | undefined {
  const files = scenarioFilesOf(snapshot, file);
  const isKnown = files.every(
    (each) => each.problems.length === 0 && snapshot.scenarios(each.uri).length === each.definitions.length,
  );
  return files.length > 0 && isKnown ? files.flatMap((each) => snapshot.scenarios(each.uri)) : undefined;
}

/** `Case.CreatedDate`, or that of the object of its process. */
export function createdFieldOf(snapshot: Snapshot, { uri }: SourceFile, { process }: Scenario): string {
  return `${snapshot.definitions(uri).processes.get(process ?? '')?.object ?? 'Case'}.CreatedDate`;
}

/** When its record is created; undefined where the record has no date of creation that can be read. */
export function createdOf(snapshot: Snapshot, file: SourceFile, scenario: Scenario): Instant | undefined {
  const value = scenario.record.get(createdFieldOf(snapshot, file, scenario));
  return toInstantOf(value, snapshot.zones.find(scenario.timeZone));
}
