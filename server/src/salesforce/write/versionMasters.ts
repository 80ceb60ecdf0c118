// What ties the versions of a process together in an org: known from the document, else from the files that are there, else made up,
// which is right for a process that is new to the org.
import type { PlainValue } from '../../text/plain.ts';
import { KEPT } from '../kept.ts';
import type { MetadataFile } from '../metadataFile.ts';
import { entriesOf, mapOf, wordOf, type PlainMap } from '../plainAccess.ts';
import { processName } from '../read/readProcess.ts';
import { textOf } from '../xml/xmlElement.ts';
import { isSameFile } from './planFiles.ts';
import type { Refusal } from './refusal.ts';
import { familyOf } from './refusals.ts';
import type { EntitlementDocument } from './writeDocument.ts';
import { fullNameOf } from './writeProcess.ts';

export interface VersionMasters {
  /** The document, each version with its master. */
  readonly document: EntitlementDocument;
  /** Names of processes whose master was made up. */
  readonly madeUp: readonly string[];
}

/** @param existing files of the project that the document goes into */
export function withVersionMasters(document: EntitlementDocument, existing: readonly MetadataFile[]): VersionMasters {
  const known = new Map<string, string>();
  for (const { name, master } of versionsIn(existing)) known.set(name, master);
  for (const [id, value] of entriesOf(document.processes)) {
    const master = wordOf(mapOf(mapOf(value)[KEPT])['versionMaster']);
    const family = familyOf(mapOf(value), id);
    if (master !== undefined && family !== undefined) known.set(family, master);
  }
  const madeUp = new Set<string>();
  const complete = ([id, value]: readonly [string, PlainValue]): readonly [string, PlainValue] => {
    const process = mapOf(value);
    const block = mapOf(process[KEPT]);
    const family = familyOf(process, id);
    if (family === undefined || 'versionMaster' in block) return [id, value];
    const name = wordOf(process['name']) ?? id;
    const master = known.get(family) ?? known.get(name.toLowerCase());
    if (master === undefined) madeUp.add(name);
    const own = wordOf(mapOf(process['version'])['of']) ?? name;
    return [id, { ...process, [KEPT]: { ...block, versionMaster: master ?? own } }];
  };
  const processes: PlainMap = Object.fromEntries(entriesOf(document.processes).map(complete));
  return { document: { ...document, processes }, madeUp: [...madeUp] };
}

/** A default version beside another that the document does not replace. */
export function refuseOtherDefaults(
  document: EntitlementDocument,
  existing: readonly MetadataFile[],
): readonly Refusal[] {
  const replaced = entriesOf(document.processes).map(([id, process]) => fullNameOf(mapOf(process), id));
  const others = versionsIn(existing).filter(
    ({ file, isDefault }) =>
      isDefault && !replaced.some((fullName) => isSameFile(file, { kind: 'EntitlementProcess', fullName })),
  );
  return entriesOf(document.processes).flatMap(([id, value]): readonly Refusal[] => {
    const process = mapOf(value);
    if (mapOf(process['version'])['default'] !== true) return [];
    const master = wordOf(mapOf(process[KEPT])['versionMaster']);
    const other = others.find((each) => each.master === master);
    if (other === undefined) return [];
    const args = { process: wordOf(process['name']) ?? id, other: other.file.fullName };
    return [{ section: 'processes', id, path: ['version', 'default'], code: 'default-version', args }];
  });
}

/**
 * Whether the version of a refusal is the default of the project already: as it was retrieved it stays.
 * @param path from the root of the document on
 */
export function isDefaultAlready(
  { code, path: [section, id = ''] }: Pick<Refusal, 'code' | 'path'>,
  document: EntitlementDocument,
  existing: readonly MetadataFile[],
): boolean {
  if (code !== 'default-version' || section !== 'processes') return false;
  const fullName = fullNameOf(mapOf(document.processes[String(id)]), String(id));
  return versionsIn(existing).some(
    ({ file, isDefault }) => isDefault && isSameFile(file, { kind: 'EntitlementProcess', fullName }),
  );
}

interface ExistingVersion {
  readonly file: MetadataFile;
  /** In lower case. */
  readonly name: string;
  readonly master: string;
  readonly isDefault: boolean;
}

function versionsIn(files: readonly MetadataFile[]): readonly ExistingVersion[] {
  return files.flatMap((file): readonly ExistingVersion[] => {
    const { kind, fullName, xml } = file;
    if (kind !== 'EntitlementProcess' || xml.root === undefined) return [];
    const master = textOf(xml.root, 'versionMaster')?.trim();
    if (master === undefined) return [];
    const isDefault = textOf(xml.root, 'isVersionDefault')?.trim() === 'true';
    return [{ file, name: processName(xml.root, fullName).toLowerCase(), master, isDefault }];
  });
}
