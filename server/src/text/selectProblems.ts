// From the YAML library's complaints to our closed list of problems: each mistake once, on the narrowest span, with the part to
// blank out so that the rest of the file can still be read. Must not match on the library's prose.
import type { ErrorCode, YAMLError } from 'yaml';
import { lineEndOf, lineStartOf, nextLineOf } from './position.ts';
import type { Span, SyntaxProblem, SyntaxProblemCode } from './tree.ts';

export interface LocatedProblem {
  readonly problem: SyntaxProblem;
  /** Complaints that start here follow from this mistake. */
  readonly extent: Span;
  /** What keeps the rest from being read; undefined when the mistake does no harm beyond its own place. */
  readonly repair?: Span;
  /** What to blank out if more is broken further down: then this place was probably the cause. */
  readonly suspect?: Span;
}

/** What one reading of a text brought to light. */
export interface Reading {
  /** Found by our own walk. */
  readonly own: readonly LocatedProblem[];
  readonly errors: readonly YAMLError[];
  /** Quoted texts over several lines: where something is wrong behind one, its opening quote was probably never closed. */
  readonly longQuotes: readonly Span[];
}

/** A file with more mistakes is broken as a whole; reading them all would take long and tell nobody more. */
const MAX_MISTAKES = 200;

/** The mistakes of a reading in the order of the text, without those that follow from another one. */
export function selectProblems(text: string, reading: Reading, quiet: readonly Span[]): readonly LocatedProblem[] {
  const quotes = reading.own.filter(({ problem }) => problem.code === 'unclosed-quote').slice(0, MAX_MISTAKES);
  const own = reading.own.slice(0, MAX_MISTAKES).filter(({ problem, extent }) => {
    // An open quote swallows the closing bracket behind it.
    return problem.code !== 'unclosed-flow' || !quotes.some((quote) => contains(extent, quote.extent.start));
  });
  const translated = reading.errors
    .slice(0, MAX_MISTAKES)
    .filter(({ pos }) => !own.some(({ extent }) => contains(extent, pos[0])))
    .map((error) => blameQuote(text, translate(text, error), reading));
  translated.sort((one, other) => other.extent.end - one.extent.end);
  const sorted = [...own, ...translated].sort((one, other) => one.extent.start - other.extent.start);
  const selected: LocatedProblem[] = [];
  let explained = -1;
  for (const located of sorted) {
    const { start, end } = located.extent;
    if (start <= explained || quiet.some((part) => contains(part, start))) continue;
    selected.push(located);
    explained = Math.max(explained, end);
  }
  return selected;
}

/** The first mistake that keeps the rest from being read, and the part to blank out. */
export function findCause(
  problems: readonly LocatedProblem[],
): { readonly problem: LocatedProblem; readonly repair: Span } | undefined {
  const harmful = problems.filter(isHarmful);
  const located = harmful[0];
  const repair = located?.repair ?? (harmful.length > 1 ? located?.suspect : undefined);
  return located === undefined || repair === undefined ? undefined : { problem: located, repair };
}

/** True when a mistake may keep something else from being read. */
export function isHarmful({ repair, suspect }: LocatedProblem): boolean {
  return (repair ?? suspect) !== undefined;
}

/** True when the problem stands on the same line as one of the spans. */
export function isOnLineOf(text: string, problem: SyntaxProblem, spans: readonly Span[]): boolean {
  const line = lineStartOf(text, problem.span.start);
  return spans.some(({ start }) => lineStartOf(text, start) === line);
}

function contains(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** A sign with its digit, and blanks as people leave them. */
const MAX_HEADER = 20;

const CODES: Readonly<Record<ErrorCode, SyntaxProblemCode>> = {
  ALIAS_PROPS: 'unexpected',
  BAD_ALIAS: 'unexpected',
  BAD_COLLECTION_TYPE: 'tag-unknown',
  BAD_DIRECTIVE: 'unexpected',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indentation',
  BAD_PROP_ORDER: 'unexpected',
  BAD_SCALAR_START: 'reserved-character',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  BLOCK_IN_FLOW: 'unexpected',
  DUPLICATE_KEY: 'duplicate-key',
  IMPOSSIBLE: 'unexpected',
  KEY_OVER_1024_CHARS: 'missing-colon',
  MISSING_CHAR: 'unexpected',
  MULTILINE_IMPLICIT_KEY: 'bad-indentation',
  MULTIPLE_ANCHORS: 'unexpected',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'unexpected',
  NON_STRING_KEY: 'complex-key',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab-indentation',
  TAG_RESOLVE_FAILED: 'tag-unknown',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** Complaints about one token, which leave the tree around it as it should be. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_PROP_ORDER',
  'BAD_SCALAR_START',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

function translate(text: string, error: YAMLError): LocatedProblem {
  const [from, to] = error.pos;
  const { code } = error;
  if (code === 'BAD_DQ_ESCAPE')
    return simple('bad-escape', text, { start: from, end: Math.min(from + 2, text.length) });
  if (HARMLESS.has(code)) return simple(CODES[code], text, trimSpan(text, from, to));
  if (code === 'MULTILINE_IMPLICIT_KEY') return multilineKey(text, from, to);
  if (code === 'BLOCK_IN_FLOW') return missingComma(text, trimSpan(text, from, Math.min(to, lineEndOf(text, from))));
  if (code === 'MISSING_CHAR') return missingCharacter(text, from, to);
  const token = tokenAt(text, from);
  const tab = tabIn(text, token.start);
  if (tab !== undefined) return { ...simple('tab-indentation', text, tab), extent: rest(text, tab.start), repair: tab };
  if (code === 'BAD_INDENT' || followsDash(text, token.start)) return badIndentation(text, token);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nestedMapping(text, token);
  const header = headerBefore(text, token.start);
  if (header !== undefined) return { ...simple('block-header', text, header), repair: header };
  const isBracket = '}]'.includes(text[token.start] ?? ' ');
  const repair = isBracket ? { start: token.start, end: token.start + 1 } : rest(text, token.start);
  return { ...simple(CODES[code], text, isBracket ? repair : token), extent: rest(text, token.start), repair };
}

/** The rest of a line that begins a text over several lines, though more stands on it: `> 5`, `>= 5`. */
function headerBefore(text: string, offset: number): Span | undefined {
  const line = lineStartOf(text, offset);
  const mark = /[>|][-+\d]{0,2}[ \t]*$/.exec(text.slice(Math.max(line, offset - MAX_HEADER), offset));
  if (mark === null) return undefined;
  const start = offset - mark[0].length;
  return /[\s]/.test(text[start - 1] ?? ' ') ? trimSpan(text, start, lineEndOf(text, offset)) : undefined;
}

function simple(code: SyntaxProblemCode, text: string, span: Span): LocatedProblem {
  const written = text.slice(span.start, span.end);
  const problem = { code, span, args: { text: written.length > 40 ? `${written.slice(0, 39)}…` : written } };
  return { problem, extent: span };
}

/**
 * A key over several lines. When the last line stands deeper than the first, it is a key that stands too far to the right, so that
 * it reads as the continuation of the value above it; otherwise, and below a word that has its line to itself, the lines above it
 * want a colon.
 */
function multilineKey(text: string, from: number, to: number): LocatedProblem {
  const whole = trimSpan(text, from, to);
  const last = trimSpan(text, lineStartOf(text, whole.end), whole.end);
  const extent = { start: from, end: lineEndOf(text, whole.end) };
  const firstLine = rest(text, whole.start);
  if (indentAt(text, last.start) > indentAt(text, from)) {
    if (!isHeading(text, firstLine)) return { ...badIndentation(text, last), extent };
    const below = deeperBlock(text, whole.start);
    return { ...simple('missing-colon', text, firstLine), extent: below, repair: below };
  }
  const above = trimSpan(text, firstLine.start, lineStartOf(text, whole.end));
  return { ...simple('missing-colon', text, firstLine), extent, repair: above };
}

/** A line in a column where no entry of its block stands; in the column of the dashes above it, a line without its dash. */
function badIndentation(text: string, span: Span): LocatedProblem {
  const located = { ...simple('bad-indentation', text, span), extent: rest(text, span.start) };
  if (!followsDash(text, span.start)) return { ...located, repair: block(text, span.start) };
  // Without the dash the lines below would belong to the item above.
  const { problem } = simple('missing-dash', text, span);
  return { ...located, problem, repair: deeperBlock(text, span.start) };
}

/** True for a line's first word when the nearest line above that is not deeper begins with a dash in the same column. */
function followsDash(text: string, offset: number): boolean {
  const indent = indentAt(text, offset);
  let line = lineStartOf(text, offset);
  if (line + indent !== offset || text[offset] === '-') return false;
  while (line > 0) {
    line = lineStartOf(text, text.startsWith('\r\n', line - 2) ? line - 2 : line - 1);
    const above = indentAt(text, line);
    const isBlank = line + above >= lineEndOf(text, line) || text[line + above] === '#';
    if (!isBlank && above <= indent)
      return above === indent && /^-(?=\s)/.test(text.slice(line + above, line + above + 2));
  }
  return false;
}

/** `description: Note: this`: the second colon makes the text a mapping. */
function nestedMapping(text: string, token: Span): LocatedProblem {
  if (text[token.start] === '-' || lineStartOf(text, token.start) + indentAt(text, token.start) === token.start) {
    return badIndentation(text, token);
  }
  const dash = dashWithoutBlank(text, token.start);
  if (dash !== undefined) {
    const line = rest(text, dash.start);
    return { ...simple('missing-space', text, dash), extent: line, repair: line };
  }
  const span = rest(text, token.start);
  return { ...simple('nested-mapping', text, span), extent: span, repair: span };
}

/** The dash of `-{ name: …` and `-name: …`: without the blank it is no item. */
function dashWithoutBlank(text: string, offset: number): Span | undefined {
  const start = lineStartOf(text, offset) + indentAt(text, offset);
  return /^-[{['"\p{L}]/u.test(text.slice(start, start + 3)) ? { start, end: start + 1 } : undefined;
}

/** Something is not there: a colon, a comma, a dash, a blank. Told from what stands around the place. */
function missingCharacter(text: string, from: number, to: number): LocatedProblem {
  const span = trimSpan(text, from, to);
  const written = text.slice(span.start, span.end);
  if (written.startsWith('#')) return simple('missing-space', text, { start: span.start, end: span.start + 1 });
  const glued = /^[\w.-]+:(?=\S)/.exec(written);
  if (glued !== null) {
    const line = rest(text, span.start);
    return {
      ...simple('missing-space', text, { start: span.start, end: span.start + glued[0].length }),
      extent: line,
      suspect: line,
    };
  }
  const isAtLineStart = (start: number): boolean => lineStartOf(text, start) + indentAt(text, start) === start;
  if (span.end > span.start + 1 || (span.end > span.start && isAtLineStart(from))) {
    const key = { start: span.start, end: Math.min(span.end, lineEndOf(text, span.start)) };
    const extent = { start: span.start, end: lineEndOf(text, span.end) };
    return { ...simple('missing-colon', text, key), extent, suspect: rest(text, span.start) };
  }
  const token = tokenAt(text, from);
  if (isAtLineStart(token.start)) return { ...badIndentation(text, token), extent: rest(text, from) };
  return missingComma(text, token);
}

/** Something follows in braces or brackets that no comma parts from what is before it: `{ a: 1 b: 2 }`. */
function missingComma(text: string, span: Span): LocatedProblem {
  const line = rest(text, span.start);
  return { ...simple('missing-comma', text, span), extent: line, suspect: line };
}

/** A line where a key should stand, without a colon or without the blank behind it. It ends the map's pairs no more than any other. */
export function lineWithoutColon(text: string, span: Span, extent: Span): LocatedProblem {
  const glued = /^[\w.-]+:(?=\S)/.exec(text.slice(span.start, span.end));
  if (glued === null) return { ...simple('missing-colon', text, span), extent };
  return { ...simple('missing-space', text, { start: span.start, end: span.start + glued[0].length }), extent };
}

/** A complaint behind a quoted text of several lines on its last line is the fault of the quote that opened it. */
function blameQuote(text: string, problem: LocatedProblem, reading: Reading): LocatedProblem {
  const { start } = problem.extent;
  const quote = reading.longQuotes.find((span) => start >= span.start && start <= lineEndOf(text, span.end));
  if (quote === undefined || problem.repair === undefined) return problem;
  return unclosedQuote(text, quote);
}

/** A quote that nobody closed: everything up to the next quote was swallowed. */
export function unclosedQuote(text: string, token: Span): LocatedProblem {
  const mark = { start: token.start, end: token.start + 1 };
  const span = trimSpan(text, token.start, Math.max(Math.min(lineEndOf(text, token.start), token.end), mark.end));
  return {
    problem: { code: 'unclosed-quote', span, args: { quote: text.slice(mark.start, mark.end) } },
    extent: { start: token.start, end: lineEndOf(text, token.end) },
    repair: mark,
  };
}

/**
 * A bracket that nobody closed, or that the wrong bracket closed.
 * @param token the whole collection
 * @param wrongEnd offset of the other kind's closing bracket
 */
export function unclosedFlow(text: string, token: Span, wrongEnd: number | undefined): LocatedProblem {
  if (wrongEnd !== undefined) {
    const mark = { start: wrongEnd, end: wrongEnd + 1 };
    return {
      ...simple('unexpected', text, mark),
      extent: { start: token.start, end: lineEndOf(text, wrongEnd) },
      repair: mark,
    };
  }
  const mark = { start: token.start, end: token.start + 1 };
  const opening = text.slice(mark.start, mark.end);
  const swallowsLines = text.slice(lineEndOf(text, token.start), token.end).trim() !== '';
  return {
    problem: { code: 'unclosed-flow', span: mark, args: { opening, closing: opening === '{' ? '}' : ']' } },
    extent: { start: token.start, end: Math.max(token.end, lineEndOf(text, token.start)) },
    ...(swallowsLines ? { repair: mark } : { suspect: mark }),
  };
}

/** A collection or an alias as a key. */
export function complexKey(text: string, span: Span): LocatedProblem {
  const line = rest(text, span.start);
  const shown = { start: span.start, end: Math.min(span.end, line.end) };
  return { ...simple('complex-key', text, shown), extent: line, suspect: line };
}

/** The offset and the rest of its line, trailing blanks left out. */
function rest(text: string, start: number): Span {
  return trimSpan(text, start, lineEndOf(text, start));
}

/** The rest of the line and, where it opens a block, the deeper lines below it. */
function block(text: string, start: number): Span {
  const line = rest(text, lineStartOf(text, start) + indentAt(text, start));
  return /^- |:$/.test(text.slice(line.start, line.end)) ? deeperBlock(text, start) : line;
}

/** Whether the span is a line of one word, as a key with a block below it is. */
function isHeading(text: string, { start, end }: Span): boolean {
  return lineStartOf(text, start) + indentAt(text, start) === start && /^[\w.-]+$/.test(text.slice(start, end));
}

/** The rest of the line and the deeper lines below it. */
export function deeperBlock(text: string, start: number): Span {
  const line = rest(text, lineStartOf(text, start) + indentAt(text, start));
  const indent = indentAt(text, start);
  let { end } = line;
  for (let next = nextLineOf(text, end); next < text.length; next = nextLineOf(text, next)) {
    const isBlank = lineEndOf(text, next) === next;
    if (!isBlank && indentAt(text, next) <= indent) break;
    end = lineEndOf(text, next);
  }
  return { start: line.start, end };
}

/** Columns of blanks before the first character of the line that holds the offset. */
function indentAt(text: string, offset: number): number {
  const start = lineStartOf(text, offset);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end - start;
}

/** Tabs among the blanks before the line's first character. */
function tabIn(text: string, offset: number): Span | undefined {
  const start = lineStartOf(text, offset);
  const indent = text.slice(start, start + indentAt(text, offset));
  const tabs = /\t+/.exec(indent);
  return tabs === null ? undefined : { start: start + tabs.index, end: start + tabs.index + tabs[0].length };
}

/** The word that stands at the offset or next behind it, blanks, line breaks and comments skipped. */
function tokenAt(text: string, offset: number): Span {
  const blanks = /(?:\s|(?<=[\s])#[^\r\n]*)*/y;
  blanks.lastIndex = offset;
  blanks.test(text);
  const start = Math.min(Math.max(blanks.lastIndex, offset), text.length);
  const word = /[^\s,[\]{}:]+|[^\s]/y;
  word.lastIndex = start;
  const length = word.exec(text)?.[0].length ?? 0;
  return length === 0 ? trimSpan(text, lineStartOf(text, offset), offset) : { start, end: start + length };
}

function trimSpan(text: string, from: number, to: number): Span {
  let start = Math.min(from, text.length);
  let end = Math.min(Math.max(to, start), text.length);
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  return { start, end };
}
