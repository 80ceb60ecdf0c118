// Which fields are checkboxes, by what the processes of a project compare them with: Salesforce writes `true` as well as `1`.
import { fullField } from '../criteriaItem.ts';
import type { MetadataFile } from '../metadataFile.ts';
import { textOf, type XmlElement } from '../xml/xmlElement.ts';
import { objectOf } from './readProcess.ts';

/** What a condition compares a field with. */
export interface FieldFlags {
  /** Full name in lower case. */
  readonly field: string;
  /** `word`: true or false; `digit`: 1 or 0, which may also be a number; `other`: what no checkbox holds. */
  readonly kind: 'word' | 'digit' | 'other';
}

/** Of every condition of a process; blanks say nothing. */
export function flagsIn({ kind, xml: { root } }: MetadataFile): readonly FieldFlags[] {
  return kind === 'EntitlementProcess' && root !== undefined ? flagsBelow(root, objectOf(root)) : [];
}

function flagsBelow(element: XmlElement, object: string): readonly FieldFlags[] {
  const field = textOf(element, 'field')?.trim() ?? '';
  const value = textOf(element, 'value')?.trim() ?? '';
  if (field === '' || value === '') return element.children.flatMap((child) => flagsBelow(child, object));
  const kind = /^(true|false)$/i.test(value) ? 'word' : /^[01]$/.test(value) ? 'digit' : 'other';
  return [{ field: fullField(field, object).toLowerCase(), kind }];
}

/** Fields that are compared with true or false, and with nothing that no checkbox holds. */
export function inferCheckboxes(flags: readonly FieldFlags[]): ReadonlySet<string> {
  const others = new Set(flags.flatMap(({ field, kind }) => (kind === 'other' ? [field] : [])));
  return new Set(flags.flatMap(({ field, kind }) => (kind === 'word' && !others.has(field) ? [field] : [])));
}
