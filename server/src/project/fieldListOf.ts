// What is known of fields where a file lies: its configuration, and the Salesforce project that it belongs to.
import type { FieldList, ListedField } from '../core/model/fieldList.ts';
import type { Config } from './config.ts';
import type { Snapshot } from './snapshot.ts';

/** What the configuration says of a field stands for what the project says. */
export function fieldListOf(snapshot: Snapshot, uri: string): FieldList {
  const { fields } = snapshot.config(uri);
  const project = snapshot.projectFields(uri);
  return fields === undefined ? project : { ...project, fields: new Map([...project.fields, ...listFields(fields)]) };
}

function listFields(fields: NonNullable<Config['fields']>): readonly (readonly [string, ListedField])[] {
  return [...fields].map(([name, values]) => {
    const listed = values.map((value) => ({ name: value, label: value, isActive: true }));
    return [name.toLowerCase(), { name, values: listed, extent: values.length === 0 ? 'some' : 'closed' }];
  });
}
