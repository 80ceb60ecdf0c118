// What is known of the fields of an org, its record types and queues: from a project's files, and from a configuration. What is not in
// it may be in the org nevertheless. Must not know files.
import type { FieldName } from './model.ts';

/** A value of a picklist. Records and criteria name it by its API name; what people see may differ. */
export interface PicklistValue {
  readonly name: string;
  readonly label: string;
  /** False: records may still hold it, new ones do not get it. */
  readonly isActive: boolean;
}

/**
 * What is known of the values of a field: no record holds another one (`closed`); they are all that people can choose, and programs
 * may write others (`open`); there may be more (`some`).
 */
export type Extent = 'closed' | 'open' | 'some';

export interface ListedField {
  readonly name: FieldName;
  /** What people see; undefined where it is not known. */
  readonly label?: string | undefined;
  /** As metadata calls it: `Picklist`, `Checkbox`, `Number`. Undefined where it is not known. */
  readonly type?: string | undefined;
  /** None where the field is free or its values are not known. */
  readonly values: readonly PicklistValue[];
  readonly extent: Extent;
  /** Of the file that says so; undefined for a configuration. */
  readonly uri?: string | undefined;
}

/** A record type or a queue. */
export interface ListedName {
  readonly name: string;
  readonly label: string;
  /** Whose records it is for. */
  readonly objects: readonly string[];
  readonly uri: string;
}

export interface FieldList {
  /** By full name in lower case. */
  readonly fields: ReadonlyMap<string, ListedField>;
  readonly recordTypes: readonly ListedName[];
  readonly queues: readonly ListedName[];
  /** Full names of checkboxes in lower case. */
  readonly checkboxes: ReadonlySet<string>;
  /** Uris of the files that were read for it. */
  readonly files: readonly string[];
}

export const NO_FIELDS: FieldList = {
  fields: new Map(),
  recordTypes: [],
  queues: [],
  checkboxes: new Set(),
  files: [],
};

/** The field of a full name, whatever its case. */
export function findField({ fields }: FieldList, name: FieldName): ListedField | undefined {
  return fields.get(name.toLowerCase());
}
