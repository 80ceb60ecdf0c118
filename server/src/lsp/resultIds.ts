// A short text for everything that a file's findings can depend on: the files that it is connected with by imports, in either direction,
// their configuration, what their Salesforce projects say, and which files there are at all where an import leads to none. The same text means the same findings. Must not know findings.
import { UNREADABLE_REASONS } from '../host/host.ts';
import type { FieldList } from '../core/model/fieldList.ts';
import { isThere } from '../project/importClosure.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';

export interface ResultIds {
  /** Of a file of the snapshot; '' for a file that it does not hold. @param uri canonical */
  resultId(snapshot: Snapshot, uri: string): string;
}

/** More files than a server ever reads: what one that is started again gives out was not given out before. */
const SERIALS_OF_A_SERVER = 2 ** 24;

/** @param restarts how many servers there were before, whose ids the client may still hold */
export function createResultIds(restarts = 0): ResultIds {
  const serials = new WeakMap<object, number>();
  /** Of each structure the files that hang together, by each of them. */
  const groups = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();
  const known = new WeakMap<Snapshot, Map<readonly string[], string>>();
  let lastSerial = restarts * SERIALS_OF_A_SERVER;

  function serialOf(file: SourceFile | FieldList | Snapshot['structure'] | undefined): number {
    if (file === undefined) return 0;
    const serial = serials.get(file) ?? (lastSerial += 1);
    serials.set(file, serial);
    return serial;
  }

  function groupOf(snapshot: Snapshot, uri: string): readonly string[] | undefined {
    const byFile = groups.get(snapshot.structure) ?? byMember(groupsOf(snapshot));
    groups.set(snapshot.structure, byFile);
    return byFile.get(uri);
  }

  function idOf(snapshot: Snapshot, group: readonly string[]): string {
    const files = group.flatMap((uri) => snapshot.files.get(uri) ?? []);
    return hash(
      files.flatMap((file) => [
        serialOf(file),
        serialOf(snapshot.configFile(file.uri)),
        serialOf(snapshot.projectFields(file.uri)),
        Number(snapshot.projectApiVersion(file.uri) ?? 0),
        ...unreadableImports(snapshot, file),
        // The file that was meant is looked for among all of them.
        ...(hasMissingImport(snapshot, file) ? [serialOf(snapshot.structure)] : []),
      ]),
    );
  }

  return {
    resultId(snapshot, uri) {
      const group = groupOf(snapshot, uri);
      if (group === undefined) return '';
      const ids = known.get(snapshot) ?? new Map<readonly string[], string>();
      known.set(snapshot, ids);
      const id = ids.get(group) ?? idOf(snapshot, group);
      ids.set(group, id);
      return id;
    },
  };
}

/** Why imports of a file could not be read, each as a number. */
function unreadableImports({ unreadable }: Snapshot, { imports }: SourceFile): readonly number[] {
  if (unreadable.size === 0) return [];
  return imports.flatMap(({ target }) => {
    const reason = unreadable.get(target);
    return reason === undefined ? [] : [UNREADABLE_REASONS.indexOf(reason)];
  });
}

/** Whether a file imports one that is not there, for which the nearest name is suggested. */
function hasMissingImport(snapshot: Snapshot, { imports }: SourceFile): boolean {
  return imports.some(({ target }) => !isThere(snapshot, target));
}

/** The files, those together that imports connect, or a Salesforce project. */
function groupsOf({ files, groups: projects }: Snapshot): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>([...files.keys()].map((uri) => [uri, []]));
  const connect = (one: string, other: string): void => {
    neighbours.get(other)?.push(one);
    if (files.has(other)) neighbours.get(one)?.push(other);
  };
  for (const { uri, imports } of files.values())
    for (const { target } of imports) {
      connect(uri, target);
      // A folder stands for the project that it holds.
      const [member] = projects.get(target.replace(/\/$/, '')) ?? [];
      if (member !== undefined) connect(uri, member.uri);
    }
  for (const [first, ...others] of new Set(projects.values()))
    for (const { uri } of others) if (first !== undefined) connect(first.uri, uri);
  const groups: string[][] = [];
  const seen = new Set<string>();
  for (const start of files.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const queue = [start];
    for (const uri of queue)
      for (const next of neighbours.get(uri) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
    groups.push(queue);
  }
  return groups;
}

function byMember(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  return new Map(groups.flatMap((group) => group.map((uri) => [uri, group] as const)));
}

/** Two 32-bit FNV-1a sums: short to send, and as good as never the same for different lists. */
function hash(numbers: readonly number[]): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (const number of numbers) {
    one = Math.imul(one ^ number, 0x01000193);
    other = Math.imul(other ^ (number + 0x9e3779b9), 0x01000193);
  }
  return `${numbers.length}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
