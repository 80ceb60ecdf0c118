// Which files say something of fields, by their paths, in source format and in MDAPI format. Must not know what is in them.
import { decodeName } from '../names.ts';

export type FieldFileKind =
  'CustomField' | 'CustomObject' | 'GlobalValueSet' | 'Queue' | 'RecordType' | 'StandardValueSet';

export interface FieldFileName {
  readonly kind: FieldFileKind;
  /** The file's name without its suffix, percent-encoding undone. */
  readonly fullName: string;
  /** Of a field or record type: the object whose folder it lies in. */
  readonly object: string;
}

const SUFFIXES: readonly (readonly [RegExp, FieldFileKind])[] = [
  [/\.field-meta\.xml$/i, 'CustomField'],
  [/\.object(-meta\.xml)?$/i, 'CustomObject'],
  [/\.globalValueSet(-meta\.xml)?$/i, 'GlobalValueSet'],
  [/\.queue(-meta\.xml)?$/i, 'Queue'],
  [/\.recordType-meta\.xml$/i, 'RecordType'],
  [/\.standardValueSet(-meta\.xml)?$/i, 'StandardValueSet'],
];

/** Objects that processes run on, and that their criteria reach. The others of a project are not looked at: there may be thousands. */
const OBJECTS: ReadonlySet<string> = new Set(
  [
    'Account',
    'Asset',
    'Case',
    'ChangeRequest',
    'Contact',
    'Contract',
    'Entitlement',
    'Incident',
    'Problem',
    'Product2',
    'ServiceAppointment',
    'ServiceContract',
    'User',
    'WorkOrder',
    'WorkOrderLineItem',
  ].map((name) => name.toLowerCase()),
);

/** Whether fields of an object are worth knowing. @param name of its folder, or of its file without the suffix */
export function isWantedObject(name: string): boolean {
  return OBJECTS.has(name.toLowerCase());
}

/** What a file holds; undefined where it says nothing of fields, or of an object that nobody asks about. @param path with `/`, decoded */
export function fieldFileNameOf(path: string): FieldFileName | undefined {
  const segments = path.split('/');
  const file = segments.at(-1) ?? '';
  for (const [suffix, kind] of SUFFIXES) {
    const match = suffix.exec(file);
    if (match === null || match.index === 0) continue;
    const fullName = decodeName(file.slice(0, match.index));
    const object = kind === 'CustomObject' ? fullName : (segments.at(-3) ?? '');
    const isOfObject = kind === 'CustomField' || kind === 'RecordType' || kind === 'CustomObject';
    return isOfObject && !isWantedObject(object) ? undefined : { kind, fullName, object };
  }
  return undefined;
}
