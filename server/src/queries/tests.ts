// The scenarios of a snapshot as tests: which there are, how they fare, what they reach.
import type { CoverageItem, RunTestsParams, TestFile, TestItem, TestResults } from '../protocol/tests.ts';
import { pairOf } from '../text/path.ts';
import { coverageOf } from './coverage.ts';
import { toRange } from '../project/location.ts';
import { runScenarios } from './runScenarios.ts';
import type { Definition } from '../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { canonicalUri } from '../language/read/uri.ts';

/** Every scenario, also one that cannot be run. */
export function queryTests(snapshot: Snapshot): { readonly files: readonly TestFile[] } {
  const files = [...snapshot.files.values()].filter(
    ({ kind, definitions }) => kind === 'scenario' && definitions.length > 0,
  );
  return {
    files: files
      .map((file) => ({ uri: file.uri, tests: file.definitions.map((definition) => toTest(file, definition)) }))
      .sort((one, other) => (one.uri < other.uri ? -1 : 1)),
  };
}

function toTest(file: SourceFile, { id, key, value }: Definition): TestItem {
  const range = toRange(file, { start: key.span.start, end: value?.span.end ?? key.span.end });
  const description = pairOf(value, 'description')?.value;
  return description?.kind === 'scalar' ? { id, description: description.source, range } : { id, range };
}

/** Runs scenarios, each by itself. One that is gone has no result. */
export function queryTestRun(snapshot: Snapshot, { tests, coverage }: RunTestsParams): TestResults {
  const results = tests.flatMap(({ uri, id }) =>
    runScenarios(snapshot, uri, id).map(({ failures }) => ({
      uri,
      id,
      failures: failures.flatMap(({ span, ...failure }) => {
        const file = snapshot.file(failure.uri);
        return file === undefined ? [] : { ...failure, range: toRange(file, span) };
      }),
    })),
  );
  return { results, coverage: coverage ? measure(snapshot, tests) : [] };
}

function measure(snapshot: Snapshot, tests: RunTestsParams['tests']): TestResults['coverage'] {
  const keyOf = (uri: string, id: string): string => `${canonicalUri(uri)} ${id}`;
  const run = new Set(tests.map(({ uri, id }) => keyOf(uri, id)));
  const isAll = queryTests(snapshot).files.every((file) => file.tests.every(({ id }) => run.has(keyOf(file.uri, id))));
  const uris = isAll ? snapshot.files.keys() : new Set(tests.map(({ uri }) => canonicalUri(uri)));
  const byFile = new Map<string, CoverageItem[]>();
  for (const { uri, span, ...item } of coverageOf(snapshot, [...uris], (file, id) => run.has(`${file} ${id}`))) {
    const file = snapshot.file(uri);
    if (file === undefined) continue;
    byFile.set(uri, [...(byFile.get(uri) ?? []), { ...item, range: toRange(file, span) }]);
  }
  return [...byFile].map(([uri, items]) => ({ uri, items }));
}
