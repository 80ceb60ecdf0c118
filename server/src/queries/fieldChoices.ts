// Fields that a sample case may be given, with values to choose from: the configured ones, those that the files name, and the standard
// ones that have a list of values.
import type { FieldChoice } from '../protocol/requests.ts';
import { knownFields } from '../project/knownFields.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { STANDARD_VALUES } from '../project/standardFields.ts';

/** A case's fields are named without the object. A configured picklist is all that a field can hold. */
export function fieldChoices(snapshot: Snapshot, { uri }: SourceFile): readonly FieldChoice[] {
  const configured = snapshot.config(uri).fields ?? new Map<string, readonly string[]>();
  const choices = new Map<string, Set<string>>();
  const add = (field: string, values: readonly string[]): void => {
    const known = choices.get(field);
    if (known === undefined) choices.set(field, new Set(values));
    // Not by a new set each time: a scenario may set a field a hundred thousand times.
    else if ((configured.get(field) ?? []).length === 0) for (const value of values) known.add(value);
  };
  for (const [field, values] of configured) add(field, values);
  for (const file of snapshot.scope(uri).files)
    for (const { field, values } of knownFields(snapshot, file, undefined))
      add(
        field,
        values.map(({ source }) => source),
      );
  for (const [field, values] of STANDARD_VALUES) add(field, values);
  const isCaseOnly = [...snapshot.definitions(uri).processes.values()].every(({ object }) => object === 'Case');
  return [...choices]
    .filter(([field]) => !isCaseOnly || !field.startsWith('WorkOrder.'))
    .map(([field, values]) => ({ name: field.replace(/^Case\./, ''), values: [...values] }));
}
