// What a rule may know of the files around one file. Must not know what they define.
import { MAX_SCOPE_FILES, type Snapshot, type SourceFile } from './snapshot.ts';

/** True when an import of the file, or of a file that it imports, could not be read: what it defines is unknown. */
export function missesImport(snapshot: Snapshot, file: SourceFile): boolean {
  const { files } = snapshot.scope(file.uri);
  return (
    files.length >= MAX_SCOPE_FILES ||
    files.some((each) => each.imports.some(({ target }) => !isThere(snapshot, target)))
  );
}

/** True for a file that could be read, and for a folder of Salesforce metadata. */
export function isThere(snapshot: Snapshot, target: string): boolean {
  return snapshot.file(target) !== undefined || snapshot.groups.has(target.replace(/\/$/, ''));
}

/** The scenario files of the snapshot that use the file, directly or through imports. */
export function scenarioFilesOf(snapshot: Snapshot, file: SourceFile): readonly SourceFile[] {
  return snapshot.dependants(file.uri).filter(isScenarioFile);
}

function isScenarioFile({ kind }: SourceFile): boolean {
  return kind === 'scenario';
}
