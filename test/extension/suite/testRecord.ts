// What VS Code itself knows of tests: which there are, and how those that were run fared. From the extension in ../observer.
// Must not know whose tests they are.
import * as vscode from 'vscode';
import { ok, until } from './check.ts';

/** The part of VS Code's proposed `testObserver` that the suite reads. */
interface ObservedItem {
  readonly id: string;
  readonly uri: vscode.Uri | undefined;
  readonly sortText: string | undefined;
}

interface ObservedResult {
  readonly id: string;
  readonly uri?: vscode.Uri;
  readonly taskStates: readonly { readonly state: number; readonly messages: readonly vscode.TestMessage[] }[];
  readonly children: readonly ObservedResult[];
}

interface Observer {
  observe(): {
    /** The first tells of all that are there. Items that stay are changed in place; those below a removed one are not named. */
    readonly onDidChangeTest: vscode.Event<{
      readonly added: readonly ObservedItem[];
      readonly removed: readonly ObservedItem[];
    }>;
    dispose(): void;
  };
  results(): readonly { readonly completedAt: number; readonly results: readonly ObservedResult[] }[];
}

/** Of VS Code's `TestResultState`. */
const OUTCOMES: ReadonlyMap<number, Outcome> = new Map([
  [3, 'passed'],
  [4, 'failed'],
  [5, 'skipped'],
  [6, 'errored'],
]);

export type Outcome = 'passed' | 'failed' | 'skipped' | 'errored' | 'unfinished';

/** A test that has no tests below it, in a run that has ended. */
export interface RecordedTest {
  readonly uri: string;
  readonly outcome: Outcome;
  readonly messages: readonly vscode.TestMessage[];
}

export interface TestRecord extends vscode.Disposable {
  /** The ids of the tests that VS Code lists below a file, in the order that it shows. */
  readonly listed: (uri: vscode.Uri) => readonly string[];
  /** The runs that have ended, the last one first, each by the names of its tests. */
  readonly runs: () => readonly ReadonlyMap<string, RecordedTest>[];
  /** The next run that ends while or after `start` does what it does. */
  readonly runOf: (start: () => unknown) => Promise<ReadonlyMap<string, RecordedTest>>;
}

export async function openTestRecord(): Promise<TestRecord> {
  const extension = vscode.extensions.getExtension<Observer>('milestone.test-observer');
  ok(extension, 'the runner has not loaded test/extension/observer');
  const observer = await extension.activate();
  const observed = observer.observe();
  const items = new Set<ObservedItem>();
  observed.onDidChangeTest(({ added, removed }) => {
    for (const item of removed) for (const each of items) if (isWithin(each, item)) items.delete(each);
    for (const item of added) items.add(item);
  });
  const runs = (): readonly ReadonlyMap<string, RecordedTest>[] =>
    [...observer.results()]
      .sort((one, other) => other.completedAt - one.completedAt)
      .map(({ results }) => new Map(results.flatMap(testsOf)));
  return {
    listed: (uri) =>
      [...items]
        .filter((item) => item.uri?.toString() === uri.toString() && !isFile(item))
        .sort((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1))
        .map(({ id }) => id),
    runs,
    async runOf(start) {
      const before = runs().length;
      await start();
      return until('a run to end', () => (runs().length > before ? runs()[0] : undefined));
    },
    dispose: () => observed.dispose(),
  };
}

/** A file is a test too, called by its uri. */
function isFile({ id, uri }: ObservedItem): boolean {
  return id === uri?.toString();
}

function isWithin(item: ObservedItem, other: ObservedItem): boolean {
  return item === other || (isFile(other) && item.uri?.toString() === other.id);
}

function sortKeyOf({ sortText, id }: ObservedItem): string {
  return sortText ?? id;
}

function testsOf(result: ObservedResult): readonly (readonly [string, RecordedTest])[] {
  if (result.children.length > 0) return result.children.flatMap(testsOf);
  const [task] = result.taskStates;
  const outcome = OUTCOMES.get(task?.state ?? 0) ?? 'unfinished';
  return [[result.id, { uri: result.uri?.toString() ?? '', outcome, messages: task?.messages ?? [] }]];
}
