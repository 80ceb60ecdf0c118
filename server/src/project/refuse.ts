// What entitlement files say and Salesforce cannot hold, with the places where they say it.
import type { Path } from '../text/tree.ts';
import type { Refusal } from '../salesforce/write/refusal.ts';
import { refusalsOf } from '../salesforce/write/refusals.ts';
import type { EntitlementDocument } from '../salesforce/write/writeDocument.ts';
import type { GatheredDocument } from './entitlementDocument.ts';
import type { SourceFile } from './snapshot.ts';

export interface LocatedRefusal extends Pick<Refusal, 'code' | 'args'> {
  readonly file: SourceFile;
  /** From the root of the file on. */
  readonly path: Path;
}

/**
 * @param document what was gathered, as it is to be written
 * @param apiVersion such as 64; undefined: whatever there is
 */
export function refuse(
  gathered: GatheredDocument,
  document: EntitlementDocument,
  apiVersion: number | undefined,
): readonly LocatedRefusal[] {
  return locate(gathered, refusalsOf(document, { apiVersion, actionNames: gathered.definitions.actions }));
}

/** Refusals with their files. */
export function locate(
  { fileOf }: Pick<GatheredDocument, 'fileOf'>,
  refusals: readonly Refusal[],
): readonly LocatedRefusal[] {
  return refusals.flatMap(({ section, id, path, code, args }) => {
    const file = fileOf(section, id);
    return file === undefined ? [] : { file, path: [section, id, ...path], code, args };
  });
}
