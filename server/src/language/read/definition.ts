// What an id names and where: definitions, uses and imports of a file. Must not know what they mean.
import type { Path, ScalarNode, TreeNode } from '../../text/tree.ts';

export type FileKind = 'entitlement' | 'scenario' | 'config';

/** Salesforce metadata is read as an entitlement file that is written in another way. */
export type Notation = 'yaml' | 'xml';

/** What an id can name. */
export const DEFINITION_KINDS = [
  'businessHours',
  'holidays',
  'milestoneTypes',
  'actions',
  'processes',
  'entitlements',
  'templates',
  'scenarios',
] as const;
export type DefinitionKind = (typeof DEFINITION_KINDS)[number];

/** An id's definition: the key of a map in a file. */
export interface Definition {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly uri: string;
  readonly key: ScalarNode;
  readonly value: TreeNode | undefined;
}

/** A place that names an id. */
export interface Use {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly uri: string;
  /** Where it is written; through aliases, the way that leads there. */
  readonly path: Path;
  readonly node: ScalarNode;
}

/** An `imports:` entry or a scenario's `use:`. */
export interface ImportLink {
  /** As written. */
  readonly path: string;
  /** Where it points, whether or not a file is there. */
  readonly target: string;
  readonly node: ScalarNode;
}
