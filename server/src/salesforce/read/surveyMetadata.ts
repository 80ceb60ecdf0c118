// What the files of a project say together: the names in them, for ids; version families; what is named and not there.
import {
  createNaming,
  decodeName,
  readActionName,
  type NamedThing,
  type Alias,
  type NameKind,
  type Naming,
} from '../names.ts';
import type { MetadataFile } from '../metadataFile.ts';
import { childrenNamed, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { ACTION_TYPES, describeAction } from './readActions.ts';
import { flagsIn, inferCheckboxes, type FieldFlags } from './inferCheckboxes.ts';
import { namedActions, objectOf, processName, referenceName } from './readProcess.ts';

export interface Survey {
  readonly naming: Naming;
  /** What is named by processes and templates, and that no file of the project defines. */
  readonly absent: readonly NamedThing[];
  /** The id of the family of a process that has versions of several names, by its version master. */
  readonly families: ReadonlyMap<string, string>;
  /** Full names of fields that are checkboxes, in lower case: by the project's own files about them, or by what is compared with them. */
  readonly checkboxes: ReadonlySet<string>;
  /** Changes when an id, a family, a checkbox or what is absent does: what was read with an equal one need not be read again. */
  readonly fingerprint: string;
}

/** What a file defines and what it names, each by its key: kept for as long as the file is the same. */
export type SurveyMemory = WeakMap<MetadataFile, FileNames>;

interface FileNames {
  readonly defined: ReadonlyMap<string, NamedThing>;
  readonly named: ReadonlyMap<string, NamedThing>;
  readonly aliases: readonly Alias[];
  readonly flags: readonly FieldFlags[];
}

export interface SurveyOptions {
  /** Of earlier surveys: makes this one faster and changes nothing. */
  readonly memory?: SurveyMemory;
  /** Full names of fields that are known to be checkboxes, in lower case. */
  readonly checkboxes?: ReadonlySet<string>;
}

/** Looks through all files of a project. */
export function surveyMetadata(
  files: readonly MetadataFile[],
  { memory = new WeakMap(), checkboxes: listed = new Set() }: SurveyOptions = {},
): Survey {
  const names = files.map((file) => {
    const known = memory.get(file) ?? {
      defined: byKey(definitionsIn(file)),
      named: byKey(referencesIn(file)),
      aliases: aliasesIn(file),
      flags: flagsIn(file),
    };
    memory.set(file, known);
    return known;
  });
  const checkboxes = new Set([...listed, ...inferCheckboxes(names.flatMap(({ flags }) => flags))]);
  const aliases = names.flatMap((file) => file.aliases);
  const known = new Set([...names.flatMap((file) => [...file.defined.keys()]), ...aliases.map(keyOf)]);
  const defined = names.flatMap((file) => [...file.defined.values()]);
  const absent = [...new Map(names.flatMap(({ named }) => [...named].filter(([key]) => !known.has(key)))).values()];
  // The language has no word for a process that lies in the org.
  const naming = createNaming([...defined, ...absent.filter(({ kind }) => kind !== 'processes')], [], aliases);
  const families = familiesOf(files, naming);
  const ids = [...defined, ...absent].map((thing) => `${keyOf(thing)}=${naming.idOf(thing.kind, thing.name)}`);
  const parts = [ids.toSorted(), [...families], absent.map(keyOf), [...checkboxes].toSorted()];
  return { naming, absent, families, checkboxes, fingerprint: JSON.stringify(parts) };
}

function keyOf({ kind, name }: Pick<NamedThing, 'kind' | 'name'>): string {
  return `${kind}/${decodeName(name).trim().toLowerCase()}`;
}

function byKey(things: readonly NamedThing[]): ReadonlyMap<string, NamedThing> {
  return new Map(things.map((thing) => [keyOf(thing), thing]));
}

function thing(kind: NameKind, name: string, label: string = decodeName(name).trim()): NamedThing {
  return { kind, name, label };
}

function definitionsIn({ kind, fullName, xml: { root } }: MetadataFile): readonly NamedThing[] {
  if (root === undefined) return [];
  switch (kind) {
    case 'BusinessHoursSettings':
      return childrenNamed(root, 'businessHours').map((calendar) =>
        thing('businessHours', textOf(calendar, 'name') ?? ''),
      );
    case 'EntitlementProcess':
      return [thing('processes', fullName, processLabel(root, fullName))];
    case 'EntitlementTemplate':
      return [thing('templates', fullName)];
    case 'MilestoneType':
      return [thing('milestoneTypes', decodeName(fullName))];
    case 'Workflow':
      return root.children
        .filter(({ name }) => name in ACTION_TYPES)
        .map((action) => ({ kind: 'actions', ...describeAction(action, fullName) }));
    case 'EntitlementSettings':
      return [];
  }
}

/** Templates may name a process as people see it: that is its default version. */
function aliasesIn({ kind, fullName, xml: { root } }: MetadataFile): readonly Alias[] {
  const name = kind === 'EntitlementProcess' && root !== undefined ? textOf(root, 'name') : undefined;
  if (root === undefined || name === undefined || textOf(root, 'isVersionDefault')?.trim() !== 'true') return [];
  return [{ kind: 'processes', name, of: fullName }];
}

/** The default version has the plain name, the others their number with it. */
function processLabel(process: XmlElement, fullName: string): string {
  const name = processName(process, fullName);
  const number = textOf(process, 'versionNumber')?.trim();
  return number === undefined || textOf(process, 'isVersionDefault')?.trim() === 'true' ? name : `${name} v${number}`;
}

function referencesIn({ kind, xml: { root } }: MetadataFile): readonly NamedThing[] {
  if (root === undefined) return [];
  const calendars = (holder: XmlElement): readonly NamedThing[] =>
    childrenNamed(holder, 'businessHours')
      .filter(({ text }) => text.trim() !== '')
      .map(({ text }) => thing('businessHours', text));
  if (kind === 'EntitlementTemplate')
    return [
      ...calendars(root),
      ...childrenNamed(root, 'entitlementProcess').map(({ text }) => thing('processes', text)),
    ];
  if (kind !== 'EntitlementProcess') return [];
  const object = objectOf(root);
  const milestones = childrenNamed(root, 'milestones');
  const actions = milestones.flatMap((milestone) => [
    ...childrenNamed(milestone, 'successActions'),
    ...childrenNamed(milestone, 'timeTriggers').flatMap((trigger) => childrenNamed(trigger, 'actions')),
  ]);
  return [
    ...[root, ...milestones].flatMap(calendars),
    ...milestones.flatMap((milestone) =>
      childrenNamed(milestone, 'milestoneName').map(({ text }) => thing('milestoneTypes', text)),
    ),
    ...namedActions(actions, object).map((action) => {
      const name = referenceName(action, object);
      return thing('actions', name, readActionName(name).name);
    }),
  ];
}

/** Versions share a version master; where their names differ, the id of the default one – else the last – ties them together. */
function familiesOf(files: readonly MetadataFile[], naming: Naming): ReadonlyMap<string, string> {
  const versions = new Map<string, { name: string; id: string; isDefault: boolean }[]>();
  for (const { kind, fullName, xml } of files) {
    const master =
      kind === 'EntitlementProcess' && xml.root !== undefined ? textOf(xml.root, 'versionMaster') : undefined;
    if (master === undefined || xml.root === undefined) continue;
    const known = versions.get(master) ?? [];
    versions.set(master, known);
    known.push({
      name: processName(xml.root, fullName),
      id: naming.idOf('processes', fullName),
      isDefault: textOf(xml.root, 'isVersionDefault')?.trim() === 'true',
    });
  }
  return new Map(
    [...versions].flatMap(([master, all]) => {
      const names = new Set(all.map(({ name }) => name.toLowerCase()));
      const tie = all.find(({ isDefault }) => isDefault) ?? all.at(-1);
      return names.size < 2 || tie === undefined ? [] : [[master, tie.id] as const];
    }),
  );
}
