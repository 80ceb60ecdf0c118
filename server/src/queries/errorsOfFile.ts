// The errors of a file. Must not know who asks: many do, of the same snapshot.
import type { Finding } from '../project/finding.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { findingsOf } from '../rules/findings.ts';

/** A snapshot never changes, and neither does what is found in it. */
const known = new WeakMap<Snapshot, Map<string, readonly Finding[]>>();

/** In reading order; none for a file that the snapshot does not hold. */
export function errorsOfFile(snapshot: Snapshot, uri: string): readonly Finding[] {
  const ofSnapshot = known.get(snapshot) ?? new Map<string, readonly Finding[]>();
  known.set(snapshot, ofSnapshot);
  const errors = ofSnapshot.get(uri) ?? findingsOf(snapshot, uri, { errorsAlone: true });
  ofSnapshot.set(uri, errors);
  return errors;
}
