// What scenarios reach, with places. The same for `milestone test --coverage` and the editor.
import { measureCoverage, type Coverage } from '../core/scenarioCoverage.ts';
import { resolvePath } from '../text/path.ts';
import type { Span } from '../text/tree.ts';
import { simulateScenarios } from './simulateScenarios.ts';
import type { Snapshot } from './snapshot.ts';

/** Something that scenarios can reach, where it stands, and how many do. */
export interface CoveredPlace extends Pick<Coverage, 'kind' | 'name' | 'scenarios'> {
  readonly uri: string;
  /** Of the whole entry. */
  readonly span: Span;
}

/**
 * What the scenarios of files reach of everything that these files see, in the order of the files.
 * @param isRun which of their scenarios count; absent: all
 */
export function coverageOf(
  snapshot: Snapshot,
  uris: readonly string[],
  isRun: (uri: string, id: string) => boolean = () => true,
): readonly CoveredPlace[] {
  const places = new Map<string, CoveredPlace>();
  for (const uri of uris) {
    const file = snapshot.file(uri);
    if (file?.kind !== 'scenario') continue;
    const run = simulateScenarios(snapshot, file).filter(({ id }) => isRun(uri, id));
    const simulations = run.flatMap(({ simulation }) => simulation ?? []);
    for (const { kind, name, scenarios, origin } of measureCoverage(snapshot.definitions(uri), simulations)) {
      const tree = snapshot.file(origin.uri)?.tree;
      const span = tree && resolvePath(tree, origin.path)?.holder?.span;
      if (span === undefined) continue;
      const key = `${kind} ${origin.uri} ${span.start}`;
      const before = places.get(key)?.scenarios ?? 0;
      places.set(key, { kind, name, scenarios: scenarios + before, uri: origin.uri, span });
    }
  }
  const files = [...new Set([...places.values()].map((place) => place.uri))];
  return [...places.values()].sort(
    (one, other) => files.indexOf(one.uri) - files.indexOf(other.uri) || one.span.start - other.span.start,
  );
}
