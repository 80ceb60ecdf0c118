// The id under the cursor and what it names: where navigation and renaming start.
import type { Definition } from '../language/read/definition.ts';
import { isSameList } from '../text/isSameList.ts';
import { nodeAt } from '../text/path.ts';
import type { ScalarNode, Span } from '../text/tree.ts';
import type { RequestContext } from './requestContext.ts';

export interface IdAt {
  readonly definition: Definition;
  /** The scalar under the cursor: the definition's own key, or a use of it. */
  readonly node: ScalarNode;
}

/** Undefined where no id stands, or one that names nothing. */
export function idAt({ snapshot, file, offset }: RequestContext): IdAt | undefined {
  const own = file.definitions.find(({ key }) => touches(key.span, offset));
  if (own !== undefined) return { definition: own, node: own.key };
  const { node, path } = nodeAt(file.tree, offset);
  if (node?.kind !== 'scalar') return undefined;
  const candidates = file.uses.filter(({ id }) => id === node.source);
  // An alias leads to the node on another way than the one it is written on.
  const use =
    // Where a key is written twice, two places have one path.
    candidates.find((candidate) => isSameList(candidate.path, path) && touches(candidate.node.span, offset)) ??
    (file.tree.hasAnchors ? candidates.find((candidate) => candidate.node === node) : undefined);
  const definition = use && snapshot.scope(file.uri).find(use.kind, use.id);
  return use === undefined || definition === undefined ? undefined : { definition, node: use.node };
}

/** Also just behind the last character, where the cursor is after typing it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
