// Where aliases repeat what is written once. Must not know any rule.
import { lazy } from '../../language/read/lazy.ts';
import { followAlias } from '../../text/path.ts';
import type { Path, Tree, TreeNode } from '../../text/tree.ts';

/** A file has no more places of one part than are looked at. */
const MAX_PLACES = 200;

/** Gives the paths that lead to what stands at a path: itself, and each that goes through aliases. Undefined where they are too many. */
export function createRepeats(tree: Tree): (path: Path) => readonly Path[] | undefined {
  const aliases = lazy(() => aliasesIn(tree));
  return (path) => {
    if (!tree.hasAnchors) return [path];
    const found = new Map([[JSON.stringify(path), path]]);
    for (const place of found.values()) {
      for (const { at, target } of aliases()) {
        if (!startsWith(place, target)) continue;
        const repeated = [...at, ...place.slice(target.length)];
        found.set(JSON.stringify(repeated), repeated);
        if (found.size > MAX_PLACES) return undefined;
      }
    }
    return [...found.values()];
  };
}

interface AliasPlace {
  readonly at: Path;
  /** Of the anchored node. */
  readonly target: Path;
}

/** The aliases that are written, without those that stand for a key. */
function aliasesIn(tree: Tree): readonly AliasPlace[] {
  const paths = new Map<TreeNode, Path>();
  const aliases: { readonly node: TreeNode; readonly at: Path }[] = [];
  const visit = (node: TreeNode | undefined, path: Path): void => {
    if (node === undefined) return;
    paths.set(node, path);
    if (node.kind === 'alias') aliases.push({ node, at: path });
    else if (node.kind === 'map') for (const { key, value } of node.pairs) visit(value, [...path, key.source]);
    else if (node.kind === 'list') node.items.forEach(({ value }, index) => visit(value, [...path, index]));
  };
  visit(tree.root, []);
  return aliases.flatMap(({ node, at }) => {
    const anchored = followAlias(node);
    const target = anchored && paths.get(anchored);
    return target === undefined ? [] : [{ at, target }];
  });
}

function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}
