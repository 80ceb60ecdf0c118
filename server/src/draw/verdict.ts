// The verdict on a scenario in words, for the head of every drawing. Knows no layout.
import type { Location, Timeline } from '../protocol/timeline.ts';
import { pluralize } from '../words/pluralize.ts';

export interface VerdictWords {
  readonly isPassed: boolean;
  /** `Passed: every expectation is met` */
  readonly title: string;
  /** What is not as expected, in the order of the file. */
  readonly sentences: readonly VerdictSentence[];
}

export interface VerdictSentence {
  readonly text: string;
  /** Of the failure in the timeline. */
  readonly path: string;
  /** Whether the scenario could expect what happens instead. */
  readonly canAccept: boolean;
  /** The `expect` entry. */
  readonly source: Location | null;
}

/** Paths of what keeps a scenario from being checked. */
const UNREAD: ReadonlySet<string> = new Set(['file', 'scenario']);

/** @returns null where nothing is expected */
export function describeVerdict({ verdict }: Timeline): VerdictWords | null {
  if (verdict === undefined) return null;
  const { failures } = verdict;
  const isPassed = failures.length === 0;
  const isUnread = failures.some(({ path }) => UNREAD.has(path));
  const title = isPassed
    ? 'Passed: every expectation is met'
    : isUnread
      ? 'Failed: the scenario cannot be checked'
      : `Failed: ${pluralize(failures.length, 'expectation')} not met`;
  return {
    isPassed,
    title,
    sentences: failures.map(({ message, path, source }) => ({
      text: message,
      path,
      canAccept: !UNREAD.has(path),
      source: source ?? null,
    })),
  };
}
