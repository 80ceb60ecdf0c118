// The sections of an imported project → the files that people read: calendars, types and actions, a file for each process; versions of
// one process in a folder of their own. Must not know where files lie.
import { KEPT } from './kept.ts';
import { entriesOf, listOf, mapOf, wordOf, type PlainMap } from './plainAccess.ts';
import type { EntitlementDocument } from './write/writeDocument.ts';

export interface LaidOutFile {
  /** Relative, with forward slashes. */
  readonly name: string;
  /** What the file holds, for its first line. */
  readonly title: string;
  /** `imports` and sections. */
  readonly sections: PlainMap;
}

export interface LaidOutDocument {
  readonly files: readonly LaidOutFile[];
  /** Ids of versions that are left out. */
  readonly leftOut: readonly string[];
}

const SUFFIX = '.entitlement.yaml';
const CALENDARS = `calendars${SUFFIX}`;
const SHARED = `actions-and-types${SUFFIX}`;
const TEMPLATES = `templates${SUFFIX}`;

/** @param hasAllVersions whether versions that are not the default one are written too; those that a template names always are */
export function layOutDocument(document: EntitlementDocument, hasAllVersions: boolean): LaidOutDocument {
  const { businessHours, holidays, milestoneTypes, actions, templates } = document;
  const shared = [
    fileOf(CALENDARS, 'Business hours and holidays', { businessHours, holidays }),
    fileOf(SHARED, 'Milestone types and actions', { milestoneTypes, actions }),
  ].filter((file) => file !== undefined);
  const named = new Set(entriesOf(templates).flatMap(([, template]) => wordOf(mapOf(template)['process']) ?? []));
  const families = familiesOf(document.processes).map((family) => {
    const defaults = defaultsOf(family);
    const isKept = ([id]: Version): boolean => hasAllVersions || named.has(id) || defaults.includes(id);
    return { family, kept: family.filter(isKept), leftOut: family.filter((version) => !isKept(version)) };
  });
  const taken = new Set([CALENDARS, SHARED, TEMPLATES]);
  const processes = families.flatMap(({ family, kept }) =>
    kept.map(([id, process]): LaidOutFile => {
      const folder = family.length === 1 ? undefined : folderOf(family);
      const file = folder === undefined && taken.has(id + SUFFIX) ? `${id}-process${SUFFIX}` : id + SUFFIX;
      const imports = shared.map(({ name }) => (folder === undefined ? `./${name}` : `../${name}`));
      return {
        name: folder === undefined ? file : `${folder}/${file}`,
        title: wordOf(process['name']) ?? id,
        sections: { ...(imports.length === 0 ? {} : { imports }), processes: { [id]: process } },
      };
    }),
  );
  const imports = templateImports(templates, processes, shared);
  const last = fileOf(TEMPLATES, 'Entitlement templates', { templates }, imports);
  return {
    files: [...shared, ...processes, ...(last === undefined ? [] : [last])],
    leftOut: families.flatMap(({ leftOut }) => leftOut.map(([id]) => id)),
  };
}

/** Undefined for a file with nothing in it. */
function fileOf(
  name: string,
  title: string,
  sections: Readonly<Record<string, PlainMap>>,
  imports: readonly string[] = [],
): LaidOutFile | undefined {
  const filled = Object.entries(sections).filter(([, section]) => Object.keys(section).length > 0);
  if (filled.length === 0) return undefined;
  return { name, title, sections: { ...(imports.length === 0 ? {} : { imports }), ...Object.fromEntries(filled) } };
}

/** The files that templates name something of. */
function templateImports(
  templates: PlainMap,
  processes: readonly LaidOutFile[],
  shared: readonly LaidOutFile[],
): readonly string[] {
  const wordsAt = (key: string): ReadonlySet<string> =>
    new Set(entriesOf(templates).flatMap(([, template]) => wordOf(mapOf(template)[key]) ?? []));
  const [ids, calendars] = [wordsAt('process'), wordsAt('businessHours')];
  const files = [
    ...shared.filter(({ sections }) => entriesOf(sections['businessHours']).some(([id]) => calendars.has(id))),
    ...processes.filter(({ sections }) => entriesOf(sections['processes']).some(([id]) => ids.has(id))),
  ];
  return files.map(({ name }) => `./${name}`);
}

/** A process by its id. */
type Version = readonly [string, PlainMap];

/** Processes by what their versions have in common: Salesforce's own key, else the name. */
function familiesOf(processes: PlainMap): readonly (readonly Version[])[] {
  const families = new Map<string, Version[]>();
  for (const [id, value] of entriesOf(processes)) {
    const process = mapOf(value);
    const version = mapOf(process['version']);
    const common =
      wordOf(version['of']) ?? wordOf(mapOf(process[KEPT])['versionMaster']) ?? wordOf(process['name']) ?? id;
    const family = process['version'] === undefined ? `alone ${id}` : `of ${common}`;
    families.set(family, [...(families.get(family) ?? []), [id, process]]);
  }
  return [...families.values()];
}

/** The ids of the default versions – files that were retrieved on different days may say it of several –, of the newest where none is. */
function defaultsOf(family: readonly Version[]): readonly string[] {
  const numberOf = ([, process]: Version): number => Number(mapOf(process['version'])['number'] ?? 0);
  const newest = family.toSorted((one, other) => numberOf(other) - numberOf(one))[0];
  const defaults = family.filter(([, process]) => mapOf(process['version'])['default'] === true);
  return (defaults.length > 0 || newest === undefined ? defaults : [newest]).map(([id]) => id);
}

/** The folder of a family: what its versions have in common as an id, else the id of the default version. */
function folderOf(family: readonly Version[]): string {
  const common = family.flatMap(([, process]) => wordOf(mapOf(process['version'])['of']) ?? [])[0];
  return common ?? defaultsOf(family)[0] ?? '';
}

/** How many parts keep something for Salesforce that the language has no word for. */
export function countKept(document: EntitlementDocument): number {
  const count = (entry: PlainMap): number => (KEPT in entry ? 1 : 0);
  return Object.values(document).reduce<number>(
    (sum, section: PlainMap) =>
      sum +
      entriesOf(section).reduce((below, [, entry]) => {
        const items = Array.isArray(entry) ? listOf(entry) : listOf(mapOf(entry)['milestones']);
        return below + count(mapOf(entry)) + items.reduce<number>((n, item) => n + count(mapOf(item)), 0);
      }, 0),
    0,
  );
}
