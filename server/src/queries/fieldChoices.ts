// Fields that a sample case may be given, with values to choose from: those that the files name, the standard ones that have a list of
// values, and those that the configuration and the Salesforce project list.
import { findField, type ListedField } from '../core/model/fieldList.ts';
import { fieldListOf } from '../project/fieldListOf.ts';
import { knownFields } from '../project/knownFields.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { isOfOtherObject, STANDARD_VALUES } from '../project/standardFields.ts';
import type { FieldChoice } from '../protocol/requests.ts';

/** A case's fields are named without the object. A picklist whose values are known is all that a field can hold. */
export function fieldChoices(snapshot: Snapshot, { uri }: SourceFile): readonly FieldChoice[] {
  const list = fieldListOf(snapshot, uri);
  const choices = new Map<string, { readonly values: Set<string>; readonly areAll: boolean }>();
  const add = (field: string, values: readonly string[]): void => {
    const known = choices.get(field);
    if (known === undefined) {
      const listed = findField(list, field);
      const offered = listed === undefined ? [] : valuesOf(listed);
      const areAll = offered.length > 0 && (listed?.extent !== 'some' || listed.type === 'Checkbox');
      choices.set(field, { values: new Set(areAll ? offered : [...offered, ...values]), areAll });
      // Not by a new set each time: a scenario may set a field a hundred thousand times.
    } else if (!known.areAll) for (const value of values) known.values.add(value);
  };
  // What a person wrote down for this comes before what a project happens to have.
  const fields = [...list.fields.values()];
  for (const { name } of fields.filter(({ uri: file }) => file === undefined)) add(name, []);
  for (const file of snapshot.scope(uri).files)
    for (const { field, values } of knownFields(snapshot, file, undefined))
      add(
        field,
        values.map(({ source }) => source),
      );
  for (const [field, values] of STANDARD_VALUES) add(field, values);
  for (const { name } of fields) add(name, []);
  const objects = new Set([...snapshot.definitions(uri).processes.values()].map(({ object }) => object));
  if (objects.size === 0) objects.add('Case');
  return [...choices]
    .filter(([field]) => !isOfOtherObject(field, objects))
    .map(([field, { values }]) => ({ name: field.replace(/^Case\./, ''), values: [...values] }));
}

function valuesOf({ type, values }: ListedField): readonly string[] {
  return type === 'Checkbox' ? ['true', 'false'] : values.filter(({ isActive }) => isActive).map(({ name }) => name);
}
