// What one file of a project says of fields, values, record types or queues. A file that cannot be read says nothing.
import { parseXml } from '../xml/parseXml.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FieldFileName } from './fieldFileName.ts';
import type { PicklistValue } from '../../core/model/fieldList.ts';

/** Where the values of a field stand: in its own file, or in a set of values by name. */
export interface FieldDraft {
  /** `Case.Tier__c` */
  readonly name: string;
  readonly label: string | undefined;
  readonly type: string | undefined;
  /** Undefined where the file names a set of values, or says nothing of them. */
  readonly values: readonly PicklistValue[] | undefined;
  readonly valueSet: string | undefined;
  readonly isRestricted: boolean;
}

export interface NameDraft {
  readonly name: string;
  readonly label: string;
  readonly objects: readonly string[];
}

export interface FieldFile {
  readonly fields: readonly FieldDraft[];
  readonly recordTypes: readonly NameDraft[];
  readonly queues: readonly NameDraft[];
  /** By name in lower case, a standard set by the name that metadata knows it by. */
  readonly valueSets: readonly { readonly name: string; readonly values: readonly PicklistValue[] }[];
}

const NOTHING: FieldFile = { fields: [], recordTypes: [], queues: [], valueSets: [] };

export function readFieldFile({ kind, fullName, object }: FieldFileName, text: string): FieldFile {
  const { root } = parseXml(text);
  if (root?.name !== kind) return NOTHING;
  switch (kind) {
    case 'CustomField':
      return { ...NOTHING, fields: [readField(root, object, fullName)] };
    case 'CustomObject':
      return {
        ...NOTHING,
        fields: childrenNamed(root, 'fields').flatMap((field) => {
          const name = wordOf(field, 'fullName');
          return name === undefined ? [] : [readField(field, object, name)];
        }),
        recordTypes: childrenNamed(root, 'recordTypes').flatMap((type) => {
          const name = wordOf(type, 'fullName');
          return name === undefined ? [] : [readName(type, name, [object])];
        }),
      };
    case 'RecordType':
      return { ...NOTHING, recordTypes: [readName(root, fullName, [object])] };
    case 'Queue': {
      const objects = childrenNamed(root, 'queueSobject').flatMap((each) => wordOf(each, 'sobjectType') ?? []);
      return { ...NOTHING, queues: [readName(root, fullName, objects, 'name')] };
    }
    case 'GlobalValueSet':
      return { ...NOTHING, valueSets: [{ name: fullName.toLowerCase(), values: readAll(root, 'customValue') }] };
    case 'StandardValueSet':
      return { ...NOTHING, valueSets: [{ name: fullName.toLowerCase(), values: readAll(root, 'standardValue') }] };
  }
}

function readName(
  element: XmlElement,
  name: string,
  objects: readonly string[],
  labelElement: 'label' | 'name' = 'label',
): NameDraft {
  return { name, label: wordOf(element, labelElement) ?? name, objects };
}

function readField(field: XmlElement, object: string, name: string): FieldDraft {
  // `picklist` until version 38 of the API.
  const set = childNamed(field, 'valueSet') ?? childNamed(field, 'picklist');
  const own = set && (childNamed(set, 'valueSetDefinition') ?? (set.name === 'picklist' ? set : undefined));
  const values = own && [...readAll(own, 'value'), ...readAll(own, 'picklistValues')];
  return {
    name: `${object}.${name}`,
    label: wordOf(field, 'label'),
    type: wordOf(field, 'type'),
    values: values?.length === 0 ? undefined : values,
    valueSet: (set && wordOf(set, 'valueSetName')) ?? wordOf(field, 'globalPicklist'),
    isRestricted: set !== undefined && wordOf(set, 'restricted') === 'true',
  };
}

function readAll(holder: XmlElement, name: string): readonly PicklistValue[] {
  return childrenNamed(holder, name).flatMap((value) => {
    const written = wordOf(value, 'fullName') ?? wordOf(value, 'valueName');
    if (written === undefined) return [];
    const isActive = wordOf(value, 'isActive') !== 'false';
    return [{ name: written, label: wordOf(value, 'label') ?? written, isActive }];
  });
}

function wordOf(element: XmlElement, name: string): string | undefined {
  const text = textOf(element, name)?.trim();
  return text === undefined || text === '' ? undefined : text;
}
