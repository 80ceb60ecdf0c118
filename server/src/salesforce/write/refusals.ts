// Looks for what Salesforce cannot hold before anything is written: written nevertheless it would mean something else.
import { shareOf } from '../../core/model/triggerMinutes.ts';
import { WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import { parseDuration } from '../../core/time/duration.ts';
import { parseHours } from '../../core/time/shift.ts';
import { fullField } from '../criteriaItem.ts';
import { KEPT } from '../kept.ts';
import { entriesOf, listOf, mapOf, wordOf, wordsOf, type PlainMap } from '../plainAccess.ts';
import type { PlainValue } from '../../text/plain.ts';
import { TYPE_OF_KEY } from './writeActions.ts';
import { hourKeysOf } from './writeCalendars.ts';
import { findUsers, objectsOf, typeFileName, type ActionUsers, type EntitlementDocument } from './writeDocument.ts';
import { fullNameOf } from './writeProcess.ts';
import { EXPORTED_SECTIONS, type ExportedSection, type Refusal } from './refusal.ts';

export interface RefusalOptions {
  /** Version of the API that the metadata is for: 64. Undefined: whatever there is. */
  readonly apiVersion: number | undefined;
  /** Names of actions that are not written out. */
  readonly actionNames: ReadonlyMap<string, { readonly name: string }>;
}

type Path = Refusal['path'];

/** Everything that must be changed before the document can become metadata, in the order of the sections. */
export function refusalsOf(document: EntitlementDocument, options: RefusalOptions): readonly Refusal[] {
  const users = findUsers(document);
  return [
    ...entriesOf(document.businessHours).flatMap(([id, calendar]) => refuseHours(id, mapOf(calendar))),
    ...entriesOf(document.holidays).flatMap(([id, set]) =>
      listOf(set).flatMap((holiday, index) => refuseHoliday(id, index, mapOf(holiday))),
    ),
    ...entriesOf(document.actions).flatMap(([id, action]) => refuseAction(id, mapOf(action), users)),
    ...entriesOf(document.processes).flatMap(([id, process]) => refuseProcess(id, mapOf(process), options)),
    ...refuseDefaults(document),
    ...EXPORTED_SECTIONS.flatMap((section) =>
      entriesOf(document[section]).flatMap(([id, entry]) => refuseCharacters({ section, id }, [], entry)),
    ),
    ...refuseClashes(document, users, options),
  ];
}

/** XML has no way to write these, not even by their number (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

function refuseCharacters(at: Pick<Refusal, 'section' | 'id'>, path: Path, value: PlainValue): readonly Refusal[] {
  if (typeof value === 'string') {
    const code = NOT_IN_XML.exec(value)?.[0].codePointAt(0);
    if (code === undefined) return [];
    return [{ ...at, code: 'character', path, args: { code: code.toString(16).toUpperCase().padStart(4, '0') } }];
  }
  if (Array.isArray(value)) return listOf(value).flatMap((each, index) => refuseCharacters(at, [...path, index], each));
  return entriesOf(value).flatMap(([key, each]) => refuseCharacters(at, [...path, key], each));
}

function refuseHours(id: string, calendar: PlainMap): readonly Refusal[] {
  const hours = mapOf(calendar['hours']);
  const name = wordOf(calendar['name']) ?? id;
  const used = new Set(WEEKDAYS.flatMap((day) => hourKeysOf(day).find((key) => key in hours) ?? []));
  return Object.keys(hours)
    .filter((key) => used.has(key))
    .flatMap((key): readonly Refusal[] => {
      const written = wordsOf(hours[key]);
      const shifts = written.flatMap((text) => shiftsOf(text));
      const at = { section: 'businessHours', id, path: ['hours', key] } as const;
      if (shifts.length > 1)
        return [{ ...at, code: 'several-shifts', args: { name, day: key, hours: written.join(', ') } }];
      if (shifts.some(crossesMidnight))
        return [
          { ...at, code: 'overnight-shift', args: { variant: 'hours', name, day: key, hours: written.join('') } },
        ];
      return [];
    });
}

function shiftsOf(text: string): readonly { readonly open: number; readonly close: number }[] {
  const parsed = parseHours(text);
  return 'shifts' in parsed ? parsed.shifts : [];
}

/** A range that ends on the next day; the end of a day is midnight, which Salesforce can write. */
function crossesMidnight({ open, close }: { readonly open: number; readonly close: number }): boolean {
  return close <= open && close !== 0;
}

function refuseHoliday(id: string, index: number, holiday: PlainMap): readonly Refusal[] {
  const name = wordOf(holiday['name']) ?? '';
  const at = { section: 'holidays', id } as const;
  const observed = wordOf(holiday['observed']);
  const between = wordOf(holiday['between']) ?? '';
  return [
    ...(observed === undefined
      ? []
      : [{ ...at, code: 'observed-holiday', path: [index, 'observed'], args: { name, observed } } as const]),
    ...(shiftsOf(between).some(crossesMidnight)
      ? [
          {
            ...at,
            code: 'overnight-shift',
            path: [index, 'between'],
            args: { variant: 'holiday', name, hours: between },
          } as const,
        ]
      : []),
  ];
}

/** What a workflow needs of an outbound message and the language has no word for. */
const OUTBOUND_NEEDS: readonly string[] = ['apiVersion', 'integrationUser'];

function refuseAction(id: string, action: PlainMap, users: ActionUsers): readonly Refusal[] {
  const name = wordOf(action['name']) ?? id;
  const at = (path: Path): Pick<Refusal, 'section' | 'id' | 'path'> => ({ section: 'actions', id, path });
  if (action['notification'] !== undefined)
    return [{ ...at(['notification']), code: 'action-kind', args: { name, kind: 'notification' } }];
  const recipients = listOf(mapOf(action['emailAlert'])['recipients']).flatMap((recipient, index) =>
    refuseRecipient(mapOf(recipient)).map(({ kind, value }): Refusal => ({
      ...at(['emailAlert', 'recipients', index]),
      code: 'recipient',
      args: { name, kind, value },
    })),
  );
  const assignee = refuseRecipient(mapOf(mapOf(action['task'])['assignTo'])).map(({ kind, value }): Refusal => ({
    ...at(['task', 'assignTo']),
    code: 'recipient',
    args: { name, kind, value },
  }));
  const block = mapOf(action[KEPT]);
  const missing = action['outboundMessage'] === undefined ? [] : OUTBOUND_NEEDS.filter((each) => !(each in block));
  const message: readonly Refusal[] =
    missing.length === 0
      ? []
      : [{ ...at(['outboundMessage']), code: 'outbound-message', args: { name, missing: missing.join(' and ') } }];
  return [...recipients, ...assignee, ...message, ...refuseUpdate(id, name, action, users)];
}

/** Recipients that the language has words for and alerts have not. */
function refuseRecipient(recipient: PlainMap): readonly { readonly kind: string; readonly value: string }[] {
  return ['field', 'contact', 'email'].flatMap((kind) => {
    const value = wordOf(recipient[kind]);
    // Without an @ it is a field that holds an address, which alerts can be sent to.
    return value === undefined || (kind === 'email' && !value.includes('@')) ? [] : [{ kind, value }];
  });
}

/** A workflow changes fields of its own object; which lookup leads to another only the org knows. */
function refuseUpdate(id: string, name: string, action: PlainMap, users: ActionUsers): readonly Refusal[] {
  const field = wordOf(mapOf(action['fieldUpdate'])['field']);
  if (field === undefined || 'targetObject' in mapOf(action[KEPT])) return [];
  const foreign = objectsOf(id, action, users).find((object) => !isOfObject(fullField(field, object), object));
  if (foreign === undefined) return [];
  const args = { name, field, object: foreign };
  return [{ section: 'actions', id, path: ['fieldUpdate', 'field'], code: 'field-of-other-object', args }];
}

function isOfObject(field: string, object: string): boolean {
  return field.toLowerCase().startsWith(`${object.toLowerCase()}.`) && field.split('.').length === 2;
}

/** Elements by the version of the API that brought them. */
const SINCE: Readonly<Record<string, number>> = {
  completeWhen: 63,
  milestoneCompletionCriteria: 63,
  pauseWhen: 66,
  milestonePauseCriteria: 66,
  isDisplayedOnLinkedEntity: 66,
  agreementType: 66,
  entitlementRules: 66,
};

function refuseProcess(id: string, process: PlainMap, options: RefusalOptions): readonly Refusal[] {
  const object = wordOf(process['object']) ?? 'Case';
  const name = wordOf(process['name']) ?? id;
  const at = (path: Path): Pick<Refusal, 'section' | 'id' | 'path'> => ({ section: 'processes', id, path });
  const refuseCriteria = (criteria: PlainValue | undefined, path: Path): readonly Refusal[] =>
    faultsOf(criteria, path, object, true).map(({ path: place, code, args }) => ({ ...at(place), code, args }));
  return [
    ...onceEach([
      ...refuseNewer(process, [], options.apiVersion),
      ...listOf(process['milestones']).flatMap((milestone, index) =>
        refuseNewer(mapOf(milestone), ['milestones', index], options.apiVersion),
      ),
    ]).map((fault) => ({ ...at(fault.path), ...fault })),
    ...refuseCriteria(mapOf(process['exit'])['when'], ['exit', 'when']),
    ...listOf(process['milestones']).flatMap((value, index) => {
      const milestone = mapOf(value);
      const path = ['milestones', index];
      return [
        ...['when', 'completeWhen', 'pauseWhen'].flatMap((key) => refuseCriteria(milestone[key], [...path, key])),
        ...refuseWarnings(milestone, path).map((fault) => ({ ...at(fault.path), ...fault })),
      ];
    }),
  ].map((refusal): Refusal => ({ ...refusal, args: { process: name, ...refusal.args } }));
}

type Fault = Pick<Refusal, 'code' | 'path' | 'args'>;

/** The first of each key: one version of the API is missing, however many milestones need it. */
function onceEach(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(({ args }, index) => faults.findIndex((other) => other.args['key'] === args['key']) === index);
}

function refuseNewer(item: PlainMap, path: Path, apiVersion: number | undefined): readonly Fault[] {
  if (apiVersion === undefined) return [];
  const keys = [
    ...Object.keys(item).map((key) => ({ key, place: [...path, key] })),
    ...Object.keys(mapOf(item[KEPT])).map((key) => ({ key, place: [...path, KEPT, key] })),
  ];
  return keys.flatMap(({ key, place }): readonly Fault[] => {
    const since = SINCE[key];
    if (since === undefined || since <= apiVersion) return [];
    const args = { key, since: `${since}.0`, version: `${apiVersion}.0` };
    return [{ code: 'newer-than-api', path: place, args }];
  });
}

/** What filter items cannot say. @param isWhole a formula may stand in place of them, and not among them */
function faultsOf(criteria: PlainValue | undefined, path: Path, object: string, isWhole: boolean): readonly Fault[] {
  const entries = entriesOf(criteria);
  return entries.flatMap(([key, value]): readonly Fault[] => {
    switch (key) {
      case 'all':
      case 'any':
        return listOf(value).flatMap((each, index) => faultsOf(each, [...path, key, index], object, false));
      case 'not':
        return faultsOf(value, [...path, key], object, false);
      case 'formula':
        return isWhole && entries.length === 1
          ? []
          : [{ code: 'formula-inside', path: [...path, key], args: { formula: wordOf(value) ?? '' } }];
      default: {
        const field = fullField(key, object);
        return 'within' in mapOf(value) && !isOfObject(field, object)
          ? [{ code: 'within-other-object', path: [...path, key], args: { field, object } }]
          : [];
      }
    }
  });
}

/** A warning at its target would be a violation: Salesforce tells them apart by the sign alone. */
function refuseWarnings(milestone: PlainMap, path: Path): readonly Fault[] {
  const type = wordOf(milestone['milestone']) ?? '';
  const target = minutesOf(milestone['target']);
  return listOf(milestone['warnings']).flatMap((value, index): readonly Fault[] => {
    const before = mapOf(value)['before'];
    const written = wordOf(before) ?? '';
    const place = [...path, 'warnings', index, 'before'];
    const args = { milestone: type, before: written };
    const share = /^\s*([\d.]+)\s*%\s*$/.exec(written);
    if (share === null) return minutesOf(before) === 0 ? [{ code: 'warning-at-target', path: place, args }] : [];
    if (target === undefined) return [{ code: 'share-of-unknown-target', path: place, args }];
    return shareOf(target, Number(share[1])) === 0 ? [{ code: 'warning-at-target', path: place, args }] : [];
  });
}

function minutesOf(value: PlainValue | undefined): number | undefined {
  const parsed = typeof value === 'string' || typeof value === 'number' ? parseDuration(value) : undefined;
  return parsed !== undefined && 'minutes' in parsed ? parsed.minutes : undefined;
}

/** What ties the versions of a process together, in lower case. */
export function familyOf(process: PlainMap, id: string): string | undefined {
  const version = mapOf(process['version']);
  if (version['number'] === undefined) return undefined;
  return (wordOf(version['of']) ?? wordOf(process['name']) ?? id).toLowerCase();
}

/** Of the versions of a process one is the default. */
function refuseDefaults({ processes }: EntitlementDocument): readonly Refusal[] {
  const defaults = new Map<string, string>();
  return entriesOf(processes).flatMap(([id, value]): readonly Refusal[] => {
    const process = mapOf(value);
    const family = familyOf(process, id);
    if (family === undefined || mapOf(process['version'])['default'] !== true) return [];
    const first = defaults.get(family);
    if (first !== undefined) {
      const args = { process: wordOf(process['name']) ?? id, other: first };
      return [{ section: 'processes', id, path: ['version', 'default'], code: 'default-version', args }];
    }
    defaults.set(family, id);
    return [];
  });
}

/** What would be one thing in Salesforce, which does not look at upper and lower case. */
function refuseClashes(
  document: EntitlementDocument,
  users: ActionUsers,
  { actionNames }: RefusalOptions,
): readonly Refusal[] {
  const files = (section: 'milestoneTypes' | 'templates'): readonly Named[] =>
    entriesOf(document[section]).map(([id, entry]) => ({ section, id, name: typeFileName(mapOf(entry), id) }));
  const things: readonly Named[] = [
    ...entriesOf(document.businessHours).map(([id, calendar]): Named => ({
      section: 'businessHours',
      id,
      name: wordOf(mapOf(calendar)['name']) ?? id,
    })),
    ...files('milestoneTypes'),
    ...entriesOf(document.actions).flatMap(([id, value]): readonly Named[] => {
      const action = mapOf(value);
      const kind = Object.keys(TYPE_OF_KEY).find((key) => key in action);
      if (kind === undefined) return [];
      const name = actionNames.get(id)?.name ?? wordOf(action['name']) ?? id;
      return objectsOf(id, action, users).map((object) => ({
        section: 'actions',
        id,
        name,
        within: `${object} ${kind}`,
      }));
    }),
    ...entriesOf(document.processes).map(([id, process]): Named => ({
      section: 'processes',
      id,
      name: fullNameOf(mapOf(process), id),
    })),
    ...files('templates'),
  ];
  const first = new Map<string, Named>();
  return things.flatMap((thing): readonly Refusal[] => {
    const { section, id, name, within = '' } = thing;
    const key = [section, within, name.toLowerCase()].join('\n');
    const other = first.get(key);
    if (other === undefined) first.set(key, thing);
    return other === undefined || other.id === id
      ? []
      : [
          {
            section,
            id,
            path: [],
            code: 'name-clash',
            args: { section, id, name, other: other.id, otherName: other.name },
          },
        ];
  });
}

interface Named {
  readonly section: ExportedSection;
  readonly id: string;
  readonly name: string;
  /** What the name is unique in; everything of its section when absent. */
  readonly within?: string;
}
