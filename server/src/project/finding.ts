// A finding as data, from the rule that made it to every face that shows it. Wording is elsewhere (`rules/phrase`).
import type { Span } from '../text/tree.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type FindingArgs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A place that belongs to a finding: the first definition of a duplicate, a near match. */
export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  /** Why it is shown, a key of the rule's phrases with the finding's args: `first defined here`. */
  readonly message: string;
}

/** Replaces `span` by `newText`. Edits of one fix never overlap. */
export interface TextEdit {
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  /** What it does, imperative: `Change to 'us-support'`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** A part of the last edit's text that nobody but the author knows: what an editor selects afterwards. */
  readonly choice?: string;
  /** True when it is the one obvious cure and cannot change what correct parts mean: applied by `--fix` and fixAll. */
  readonly isSafe: boolean;
}

/** What several findings of one code are about together, such as a process. */
export interface FindingGroup {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
}

export interface Finding {
  /** Stable and kebab-case: rules.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly uri: string;
  /** No wider than the thing that is wrong. */
  readonly span: Span;
  /** For the phrase. `variant` picks among several sentences of one code. */
  readonly args: FindingArgs;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Set in Salesforce metadata, whose words for some things are others. */
  readonly isInMetadata?: true;
  /** Several findings of one code and group are said in one. */
  readonly group?: FindingGroup;
}
