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
  const known = fieldChoices(snapshot, file).map(({ name }) => name);
  for (const given of Object.keys(settings)) {
    const field = given.replace(/^Case\./, '');
    if (known.includes(field)) continue;
    const meant = nearest(field, known);
    if (meant !== undefined)
      throw new UsageError(`There is no field '${given}'.`, `Did you mean --set ${meant}=${settings[given] ?? ''}?`);
    tell(io, `milestone: Nothing reads the field '${given}': it changes nothing.`);
  }
}
