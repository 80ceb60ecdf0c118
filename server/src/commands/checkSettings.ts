// Whether the fields of `--set` are fields: a misspelt one would change nothing, and the answer would be that of another record.
import { nearest } from '../language/schema/nearest.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { fieldChoices } from '../queries/fieldChoices.ts';
import { tell, UsageError, type Io } from './io.ts';

/**
 * Says on standard error which of the fields nothing knows: neither the file, nor its imports and configuration, nor Salesforce's standard.
 * @throws UsageError for one that is nearly another one's name
 */
export function checkSettings(
  settings: Readonly<Record<string, string>>,
  snapshot: Snapshot,
  file: SourceFile,
  io: Pick<Io, 'stderr'>,
): void {
  const objects = new Set([...snapshot.definitions(file.uri).processes.values()].map(({ object }) => object));
  /** A record's fields are named with its object or without. */
  const bare = (name: string): string => {
    const dot = name.indexOf('.');
    return name.startsWith('Case.') || objects.has(name.slice(0, dot)) ? name.slice(dot + 1) : name;
  };
  const known = fieldChoices(snapshot, file).map(({ name }) => bare(name));
  for (const given of Object.keys(settings)) {
    const field = bare(given);
    if (known.includes(field)) continue;
    const meant = nearest(field, known);
    if (meant !== undefined)
      throw new UsageError(`There is no field '${given}'.`, `Did you mean --set ${meant}=${settings[given] ?? ''}?`);
    tell(io, `milestone: Nothing reads the field '${given}': it changes nothing.`);
  }
}
