// Where a complaint is shown and which edits mend it. Must not know wording.
import { insertPair, removeEntry, type TextChange } from '../../text/edit.ts';
import { pairOf, resolvePath } from '../../text/path.ts';
import type { Resolved } from '../../text/path.ts';
import { lineEndOf } from '../../text/position.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import type { Item, MapNode, Pair, Span, Tree, TreeNode } from '../../text/tree.ts';
import type { PathProblem } from './pathProblem.ts';
import type { SchemaFix, SchemaProblem } from './schemaProblem.ts';

/** Adds span and fixes to a complaint. */
export function placeProblem(tree: Tree, problem: PathProblem): SchemaProblem {
  const resolved = resolvePath(tree, problem.path);
  const span = placeOf(tree, problem, resolved);
  const fixes = fixesOf(tree, problem, resolved);
  return { ...problem, span, ...(fixes.length === 0 ? {} : { fixes }) };
}

function placeOf(tree: Tree, { variant }: PathProblem, resolved: Resolved | undefined): Span {
  const { node, holder } = resolved ?? { node: tree.root, holder: undefined };
  switch (variant) {
    case 'unknown-key':
    case 'bad-key':
    case 'condition-list':
    case 'conflict-of-keys':
    case 'other-key':
    case 'stands-alone':
    case 'too-many':
      return holder?.kind === 'pair' ? holder.key.span : holderSpan(tree, node, holder);
    case 'empty-file':
    case 'missing-key':
    case 'missing-one-of':
    case 'missing-value':
    case 'too-few':
      return holderSpan(tree, node, holder);
    case 'ambiguous-day':
    case 'bad-pattern':
    case 'not-one-of':
    case 'too-large':
    case 'too-small':
    case 'wrong-type':
      return node === undefined ? holderSpan(tree, node, holder) : narrow(tree, node, holder);
  }
}

/** The key that holds a value, or the dash of an item; in brackets the item's first character; for the root the first key. */
function holderSpan(tree: Tree, node: TreeNode | undefined, holder: Pair | Item | undefined): Span {
  if (holder?.kind === 'pair') return holder.key.span;
  if (holder !== undefined) return { start: holder.span.start, end: Math.min(holder.span.start + 1, holder.span.end) };
  if (node?.kind === 'map') return node.pairs[0]?.key.span ?? node.span;
  return { start: 0, end: lineEndOf(tree.text, 0) };
}

/** A scalar or alias as a whole; of a collection that should be something else, its key or its first line. */
function narrow(tree: Tree, node: TreeNode, holder: Pair | Item | undefined): Span {
  if (node.kind === 'scalar' || node.kind === 'alias') {
    return { start: node.span.start, end: Math.max(node.span.start, node.span.end) };
  }
  if (node.isFlow)
    return { start: node.span.start, end: Math.min(node.span.end, lineEndOf(tree.text, node.span.start)) };
  return holderSpan(tree, node, holder);
}

function fixesOf(tree: Tree, { variant, args }: PathProblem, resolved: Resolved | undefined): readonly SchemaFix[] {
  const { node, holder } = resolved ?? { node: undefined, holder: undefined };
  const { suggestion } = args;
  const isKeyWrong = variant === 'unknown-key' || variant === 'condition-list' || variant === 'other-key';
  if (isKeyWrong && holder?.kind === 'pair' && typeof suggestion === 'string') {
    // A word that means something else may have been meant.
    const isSafe = variant === 'unknown-key' && args['isOtherName'] !== true;
    return [replaceBy(holder.key.span, writeScalar(suggestion), suggestion, isSafe)];
  }
  if (variant === 'conflict-of-keys' && holder !== undefined) {
    return [{ title: `Remove '${String(args['key'])}'`, edits: [removeEntry(tree, holder)], isSafe: false }];
  }
  if (variant === 'missing-key' && node?.kind === 'map' && listOf(args['keys']).includes('exit'))
    return [{ title: 'End it when the record is closed', edits: [addExit(tree, node)], isSafe: false }];
  if (node?.kind === 'list' && node.isFlow && variant === 'bad-pattern' && typeof suggestion === 'string')
    return [replaceBy(node.span, suggestion, suggestion, false)];
  if (node?.kind !== 'scalar') return [];
  if (variant === 'bad-pattern' && typeof suggestion === 'string')
    // Half of the day is guessed, and where a name leads is found.
    return [replaceBy(node.span, suggestion, suggestion, args['title'] !== 'Time range')];
  if (variant === 'not-one-of' && typeof suggestion === 'string') {
    const isSafe = suggestion.toLowerCase() === node.source.toLowerCase() || /^\d+$/.test(node.source);
    return [replaceBy(node.span, suggestion, suggestion, isSafe)];
  }
  if (variant === 'ambiguous-day') {
    const { open, working } = args;
    return [working, open].flatMap((text) =>
      typeof text === 'string' ? [replaceBy(node.span, text, text, false)] : [],
    );
  }
  if (variant !== 'wrong-type') return [];
  if (typeof suggestion === 'string')
    return [replaceBy(node.span, suggestion, suggestion, args['form'] !== 'criteria' && suggestion !== 'closed')];
  if (args['wantsList'] !== true || node.style === 'literal' || node.style === 'folded') return [];
  const written = tree.text.slice(node.span.start, node.span.end);
  return [{ title: 'Make it a list', edits: [{ span: node.span, newText: `[${written}]` }], isSafe: true }];
}

function addExit(tree: Tree, process: MapNode): TextChange {
  const before = pairOf(process, 'milestones');
  return insertPair(tree, process, 'exit', '{ when: { IsClosed: true } }', before === undefined ? {} : { before });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function replaceBy(span: Span, newText: string, shown: string, isSafe: boolean): SchemaFix {
  return { title: `Change to ${shown.startsWith("'") ? shown : `'${shown}'`}`, edits: [{ span, newText }], isSafe };
}
