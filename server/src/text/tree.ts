// One tree for any text: what was written and where, with parents. Must not know the language.
// Offsets are UTF-16 code units from the start of the text, spans half-open; only `position.ts` knows lines.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keys and list positions from the root: `['processes', 'cloudnine', 'milestones', 0, 'target']`. */
export type Path = readonly (string | number)[];

interface NodeBase {
  /** Of the value itself, without anchor, tag, comments or trailing blanks. */
  readonly span: Span;
  /** The pair or list item that holds the node; undefined for the root. */
  readonly parent: Pair | Item | undefined;
  readonly anchor?: string;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
  readonly isFlow: boolean;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly Item[];
  readonly isFlow: boolean;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** As the YAML 1.2 core schema reads it. */
  readonly value: string | number | boolean | null;
  /** The text before YAML gives it a type: `60` for the number 60. Quotes, escapes and folding are undone; '' for nothing written. */
  readonly source: string;
  readonly style: ScalarStyle;
}

/**
 * `*name`. `target` is the anchored node; undefined when there is none, when the alias stands inside it (recursive), or when
 * following it would expand the document beyond reason. So following targets always ends.
 */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: MapNode | ListNode | ScalarNode | undefined;
  readonly isRecursive: boolean;
}

export type TreeNode = MapNode | ListNode | ScalarNode | AliasNode;

export interface Pair {
  readonly kind: 'pair';
  readonly key: ScalarNode;
  /** Undefined when nothing stands after the colon. */
  readonly value: TreeNode | undefined;
  /** From the key's start to the value's end. */
  readonly span: Span;
  readonly parent: MapNode;
}

export interface Item {
  readonly kind: 'item';
  /** Undefined for a dash with nothing behind. */
  readonly value: TreeNode | undefined;
  /** From the dash (block) or the value's start (flow) to the value's end. */
  readonly span: Span;
  readonly index: number;
  readonly parent: ListNode;
}

export interface Comment {
  /** From `#` to the end of the line, without the line break. */
  readonly span: Span;
  /** Without `#` and surrounding blanks. */
  readonly text: string;
}

/** A mistake in the YAML itself. `code` is a closed list so that phrasing and tests never match on prose. */
export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly span: Span;
  /** Words for the phrase: the key, the alias name, the parser's character. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly related?: readonly Span[];
}

export const TEXT_PROBLEM_CODES = [
  'alias-explosion',
  'alias-recursive',
  'alias-unknown',
  'bad-escape',
  'bad-indentation',
  'binary',
  'block-header',
  'complex-key',
  'conflict-marker',
  'duplicate-key',
  'merge-key',
  'missing-colon',
  'missing-comma',
  'missing-dash',
  'missing-space',
  'nested-mapping',
  'reserved-character',
  'several-documents',
  'tab-indentation',
  'tag-unknown',
  'too-deep',
  'too-large',
  'unclosed-flow',
  'unclosed-quote',
  'unexpected',
  'xml-closing',
  'xml-depth',
  'xml-doctype',
  'xml-either',
  'xml-elements',
  'xml-encoding',
  'xml-entity',
  'xml-filter',
  'xml-missing',
  'xml-mixed',
  'xml-root',
  'xml-syntax',
  'xml-twice',
  'xml-unclosed',
  'xml-value',
  'yaml-version',
] as const;
export type SyntaxProblemCode = (typeof TEXT_PROBLEM_CODES)[number];

/** A text that was read. Any text gives one: what could not be read is in `problems` and absent from `root`. */
export interface Tree {
  readonly text: string;
  readonly root: TreeNode | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** True when no mistake did harm beyond its own place: everything else was read as if it were not there. */
  readonly isSound: boolean;
  /** True when a node is anchored or an alias is written: then what stands in one place can depend on another. */
  readonly hasAnchors: boolean;
  /** True where entries of one map may lie between each other's parts, which YAML cannot write: metadata mixes two kinds of triggers. */
  readonly hasOverlaps?: boolean;
}
