// What a schema finding is: typed data. Wording is in `phrase.ts`, so tests and fixes never match on prose.
import type { TextChange } from '../../text/edit.ts';
import type { Path, Span } from '../../text/tree.ts';

export const SCHEMA_VARIANTS = [
  /** A duration in days or weeks. */
  'ambiguous-day',
  /** A key that does not look like an id or a field name. */
  'bad-key',
  /** A text of the wrong form. */
  'bad-pattern',
  /** Conditions in a list whose key is a field's name: `or` for `any`. */
  'condition-list',
  /** Two keys that exclude each other; the later one. */
  'conflict-of-keys',
  /** Nothing is written but comments. */
  'empty-file',
  'missing-key',
  /** None of several keys of which one must be there. */
  'missing-one-of',
  /** A key with nothing behind the colon. */
  'missing-value',
  'not-one-of',
  /** A value that a missing key would take, behind a key that does not. */
  'other-key',
  /** `formula` beside other keys. */
  'stands-alone',
  'too-few',
  'too-large',
  'too-many',
  'too-small',
  'unknown-key',
  'wrong-type',
] as const;
export type SchemaVariant = (typeof SCHEMA_VARIANTS)[number];

/** For the phrase: the key, the title of the map, the suggestion. */
export type ProblemArgs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface SchemaFix {
  /** Imperative: `Change to 'target'`. */
  readonly title: string;
  readonly edits: readonly TextChange[];
  /** True for the one obvious cure. */
  readonly isSafe: boolean;
}

export interface SchemaProblem {
  readonly variant: SchemaVariant;
  /** The key for unknown and missing ones, the value for its type or form: never wider than the token that is wrong. */
  readonly span: Span;
  readonly args: ProblemArgs;
  /** Of the value or map that is wrong; an unknown key's own. */
  readonly path: Path;
  readonly fixes?: readonly SchemaFix[];
}
