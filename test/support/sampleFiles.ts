// The files that stand in the repository, for tests that go over all of them.
import { globSync } from 'tinyglobby';

/** Paths of the samples and the corpus whose names end so, from the root of the repository. */
export function pathsOf(suffix: string): readonly string[] {
  return globSync([`samples/*/*${suffix}`, `test/corpus/**/*${suffix}`]).toSorted();
}
