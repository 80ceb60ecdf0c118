// Any text to a tree plus problems: YAML 1.2 with the core schema, error tolerant, never throws and never hangs.
// Must not know the language.
import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { buildTree } from './buildTree.ts';
import { deeperBlock, findCause, isHarmful, isOnLineOf, selectProblems } from './selectProblems.ts';
import type { LocatedProblem, Reading } from './selectProblems.ts';
import { prepareText, type PreparedText } from './prepareText.ts';
import type { Comment, Span, SyntaxProblem, SyntaxProblemCode, Tree, TreeNode } from './tree.ts';

/** How deep collections may nest. The parser keeps about two entries a level on its stack, the composer recurses once a level. */
const MAX_DEPTH = 200;

/** How often a broken text is read again without the part that broke it; fewer times for long texts. */
const MAX_REPAIRS = 8;
/** Characters that may be read in vain while repairing. */
const REPAIR_BUDGET = 400_000;
/** With more complaints than this the text is no YAML at all. */
const HOPELESS = 2000;

/**
 * Reads a text. The tree holds whatever could be read, also while the text is half typed; `problems` are in the order of the
 * text and tell each mistake once.
 */
export function parse(text: string): Tree {
  const prepared = prepareText(text);
  if (prepared.text === undefined) return { ...unread(text), problems: prepared.problems };
  return repair(text, prepared, text.length, () => true) ?? unread(text);
}

/**
 * Reads a part of a longer text as that text would be read. Undefined when the text as a whole has to be looked at: when there is
 * something in it that is not told of parts, or when a reading is not what `isContained` wants.
 * @param wholeLength of the text, in UTF-16 code units
 */
export function parsePart(
  part: string,
  wholeLength: number,
  isContained: (root: TreeNode | undefined) => boolean,
): Tree | undefined {
  const prepared = prepareText(part);
  if (prepared.text === undefined || prepared.problems.length > 0) return undefined;
  return repair(part, prepared, wholeLength, isContained);
}

function unread(text: string): Tree {
  return { text, root: undefined, comments: [], problems: [], isSound: false, hasAnchors: false };
}

/** Reads, blanks out what broke the reading, and reads again. Undefined as soon as a reading is not wanted. */
function repair(
  text: string,
  prepared: PreparedText,
  wholeLength: number,
  isWanted: (root: TreeNode | undefined) => boolean,
): Tree | undefined {
  let readable = prepared.text ?? text;
  const repaired: LocatedProblem[] = [];
  for (;;) {
    const attempt = read(readable);
    if (!isWanted(attempt.root)) return undefined;
    const locatedProblems = selectProblems(readable, attempt, prepared.quiet);
    const cause = findCause(locatedProblems);
    const isHopeless = attempt.errors.length > HOPELESS;
    const repairs = isHopeless ? 0 : Math.min(MAX_REPAIRS, Math.floor(REPAIR_BUDGET / wholeLength));
    if (cause === undefined || repaired.length >= repairs) {
      const problems = [...prepared.problems, ...attempt.problems, ...selectOnce(text, repaired, locatedProblems)];
      problems.sort((one, other) => one.span.start - other.span.start);
      const isSound =
        problems.every(({ code }) => isLocal(code)) && repaired.length === 0 && !locatedProblems.some(isHarmful);
      const { root, comments, hasAnchors } = attempt;
      return { text, root, comments, problems, isSound, hasAnchors };
    }
    repaired.push(cause.problem);
    readable = blankOut(readable, cause.repair);
  }
}

/** Problems of the text as a whole, behind which parts of it were not read or not read as they stand. */
const ABOUT_THE_WHOLE: ReadonlySet<SyntaxProblemCode> = new Set([
  'binary',
  'conflict-marker',
  'several-documents',
  'too-deep',
  'too-large',
  'yaml-version',
]);

function isLocal(code: SyntaxProblemCode): boolean {
  return !ABOUT_THE_WHOLE.has(code);
}

/** What a broken place further up often causes further down. */
const CONSEQUENCES: ReadonlySet<SyntaxProblemCode> = new Set([
  'bad-indentation',
  'complex-key',
  'missing-dash',
  'unexpected',
]);

/**
 * Repaired mistakes were found first, so they speak first. A line is blamed once, and what may well be a consequence is told only
 * when nothing above it was broken: otherwise it is told when that is mended. What stands below a line without its colon stands
 * too deep because of that.
 */
function selectOnce(
  text: string,
  repaired: readonly LocatedProblem[],
  others: readonly LocatedProblem[],
): readonly SyntaxProblem[] {
  const selected: SyntaxProblem[] = [];
  const broken: Span[] = [];
  const headless: Span[] = [];
  for (const located of [...repaired, ...others]) {
    const { problem } = located;
    if (isOnLineOf(text, problem, broken)) continue;
    if (CONSEQUENCES.has(problem.code) && broken.some(({ start }) => start < problem.span.start)) continue;
    if (CONSEQUENCES.has(problem.code) && headless.some((block) => contains(block, problem.span))) continue;
    selected.push(problem);
    if (isHarmful(located)) broken.push(problem.span);
    if (problem.code === 'missing-colon') headless.push(deeperBlock(text, problem.span.start));
  }
  return selected;
}

function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

interface Attempt extends Reading {
  readonly root: TreeNode | undefined;
  readonly comments: readonly Comment[];
  /** About the text as a whole; a repair cannot change them. */
  readonly problems: readonly SyntaxProblem[];
  readonly hasAnchors: boolean;
}

function read(text: string): Attempt {
  const { tokens, comments, problems, isTooDeep } = tokenize(text);
  if (isTooDeep) return { root: undefined, comments, problems, own: [], errors: [], longQuotes: [], hasAnchors: false };
  const document = compose(tokens);
  const { root, locatedProblems, longQuotes, hasAnchors } = buildTree(text, document?.contents ?? null);
  const errors = document === undefined ? [] : [...document.errors, ...document.warnings];
  return { root, comments, problems, own: locatedProblems, errors: errors, longQuotes, hasAnchors };
}

function blankOut(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

interface Tokens {
  /** Of the first document only. */
  readonly tokens: readonly CST.Token[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  readonly isTooDeep: boolean;
}

/** Lexes and parses to concrete syntax, collecting comments on the way, until the first document ends or nesting gets too deep. */
function tokenize(text: string): Tokens {
  const tokens: CST.Token[] = [];
  const comments: Comment[] = [];
  const parser = new Parser();
  let isScalarNext = false;
  let documents = 0;
  const take = (token: CST.Token): SyntaxProblem | undefined => {
    if (token.type === 'document') documents += 1;
    if (documents > 1) return severalDocuments(token);
    tokens.push(token);
    return undefined;
  };
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalarNext && lexeme.startsWith('#')) comments.push(commentAt(parser.offset, lexeme));
    isScalarNext = !isScalarNext && lexeme === SCALAR_FOLLOWS;
    for (const token of parser.next(lexeme)) {
      const problem = take(token);
      if (problem !== undefined) return { tokens, comments, problems: [problem], isTooDeep: false };
    }
    if (parser.stack.length > MAX_DEPTH) {
      const span = { start: parser.offset - 1, end: parser.offset };
      return { tokens, comments, problems: [{ code: 'too-deep', span, args: { limit: MAX_DEPTH } }], isTooDeep: true };
    }
  }
  for (const token of parser.end()) {
    const problem = take(token);
    if (problem !== undefined) return { tokens, comments, problems: [problem], isTooDeep: false };
  }
  return { tokens, comments, problems: [], isTooDeep: false };
}

/** The lexer's announcement that the next lexeme is the text of a plain scalar or block scalar. */
const SCALAR_FOLLOWS = '\u001f';

function commentAt(start: number, source: string): Comment {
  return { span: { start, end: start + source.length }, text: source.slice(1).trim() };
}

function severalDocuments(token: CST.Token): SyntaxProblem {
  const marker = token.type === 'document' ? token.start.find((part) => part.type === 'doc-start') : undefined;
  const start = marker?.offset ?? token.offset;
  return { code: 'several-documents', span: { start, end: start + (marker?.source.length ?? 1) }, args: {} };
}

function compose(tokens: readonly CST.Token[]): Document.Parsed | undefined {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false, // told by the walk, together with the first place
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const document of composer.compose(tokens)) return document;
  return undefined;
}
