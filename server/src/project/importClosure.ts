// What a rule may know of the files around one file. Must not know what they define.
import type { Snapshot, SourceFile } from './snapshot.ts';

/** True when an import of the file, or of a file that it imports, could not be read: what it defines is unknown (Q21). */
export function missesImport(snapshot: Snapshot, file: SourceFile): boolean {
  return snapshot
    .scope(file.uri)
    .files.some((each) => each.imports.some((link) => snapshot.file(link.target) === undefined));
}

/** The scenario files of the snapshot that use the file, directly or through imports. */
export function scenarioFilesOf(snapshot: Snapshot, file: SourceFile): readonly SourceFile[] {
  return snapshot.dependants(file.uri).filter((each) => each.kind === 'scenario');
}
