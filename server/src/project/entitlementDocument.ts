// What entitlement files and all that they import say together, as sections for whoever writes them in another notation.
import type { Definitions } from '../core/model/model.ts';
import type { DefinitionKind } from '../language/read/definition.ts';
import { fileName } from '../language/read/uri.ts';
import { KEPT } from '../salesforce/kept.ts';
import { metadataNameOf } from '../salesforce/metadataName.ts';
import { entriesOf, mapOf, type PlainMap } from '../salesforce/plainAccess.ts';
import { EXPORTED_SECTIONS, type ExportedSection } from '../salesforce/write/refusal.ts';
import type { EntitlementDocument } from '../salesforce/write/writeDocument.ts';
import { toPlain, type PlainValue } from '../text/plain.ts';
import type { Snapshot, SourceFile } from './snapshot.ts';

export interface GatheredDocument {
  /** What the files say in YAML, and of what they import in YAML all that they need. */
  readonly document: EntitlementDocument;
  /** What metadata says that the files import: it is where it belongs. */
  readonly references: EntitlementDocument;
  readonly definitions: Pick<Definitions, 'actions' | 'businessHours' | 'milestoneTypes'>;
  /** The files behind it, each once: first the given ones with what they import. */
  readonly files: readonly SourceFile[];
  /** The file that defines an entry. */
  readonly fileOf: (section: ExportedSection, id: string) => SourceFile | undefined;
  /** Ids that two files define in different ways which do not import each other. */
  readonly clashes: readonly IdClash[];
}

/** An id that means one thing in one file and another in another. */
export interface IdClash {
  readonly section: ExportedSection;
  readonly id: string;
  readonly file: SourceFile;
  readonly other: SourceFile;
}

/** @param uris of files of the snapshot: all that they define, and what that names in files that they import */
export function gatherDocument(snapshot: Snapshot, uris: readonly string[]): GatheredDocument {
  const files = [...new Set(uris.flatMap((uri) => snapshot.scope(uri).files))];
  const own = new Map<string, SourceFile>();
  const isNeeded = findNeeded(snapshot, uris, files);
  const sections = emptySections();
  const references = emptySections();
  const clashes: IdClash[] = [];
  for (const file of files.filter(({ kind }) => kind === 'entitlement')) {
    const plain = mapOf(toPlain(file.tree.root));
    for (const section of EXPORTED_SECTIONS)
      for (const [id, entry] of entriesOf(plain[section])) {
        const key = `${section}/${id}`;
        if (!isNeeded(file, section, id)) continue;
        const other = own.get(key);
        if (file.notation === 'xml') references[section][id] ??= withPlace(file, section, entry);
        else if (other === undefined) {
          own.set(key, file);
          sections[section][id] = entry;
        } else if (JSON.stringify(sections[section][id]) !== JSON.stringify(entry))
          clashes.push({ section, id, file, other });
      }
  }
  const all = uris.map((uri) => snapshot.definitions(uri));
  return {
    document: sections,
    references,
    definitions: {
      actions: new Map(all.flatMap(({ actions }) => [...actions])),
      businessHours: new Map(all.flatMap(({ businessHours }) => [...businessHours])),
      milestoneTypes: new Map(all.flatMap(({ milestoneTypes }) => [...milestoneTypes])),
    },
    files,
    fileOf: (section, id) => own.get(`${section}/${id}`),
    clashes,
  };
}

/** Whether an entry is one of the named files, or is named by one that is needed. */
function findNeeded(
  snapshot: Snapshot,
  uris: readonly string[],
  files: readonly SourceFile[],
): (file: SourceFile, section: string, id: string) => boolean {
  const keyOf = (uri: string, section: string, id: string): string => `${uri}\n${section}\n${id}`;
  const uses = new Map<string, { readonly kind: DefinitionKind; readonly id: string }[]>();
  for (const file of files)
    for (const { kind, id, path } of file.uses) {
      const key = keyOf(file.uri, String(path[0]), String(path[1]));
      uses.set(key, [...(uses.get(key) ?? []), { kind, id }]);
    }
  const named = new Set(uris.map((uri) => snapshot.file(uri)?.uri ?? uri));
  const queue = files
    .filter(({ uri }) => named.has(uri))
    .flatMap((file) => file.definitions.map(({ kind, id }) => ({ uri: file.uri, kind, id })));
  const needed = new Set(queue.map(({ uri, kind, id }) => keyOf(uri, kind, id)));
  for (const { uri, kind, id } of queue)
    for (const use of uses.get(keyOf(uri, kind, id)) ?? []) {
      const found = snapshot.scope(uri).find(use.kind, use.id);
      const key = found === undefined ? undefined : keyOf(found.uri, found.kind, found.id);
      if (found === undefined || key === undefined || needed.has(key)) continue;
      needed.add(key);
      queue.push({ uri: found.uri, kind: found.kind, id: found.id });
    }
  return (file, section, id) => needed.has(keyOf(file.uri, section, id));
}

function emptySections(): Record<ExportedSection, Record<string, PlainValue>> {
  return { businessHours: {}, holidays: {}, milestoneTypes: {}, actions: {}, processes: {}, templates: {} };
}

/** An entry of a metadata file with what only the file's name says. */
function withPlace(file: SourceFile, section: ExportedSection, entry: PlainValue): PlainValue {
  const name = metadataNameOf(fileName(file.uri));
  if (name === undefined) return entry;
  const plain: PlainMap = mapOf(entry);
  const add = (key: string): PlainMap => ({ ...plain, [KEPT]: { ...mapOf(plain[KEPT]), [key]: name.fullName } });
  return section === 'actions' ? add('object') : section === 'processes' ? add('fullName') : entry;
}
