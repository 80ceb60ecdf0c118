// One walk from the YAML library's nodes to our tree: parents, spans, aliases resolved, and the mistakes that only a walk sees.
// Must not know the language.
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Alias, CST, Document, Pair as YamlPair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { complexKey, lineWithoutColon, unclosedFlow, unclosedQuote } from './selectProblems.ts';
import type { LocatedProblem } from './selectProblems.ts';
import { lineStartOf } from './position.ts';
import type {
  AliasNode,
  Item,
  ListNode,
  MapNode,
  Pair,
  ScalarNode,
  ScalarStyle,
  Span,
  SyntaxProblemCode,
  TreeNode,
} from './tree.ts';
import type { Draft } from './draft.ts';

/** How many nodes a document may have once its aliases are followed. */
const MAX_EXPANDED_NODES = 100_000;

type AnchoredNode = MapNode | ListNode | ScalarNode;
/** An anchor's node; undefined while it is being built, so that an alias inside it is known to be recursive. */
interface AnchorMark {
  node: AnchoredNode | undefined;
}

interface Walk {
  readonly text: string;
  readonly problems: LocatedProblem[];
  readonly longQuotes: Span[];
  readonly anchors: Map<string, AnchorMark>;
  /** Nodes below and including an anchored node, its aliases followed. */
  readonly sizes: Map<AnchoredNode, number>;
  size: number;
  hasExploded: boolean;
  hasAliases: boolean;
}

export interface BuiltTree {
  readonly root: TreeNode | undefined;
  readonly locatedProblems: readonly LocatedProblem[];
  /** Quoted texts that go over several lines. */
  readonly longQuotes: readonly Span[];
  readonly hasAnchors: boolean;
}

/** Builds the tree of a composed document, which must have been read with its source tokens kept. */
export function buildTree(text: string, contents: Document['contents']): BuiltTree {
  const walk: Walk = {
    text,
    problems: [],
    longQuotes: [],
    anchors: new Map(),
    sizes: new Map(),
    size: 0,
    hasExploded: false,
    hasAliases: false,
  };
  const root = buildNode(walk, contents, undefined);
  const hasAnchors = walk.hasAliases || walk.anchors.size > 0;
  return { root, locatedProblems: walk.problems, longQuotes: walk.longQuotes, hasAnchors };
}

function report(
  walk: Walk,
  code: SyntaxProblemCode,
  span: Span,
  args: Readonly<Record<string, string | number>> = {},
  extent: Span = span,
): void {
  walk.problems.push({ problem: { code, span, args }, extent });
}

function buildNode(walk: Walk, node: unknown, parent: Pair | Item | undefined): TreeNode | undefined {
  if (isAlias(node)) return buildAlias(walk, node, parent);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
  if (isScalar(node) && !isWritten(node)) return undefined;
  if (node.anchor === undefined) return buildAnchored(walk, node, parent);
  const mark: AnchorMark = { node: undefined };
  const before = walk.size;
  walk.anchors.set(node.anchor, mark);
  mark.node = buildAnchored(walk, node, parent);
  walk.sizes.set(mark.node, walk.size - before);
  return mark.node;
}

function buildAnchored(walk: Walk, node: YAMLMap | YAMLSeq | Scalar, parent: Pair | Item | undefined): AnchoredNode {
  walk.size += 1;
  if (isMap(node)) return buildMap(walk, node, parent);
  return isSeq(node) ? buildList(walk, node, parent) : buildScalar(walk, node, parent);
}

/** An empty scalar stands for a value that nobody wrote, unless it carries an anchor or a tag. */
function isWritten(node: Scalar): boolean {
  const [start = 0, end = 0] = node.range ?? [];
  return end > start || node.anchor !== undefined || node.tag !== undefined;
}

function buildMap(walk: Walk, node: YAMLMap, parent: Pair | Item | undefined): MapNode {
  const pairs: Pair[] = [];
  const map: Draft<MapNode> = {
    kind: 'map',
    pairs,
    isFlow: node.flow === true,
    span: rangeOf(node),
    parent,
    ...anchorOf(node),
  };
  const seen = new Map<string, ScalarNode>();
  for (const item of node.items) {
    if (!isPair(item)) continue;
    for (const pair of buildPairs(walk, item, map)) {
      const first = seen.get(pair.key.source);
      if (first === undefined) seen.set(pair.key.source, pair.key);
      else
        walk.problems.push({
          problem: {
            code: 'duplicate-key',
            span: pair.key.span,
            args: { key: pair.key.source },
            related: [first.span],
          },
          extent: pair.key.span,
        });
      pairs.push(pair);
    }
  }
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first !== undefined && last !== undefined && (!map.isFlow || !'{['.includes(walk.text[map.span.start] ?? ' '))) {
    map.span = { start: first.span.start, end: last.span.end };
  } else reportUnclosedFlow(walk, node);
  return map;
}

/** Mostly one pair; more where lines without a colon were read as the first lines of a key. */
function buildPairs(walk: Walk, node: YamlPair, parent: MapNode): readonly Pair[] {
  const { key: keyNode } = node;
  const token = node.srcToken;
  const colon = token?.sep?.find((part) => part.type === 'map-value-ind');
  if (!isScalar(keyNode)) {
    const isUnclosed = !isAlias(keyNode) && reportUnclosedFlow(walk, keyNode);
    if (!isUnclosed)
      walk.problems.push(complexKey(walk.text, keyNode === null ? pointBehind(walk, colon) : rangeOf(keyNode)));
    return [];
  }
  const lines = splitKey(walk.text, keyNode, token);
  const pairs = lines.slice(0, -1).map((line) => {
    walk.problems.push(lineWithoutColon(walk.text, line, { start: line.start, end: rangeOf(keyNode).end }));
    return emptyPair(walk, line, parent);
  });
  const lastLine = lines.at(-1);
  const key: Draft<ScalarNode> =
    lines.length > 1 && lastLine !== undefined
      ? plainKey(walk, lastLine)
      : { ...buildScalar(walk, keyNode, undefined), ...anchorOf(keyNode) };
  if (key.source === '' && key.style === 'plain') {
    report(walk, 'unexpected', pointBehind(walk, colon), { text: ':' });
  }
  if (key.source === '<<' && key.style === 'plain') report(walk, 'merge-key', key.span);
  if (key.anchor !== undefined) walk.anchors.set(key.anchor, { node: key });
  const colonEnd = colon === undefined ? key.span.end : colon.offset + 1;
  const pair: Draft<Pair> = {
    kind: 'pair',
    key,
    value: undefined,
    span: { start: key.span.start, end: Math.max(colonEnd, key.span.end) },
    parent,
  };
  key.parent = pair;
  pair.value = buildNode(walk, node.value, pair);
  if (pair.value !== undefined)
    pair.span = { start: key.span.start, end: Math.max(pair.value.span.end, pair.span.end) };
  return [...pairs, pair];
}

function pointBehind(walk: Walk, token: CST.SourceToken | undefined): Span {
  const start = token?.offset ?? walk.text.length;
  return { start, end: Math.min(start + 1, walk.text.length) };
}

function textOf(walk: Walk, span: Span): string {
  return walk.text.slice(span.start, span.end);
}

/**
 * `tar⏎clock: process` reads as a key of two lines. Somebody is typing a key above another one: the lines are keys of their own
 * when each stands where a key of this map would.
 */
function splitKey(text: string, key: Scalar, token: CST.CollectionItem | null | undefined): readonly Span[] {
  const span = rangeOf(key);
  if (token?.key?.type !== 'scalar' || !/[\r\n]/.test(text.slice(span.start, span.end))) return [span];
  const lines: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    const start = span.start + match.index + (/^[ \t]*/.exec(match[0])?.[0].length ?? 0);
    const end = span.start + match.index + match[0].trimEnd().length;
    if (end > start) lines.push({ start, end });
  }
  const column = span.start - lineStartOf(text, span.start);
  return lines.every(({ start }) => start - lineStartOf(text, start) === column) ? lines : [span];
}

function plainKey(walk: Walk, span: Span): Draft<ScalarNode> {
  walk.size += 1;
  const source = textOf(walk, span);
  return { kind: 'scalar', value: source, source, style: 'plain', span, parent: undefined };
}

function emptyPair(walk: Walk, span: Span, parent: MapNode): Pair {
  const key = plainKey(walk, span);
  const pair: Pair = { kind: 'pair', key, value: undefined, span, parent };
  key.parent = pair;
  return pair;
}

function buildList(walk: Walk, node: YAMLSeq, parent: Pair | Item | undefined): ListNode {
  const items: Item[] = [];
  const list: Draft<ListNode> = {
    kind: 'list',
    items,
    isFlow: node.flow === true,
    span: rangeOf(node),
    parent,
    ...anchorOf(node),
  };
  const dashes = list.isFlow ? [] : dashesOf(node.srcToken);
  node.items.forEach((child, index) => {
    const dash = dashes[index];
    const at = dash?.offset ?? (isNodeWithRange(child) ? rangeOf(child).start : list.span.start);
    const end = dash === undefined ? at : dash.offset + 1;
    const item: Draft<Item> = { kind: 'item', value: undefined, span: { start: at, end }, index, parent: list };
    item.value = buildNode(walk, child, item);
    if (item.value !== undefined) item.span = { start: at, end: Math.max(item.value.span.end, end) };
    items.push(item);
  });
  const first = items[0];
  const last = items.at(-1);
  if (list.isFlow) reportUnclosedFlow(walk, node);
  else if (first !== undefined && last !== undefined) list.span = { start: first.span.start, end: last.span.end };
  return list;
}

/** The dashes of the items that the composer kept, in order: those that hold something or have a dash. */
function dashesOf(token: CST.Token | undefined): readonly (CST.SourceToken | undefined)[] {
  if (token?.type !== 'block-seq') return [];
  return token.items
    .map((item) => ({ item, dash: item.start.find((part) => part.type === 'seq-item-ind') }))
    .filter(({ item, dash }) => dash !== undefined || item.value !== undefined || hasProperties(item.start))
    .map(({ dash }) => dash);
}

function hasProperties(tokens: readonly CST.SourceToken[]): boolean {
  return tokens.some(({ type }) => type === 'anchor' || type === 'tag');
}

/** True when the node is a flow collection without its closing bracket. */
function reportUnclosedFlow(walk: Walk, node: unknown): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  const token: CST.Token | undefined = node.srcToken;
  if (token?.type !== 'flow-collection') return false;
  const closing = token.start.source === '{' ? '}' : ']';
  const end = token.end[0];
  if (end?.source === closing) return false;
  const wrongEnd = end !== undefined && '}]'.includes(end.source) ? end.offset : undefined;
  walk.problems.push(unclosedFlow(walk.text, { start: token.offset, end: rangeOf(node).end }, wrongEnd));
  return true;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function buildScalar(walk: Walk, node: Scalar, parent: Pair | Item | undefined): ScalarNode {
  const { value } = node;
  const source = node.source ?? '';
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const range = rangeOf(node);
  const span = style === 'literal' || style === 'folded' ? trimEnd(walk.text, range) : range;
  checkQuotes(walk, node);
  return { kind: 'scalar', value: known ? value : source, source, style, span, parent, ...anchorOf(node) };
}

function checkQuotes(walk: Walk, node: Scalar): void {
  const token = node.srcToken;
  if (token?.type !== 'single-quoted-scalar' && token?.type !== 'double-quoted-scalar') return;
  const quote = token.source[0] ?? '"';
  const span = { start: token.offset, end: token.offset + token.source.length };
  if (token.source.length < 2 || !token.source.endsWith(quote)) walk.problems.push(unclosedQuote(walk.text, span));
  else if (/[\r\n]/.test(token.source)) walk.longQuotes.push(span);
}

function buildAlias(walk: Walk, node: Alias, parent: Pair | Item | undefined): AliasNode {
  walk.size += 1;
  walk.hasAliases = true;
  const span = rangeOf(node);
  const name = node.source;
  const mark = walk.anchors.get(name);
  const alias = { kind: 'alias', name, span, parent } as const;
  if (mark === undefined) {
    report(walk, 'alias-unknown', span, { name });
    return { ...alias, target: undefined, isRecursive: false };
  }
  if (mark.node === undefined) {
    report(walk, 'alias-recursive', span, { name });
    return { ...alias, target: undefined, isRecursive: true };
  }
  const size = walk.sizes.get(mark.node) ?? 1;
  if (walk.size + size > MAX_EXPANDED_NODES) {
    if (!walk.hasExploded) report(walk, 'alias-explosion', span, { name, limit: MAX_EXPANDED_NODES });
    walk.hasExploded = true;
    return { ...alias, target: undefined, isRecursive: false };
  }
  walk.size += size;
  return { ...alias, target: mark.node, isRecursive: false };
}

function isNodeWithRange(node: unknown): node is YAMLMap | YAMLSeq | Scalar | Alias {
  return isAlias(node) || isMap(node) || isSeq(node) || isScalar(node);
}

function rangeOf(node: unknown): Span {
  if (!isNodeWithRange(node)) return { start: 0, end: 0 };
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end: Math.max(start, end) };
}

function anchorOf(node: { anchor?: string }): { anchor?: string } {
  return node.anchor === undefined ? {} : { anchor: node.anchor };
}

function trimEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last -= 1;
  return { start, end: last };
}
