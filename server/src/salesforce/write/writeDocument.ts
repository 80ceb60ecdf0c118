// What entitlement files say → the metadata that holds it: whole files for processes, types and templates, elements for the
// workflows and the settings that other things share.
import type { Definitions } from '../../core/model/model.ts';
import type { MetadataKind } from '../metadataName.ts';
import { actionName, createNaming, encodeName, type Alias, type GivenId } from '../names.ts';
import { KEPT } from '../kept.ts';
import { entriesOf, listOf, mapOf, wordOf, wordsOf, type PlainMap } from '../plainAccess.ts';
import type { XmlDraft } from '../xml/writeXml.ts';
import { TYPE_OF_KEY, writeAction } from './writeActions.ts';
import { holidaysOf, writeSettings } from './writeCalendars.ts';
import { fullNameOf, writeProcess, type WriteContext } from './writeProcess.ts';
import { writeMilestoneType, writeTemplate } from './writeTypes.ts';

/** The sections of several entitlement files together, by id: plain values as their trees give them. */
export interface EntitlementDocument {
  readonly businessHours: PlainMap;
  readonly holidays: PlainMap;
  readonly milestoneTypes: PlainMap;
  readonly actions: PlainMap;
  readonly processes: PlainMap;
  readonly templates: PlainMap;
}

/** A file to be written, or elements that belong into one. */
export interface WrittenMetadata {
  readonly kind: MetadataKind;
  /** Of the file, percent-encoded where the file's name is. */
  readonly fullName: string;
  readonly root: XmlDraft;
}

export interface WriteOptions extends Pick<WriteContext, 'versionMaster' | 'qualifiesActions'> {
  /** What other files define and the document names: it gives names and is not written. */
  readonly references?: EntitlementDocument;
}

/** The metadata of a document. @param definitions of the same files, with the names that are not written out */
export function writeDocument(
  document: EntitlementDocument,
  definitions: Pick<Definitions, 'actions' | 'businessHours' | 'milestoneTypes'>,
  { references, ...options }: WriteOptions = {},
): readonly WrittenMetadata[] {
  const given = [document, ...(references === undefined ? [] : [references])].flatMap((each) =>
    givenIds(each, definitions),
  );
  const context: WriteContext = { ...options, naming: createNaming([], given, aliasesOf(document)) };
  const settings = writeSettings(
    new Map(entriesOf(document.businessHours).map(([id, calendar]) => [id, mapOf(calendar)])),
    holidaysOf(document.holidays),
  );
  return [
    ...entriesOf(document.processes).map(([id, process]): WrittenMetadata => ({
      kind: 'EntitlementProcess',
      fullName: fullNameOf(mapOf(process), id),
      root: writeProcess(context, id, mapOf(process)),
    })),
    ...entriesOf(document.milestoneTypes)
      .filter(([, type]) => mapOf(type)['external'] !== true)
      .map(([id, type]): WrittenMetadata => ({
        kind: 'MilestoneType',
        fullName: typeFileName(mapOf(type), id),
        root: writeMilestoneType(mapOf(type)),
      })),
    ...entriesOf(document.templates).map(([id, template]): WrittenMetadata => ({
      kind: 'EntitlementTemplate',
      fullName: typeFileName(mapOf(template), id),
      root: writeTemplate(context, mapOf(template)),
    })),
    ...writeWorkflows(document, definitions),
    ...(settings.length === 0
      ? []
      : [
          {
            kind: 'BusinessHoursSettings',
            fullName: 'BusinessHours',
            root: { name: 'BusinessHoursSettings', children: settings },
          } as const,
        ]),
  ];
}

/** The name of the file of a milestone type or a template. */
export function typeFileName(entry: PlainMap, id: string): string {
  return wordOf(mapOf(entry[KEPT])['fullName']) ?? encodeName(wordOf(entry['name']) ?? id);
}

/** The objects whose processes use an action, by its id. */
export type ActionUsers = ReadonlyMap<string, ReadonlySet<string>>;

export function findUsers({ processes }: EntitlementDocument): ActionUsers {
  const users = new Map<string, Set<string>>();
  for (const [, value] of entriesOf(processes)) {
    const process = mapOf(value);
    const object = wordOf(process['object']) ?? 'Case';
    for (const id of usedActions(process)) users.set(id, (users.get(id) ?? new Set()).add(object));
  }
  return users;
}

/** The object that an action says it is of, else those whose processes use it. */
export function objectsOf(id: string, action: PlainMap, users: ActionUsers): readonly string[] {
  const own = wordOf(mapOf(action[KEPT])['object']);
  return own === undefined ? [...(users.get(id) ?? ['Case'])] : [own];
}

/** Ids of the actions of a process. */
function usedActions(process: PlainMap): readonly string[] {
  return listOf(process['milestones'])
    .map(mapOf)
    .flatMap((milestone) => [
      ...wordsOf(milestone['onSuccess']),
      ...[...listOf(milestone['warnings']), ...listOf(milestone['violations'])].flatMap((trigger) =>
        wordsOf(mapOf(trigger)['actions']),
      ),
    ]);
}

function writeWorkflows(
  document: EntitlementDocument,
  definitions: Pick<Definitions, 'actions'>,
): readonly WrittenMetadata[] {
  const byObject = new Map<string, XmlDraft[]>();
  const users = findUsers(document);
  for (const [id, value] of entriesOf(document.actions)) {
    const action = mapOf(value);
    const name = definitions.actions.get(id)?.name ?? wordOf(action['name']) ?? id;
    for (const object of objectsOf(id, action, users)) {
      const written = writeAction(action, name, object);
      if (written !== undefined) byObject.set(object, [...(byObject.get(object) ?? []), written]);
    }
  }
  return [...byObject].map(([object, children]) => ({
    kind: 'Workflow',
    fullName: object,
    root: { name: 'Workflow', children },
  }));
}

/** Default versions by the names that people see. */
function aliasesOf({ processes }: EntitlementDocument): readonly Alias[] {
  return entriesOf(processes).flatMap(([id, value]): readonly Alias[] => {
    const process = mapOf(value);
    const name = wordOf(process['name']);
    if (name === undefined || mapOf(process['version'])['default'] !== true) return [];
    return [{ kind: 'processes', name, of: fullNameOf(process, id) }];
  });
}

/** The ids of a document with the names that Salesforce knows them by. */
function givenIds(
  document: EntitlementDocument,
  definitions: Pick<Definitions, 'actions' | 'businessHours' | 'milestoneTypes'>,
): readonly GivenId[] {
  const users = findUsers(document);
  const given = (kind: GivenId['kind'], id: string, name: string): GivenId => ({ kind, id, name, label: name });
  return [
    ...entriesOf(document.businessHours).map(([id, calendar]) =>
      given('businessHours', id, definitions.businessHours.get(id)?.name ?? wordOf(mapOf(calendar)['name']) ?? id),
    ),
    ...entriesOf(document.milestoneTypes).map(([id, type]) =>
      given('milestoneTypes', id, definitions.milestoneTypes.get(id)?.name ?? wordOf(mapOf(type)['name']) ?? id),
    ),
    ...entriesOf(document.processes).map(([id, process]) => given('processes', id, fullNameOf(mapOf(process), id))),
    ...entriesOf(document.actions).flatMap(([id, value]) => {
      const action = mapOf(value);
      const external = mapOf(action['external']);
      const key = Object.keys(TYPE_OF_KEY).find((each) => each in action);
      const type = wordOf(external['type']) ?? TYPE_OF_KEY[key ?? ''] ?? '';
      const name = wordOf(external['name']) ?? definitions.actions.get(id)?.name ?? wordOf(action['name']) ?? id;
      const own = wordOf(mapOf(action[KEPT])['object']);
      // Without an object of its own an action belongs to whichever process uses it.
      const objects = own === undefined ? ['', ...objectsOf(id, action, users)] : [own];
      return objects.map((object) => given('actions', id, actionName({ object, type, name })));
    }),
  ];
}
