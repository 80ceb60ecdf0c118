// A snapshot with files in it that are not written yet: what would be found if they were. Must not know what they are for.
import { createDerivedCache, createSnapshot, type GoverningFiles, type ProjectFacts } from './createSnapshot.ts';
import type { Snapshot, SourceFile } from './snapshot.ts';
import { createSourceFile } from './sourceFile.ts';
import { canonicalUri, fileKindOf } from '../language/read/uri.ts';

/** The same moment with `texts` added, or in the place of what is there. The other files keep what is known of them. */
export function extendSnapshot(
  snapshot: Snapshot,
  texts: readonly { readonly uri: string; readonly text: string }[],
): Snapshot {
  const added = texts.map(({ uri, text }) =>
    createSourceFile(canonicalUri(uri), fileKindOf(uri) ?? 'entitlement', text),
  );
  const files = new Map<string, SourceFile>([...snapshot.files, ...added.map((file) => [file.uri, file] as const)]);
  const governing = (uri: string): GoverningFiles => ({
    config: snapshot.configFile(uri),
    misnamed: snapshot.misnamedConfig(uri),
  });
  const configs = new Map([...files.keys()].map((uri) => [uri, governing(uri)] as const));
  const factsOf = (uri: string): ProjectFacts => ({
    fields: snapshot.projectFields(uri),
    apiVersion: snapshot.projectApiVersion(uri),
  });
  const projects = new Map([...files.keys()].map((uri) => [uri, factsOf(uri)] as const));
  const { unreadable, groups, zones, now } = snapshot;
  return createSnapshot({ files, configs, unreadable, groups, projects, zones, now, derived: createDerivedCache() });
}
