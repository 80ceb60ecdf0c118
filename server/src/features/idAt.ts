// The id under the cursor and what it names: where navigation and renaming start.
import type { Definition } from '../analysis/snapshot.ts';
import type { ScalarNode, Span } from '../text/tree.ts';
import type { Look } from './look.ts';

export interface IdAt {
  readonly definition: Definition;
  /** The scalar under the cursor: the definition's own key, or a use of it. */
  readonly node: ScalarNode;
}

/** Undefined where no id stands, or one that names nothing. */
export function idAt({ snapshot, file, offset }: Look): IdAt | undefined {
  const own = file.definitions.find(({ key }) => touches(key.span, offset));
  if (own !== undefined) return { definition: own, node: own.key };
  const use = file.uses.find(({ node }) => touches(node.span, offset));
  const definition = use && snapshot.scope(file.uri).find(use.kind, use.id);
  return use === undefined || definition === undefined ? undefined : { definition, node: use.node };
}

/** Also just behind the last character, where the cursor is after typing it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
