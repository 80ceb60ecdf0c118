// What is wrong at a path of a tree, before it has a place in the text.
import type { Path } from '../../text/tree.ts';
import type { ProblemArgs, SchemaVariant } from './schemaProblem.ts';

export interface PathProblem {
  readonly variant: SchemaVariant;
  /** Of the value or map that is wrong; an unknown key's own. */
  readonly path: Path;
  readonly args: ProblemArgs;
}
