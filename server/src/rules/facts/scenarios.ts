// The scenarios that are known for the processes of a file. Must not know any rule.
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import type { Scenario } from '../../core/model/scenario.ts';
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
