// Reading a text of which the most part is known: when an edit stays inside entries of a section – a process, a calendar – only
// those are read again, between a line above and a line below that stand for the rest. Gives what reading everything would give,
// or nothing. Must not know the language.
import { movePair, moveSpan } from './movePair.ts';
import { parsePart } from './parse.ts';
import { lineStartOf } from './position.ts';
import type { Comment, MapNode, Pair, ScalarNode, Span, SyntaxProblem, Tree, TreeNode } from './tree.ts';
import type { Draft } from './draft.ts';

/** Keys that stand for what is above and below the part; nobody writes them. */
const ABOVE = '\ue000';
const BELOW = '\ue001';
const HEAD = `${ABOVE}:\n`;

/** With more mistakes than this their number decides which are told. */
const MAX_PROBLEMS = 100;

/** Longer texts may be refused, which is not told of parts. In UTF-16 code units. */
const MAX_LENGTH = 4_000_000;

/**
 * The tree of a text that grew out of another one by one edit, however large. Undefined when more than entries of one section
 * changed, or when the edit can matter outside of them.
 * @param before of any earlier text; its parts that did not change are shared
 */
export function reparse(before: Tree, text: string): Tree | undefined {
  if (!before.isSound || before.hasAnchors || text.length > MAX_LENGTH) return undefined;
  if (before.text === text) return before;
  const site = findSite(before, text);
  return site === undefined ? undefined : readSite(before, text, site);
}

/** Whole lines that hold an edit: entries of a section. */
interface Site {
  readonly root: MapNode;
  readonly section: Pair;
  readonly map: MapNode;
  /** Positions among the section's entries: the first that changes and the first behind it that does not. */
  readonly from: number;
  readonly to: number;
  /** The lines in the earlier text, and how much longer they are now. */
  readonly lines: Span;
  readonly growth: number;
  /** Blanks before the entries' keys. */
  readonly indent: number;
  /** Blanks before the key that follows; undefined at the end of the text. */
  readonly indentBelow: number | undefined;
  /** Whether the line below may stand behind a key that has no colon yet: then both are told apart by their lines. */
  readonly canFollow: boolean;
}

function findSite({ text: before, root }: Tree, text: string): Site | undefined {
  if (root?.kind !== 'map' || root.isFlow) return undefined;
  const edit = findEdit(before, text);
  const index = root.pairs.findLastIndex(({ span }) => span.start <= edit.start);
  const section = root.pairs[index];
  const map = section?.value;
  if (section === undefined || map?.kind !== 'map' || map.isFlow) return undefined;
  const from = map.pairs.findLastIndex(({ span }) => lineStartOf(before, span.start) <= edit.start);
  const first = map.pairs[from];
  if (first === undefined) return undefined;
  const nextSection = root.pairs[index + 1];
  const to = map.pairs.findIndex((pair, at) => at > from && lineStartOf(before, pair.span.start) >= edit.end);
  const below = to === -1 ? nextSection : map.pairs[to];
  const end = below === undefined ? before.length : lineStartOf(before, below.span.start);
  const indent = indentOf(before, first);
  const indentBelow = below === undefined ? undefined : indentOf(before, below);
  const above = map.pairs[from - 1];
  if (above !== undefined && !isWhole(before, above)) return undefined;
  if (edit.end > end || indent === undefined || (below !== undefined && indentBelow === undefined)) return undefined;
  if (below !== undefined && indentBelow !== (to === -1 ? 0 : indent)) return undefined;
  return {
    root,
    section,
    map,
    from,
    to: to === -1 ? map.pairs.length : to,
    lines: { start: lineStartOf(before, first.span.start), end },
    growth: text.length - before.length,
    indent,
    indentBelow,
    canFollow: to !== -1 && below?.key.style === 'plain',
  };
}

/** The part of the earlier text that is not in the later one, or where the later one has more. */
function findEdit(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)) start += STRIDE;
  start = Math.min(start, shorter);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const growth = after.length - before.length;
  const least = Math.max(start, start - growth);
  let end = before.length;
  while (end - STRIDE >= least && before.slice(end - STRIDE, end) === after.slice(end + growth - STRIDE, end + growth))
    end -= STRIDE;
  while (end > least && before.charCodeAt(end - 1) === after.charCodeAt(end + growth - 1)) end -= 1;
  return { start, end };
}

/** Characters that are compared at once. */
const STRIDE = 4096;

/** Blanks before a pair's key; undefined when anything else stands before it on its line. */
function indentOf(text: string, { key }: Pair): number | undefined {
  const lineStart = lineStartOf(text, key.span.start);
  return /^ *$/.test(text.slice(lineStart, key.span.start)) ? key.span.start - lineStart : undefined;
}

function readSite(before: Tree, text: string, site: Site): Tree | undefined {
  const { lines, growth, indentBelow } = site;
  const written = text.slice(lines.start, lines.end + growth);
  if (indentBelow !== undefined && !/[\r\n]$/.test(written)) return undefined;
  const foot = indentBelow === undefined ? '' : `${' '.repeat(indentBelow)}${BELOW}:\n`;
  const part = parsePart(HEAD + written + foot, text.length, (root) => entriesOf(root, written, site) !== undefined);
  const entries = part === undefined ? undefined : entriesOf(part.root, written, site);
  if (part === undefined || entries === undefined || part.hasAnchors || hasTwice(entries, site)) return undefined;
  const by = lines.start - HEAD.length;
  const problems = mergeProblems(before, part, site, by, HEAD.length + written.length);
  if (problems === undefined) return undefined;
  return {
    text,
    root: replaceEntries(site, entries, by),
    comments: mergeComments(before, part, site, by),
    problems,
    isSound: part.isSound,
    hasAnchors: false,
  };
}

/** The entries that were read, when nothing in them reaches for what stands above or below. */
function entriesOf(root: TreeNode | undefined, written: string, site: Site): readonly Pair[] | undefined {
  const { indent, indentBelow, canFollow } = site;
  if (root?.kind !== 'map' || root.isFlow) return undefined;
  const [above, ...others] = root.pairs;
  const map = above?.value;
  if (above?.key.source !== ABOVE || map?.kind !== 'map' || map.isFlow) return undefined;
  const entries = [...map.pairs];
  const below = indentBelow === undefined ? undefined : indentBelow === 0 ? others.pop() : entries.pop();
  if (others.length > 0 || entries.length === 0) return undefined;
  if (indentBelow !== undefined && !isFoot(below, HEAD.length + written.length + indentBelow)) return undefined;
  const text = HEAD + written;
  const isReadable = entries.every((entry) => indentOf(text, entry) === indent && isName(entry));
  const last = entries.at(-1);
  const isEnd = last !== undefined && (canFollow || isWhole(text, last));
  return isReadable && isEnd ? entries : undefined;
}

function isFoot(pair: Pair | undefined, start: number): boolean {
  return pair?.key.source === BELOW && pair.key.span.start === start && pair.value === undefined;
}

function isName({ key }: Pair): boolean {
  return key.source !== '' && key.source !== '<<';
}

/** A key without a colon is read together with the next line. */
function isWhole(text: string, { key }: Pair): boolean {
  return /^[ \t]*:/.test(text.slice(key.span.end, key.span.end + 100));
}

/** True when a key that was read is written elsewhere in the section too. */
function hasTwice(entries: readonly Pair[], { map, from, to }: Site): boolean {
  const others = new Set(map.pairs.flatMap(({ key }, at) => (at < from || at >= to ? key.source : [])));
  return entries.some(({ key }) => others.has(key.source));
}

/** Those of the part and those outside of it; undefined when one could be a consequence of another. */
function mergeProblems(
  before: Tree,
  part: Tree,
  { lines, growth }: Site,
  by: number,
  end: number,
): readonly SyntaxProblem[] | undefined {
  const outside = before.problems.filter(({ span }) => span.end <= lines.start || span.start >= lines.end);
  const isAlone = outside.length === 0 || part.isSound;
  if (!isAlone || outside.length + part.problems.length > MAX_PROBLEMS) return undefined;
  const spans = part.problems.flatMap(({ span, related = [] }) => [span, ...related]);
  if (spans.some((span) => span.start < HEAD.length || span.end > end)) return undefined;
  const cut = before.problems.filter((problem) => !outside.includes(problem));
  if (cut.some(({ span }) => span.start < lines.start || span.end > lines.end)) return undefined;
  const linked = outside.flatMap(({ related = [] }) => related);
  if (linked.some((span) => span.start < lines.end && span.end > lines.start)) return undefined;
  const moveOutside = (span: Span): Span => (span.start >= lines.end ? moveSpan(span, growth) : span);
  return [
    ...outside.map((problem) => moveProblem(problem, moveOutside)),
    ...part.problems.map((problem) => moveProblem(problem, (span) => moveSpan(span, by))),
  ].sort((one, other) => one.span.start - other.span.start);
}

function moveProblem(problem: SyntaxProblem, move: (span: Span) => Span): SyntaxProblem {
  const { related } = problem;
  return { ...problem, span: move(problem.span), ...(related === undefined ? {} : { related: related.map(move) }) };
}

function mergeComments(before: Tree, part: Tree, { lines, growth }: Site, by: number): readonly Comment[] {
  const comments: Comment[] = [];
  const move = ({ span, text }: Comment, distance: number): Comment => ({ span: moveSpan(span, distance), text });
  for (const comment of before.comments) if (comment.span.start < lines.start) comments.push(comment);
  for (const comment of part.comments) comments.push(move(comment, by));
  for (const comment of before.comments)
    if (comment.span.start >= lines.end) comments.push(growth === 0 ? comment : move(comment, growth));
  return comments;
}

/** The root with other entries in one section: every pair above them stays where it is, every pair below moves. */
function replaceEntries({ root, section, map, from, to, growth }: Site, entries: readonly Pair[], by: number): MapNode {
  const sections: Pair[] = [];
  const newRoot: Draft<MapNode> = { ...root, pairs: sections };
  const at = root.pairs.indexOf(section);
  for (const pair of root.pairs.slice(0, at)) sections.push(movePair(pair, 0, newRoot));

  const key: Draft<ScalarNode> = { ...section.key };
  const changed: Draft<Pair> = { kind: 'pair', key, value: undefined, span: section.span, parent: newRoot };
  key.parent = changed;
  const pairs: Pair[] = [];
  const newMap: Draft<MapNode> = { ...map, pairs, parent: changed };
  for (const entry of map.pairs.slice(0, from)) pairs.push(movePair(entry, 0, newMap));
  for (const entry of entries) pairs.push(movePair(entry, by, newMap));
  for (const entry of map.pairs.slice(to)) pairs.push(movePair(entry, growth, newMap));
  newMap.span = spanAround(newMap);
  changed.value = newMap;
  changed.span = { start: section.span.start, end: newMap.span.end };
  sections.push(changed);

  for (const pair of root.pairs.slice(at + 1)) sections.push(movePair(pair, growth, newRoot));
  newRoot.span = spanAround(newRoot);
  return newRoot;
}

function spanAround({ pairs, span }: MapNode): Span {
  return { start: pairs[0]?.span.start ?? span.start, end: pairs.at(-1)?.span.end ?? span.end };
}
