// What scenarios reach, with places. The same for `milestone test --coverage` and the editor.
import { measureCoverage, type Coverage } from '../core/simulate/coverage.ts';
import { resolvePath } from '../text/path.ts';
import type { Span } from '../text/tree.ts';
import { simulateScenarios } from './simulateScenarios.ts';
import type { Snapshot } from '../project/snapshot.ts';

/** Something that scenarios can reach, where it stands, and how many do. */
export interface CoveredPlace extends Pick<Coverage, 'kind' | 'name' | 'scenarios'> {
  readonly uri: string;
  /** Of the whole entry. */
  readonly span: Span;
}

/**
 * What scenarios reach, in the order of the files: of everything that they see, and of what entitlement files define.
 * @param uris of scenario files, and of entitlement files that count also where no scenario uses them
 * @param isRun which of the scenarios count; absent: all
 */
export function coverageOf(
  snapshot: Snapshot,
  uris: readonly string[],
  isRun: (uri: string, id: string) => boolean = () => true,
): readonly CoveredPlace[] {
  const places = new Map<string, CoveredPlace>();
  const add = ({ kind, name, scenarios, origin }: Coverage): void => {
    const tree = snapshot.file(origin.uri)?.tree;
    const span = tree && resolvePath(tree, origin.path)?.holder?.span;
    if (span === undefined) return;
    const key = `${kind} ${origin.uri} ${span.start}`;
    const before = places.get(key)?.scenarios ?? 0;
    places.set(key, { kind, name, scenarios: scenarios + before, uri: origin.uri, span });
  };
  for (const uri of uris) {
    const file = snapshot.file(uri);
    if (file === undefined || file.kind === 'config') continue;
    const scenarios = file.kind === 'scenario' ? simulateScenarios(snapshot, file) : [];
    const simulations = scenarios.filter(({ id }) => isRun(uri, id)).flatMap(({ simulation }) => simulation ?? []);
    measureCoverage(snapshot.definitions(uri), simulations)
      .filter(({ origin }) => file.kind === 'scenario' || origin.uri === file.uri)
      .forEach(add);
  }
  const files = [...new Set([...places.values()].map((place) => place.uri))];
  return [...places.values()].sort(
    (one, other) => files.indexOf(one.uri) - files.indexOf(other.uri) || one.span.start - other.span.start,
  );
}
