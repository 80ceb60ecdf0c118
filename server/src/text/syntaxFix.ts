// The obvious cure of a mistake in the YAML itself, tried out before it is offered. Must not know the language.
import { applyChanges, removeEntry, type TextChange } from './edit.ts';
import { parse } from './parse.ts';
import { nodeAt } from './path.ts';
import { lineEndOf, lineStartOf, nextLineOf } from './position.ts';
import type { Span, SyntaxProblemCode, Tree } from './tree.ts';
import { writeScalar } from './writeScalar.ts';

export interface SyntaxFix {
  /** Imperative: `Add the colon`. */
  readonly title: string;
  readonly change: TextChange;
}

/** Undefined where there is no obvious cure, or where it would not make the text better. */
export function syntaxFix(tree: Tree, code: SyntaxProblemCode, span: Span): SyntaxFix | undefined {
  const fix = FIXERS[code]?.(tree, span);
  if (fix === undefined) return undefined;
  const after = parse(applyChanges(tree.text, [fix.change]));
  return after.problems.length < tree.problems.length ? fix : undefined;
}

type Fixer = (tree: Tree, span: Span) => SyntaxFix | undefined;

const FIXERS: Readonly<Partial<Record<SyntaxProblemCode, Fixer>>> = {
  'bad-escape': ({ text }, { start, end }) => ({
    title: 'Write a backslash',
    change: { span: { start, end }, newText: `\\${text.slice(start, end)}` },
  }),
  'duplicate-key': (tree, { start }) => {
    const { holder } = nodeAt(tree, start);
    return holder?.kind === 'pair' && holder.key.span.start === start
      ? { title: `Remove the second '${holder.key.source}'`, change: removeEntry(tree, holder) }
      : undefined;
  },
  'missing-colon': (_, { end }) => ({ title: 'Add the colon', change: insert(end, ':') }),
  'missing-comma': ({ text }, { start, end }) => {
    const [, before] = /^(.*\S)\s+\S+\s*:/.exec(text.slice(start, end)) ?? [];
    return { title: 'Add the comma', change: insert(before === undefined ? start : start + before.length, ',') };
  },
  'missing-dash': (_, { start }) => ({ title: 'Add the dash', change: insert(start, '- ') }),
  'missing-space': ({ text }, { start, end }) => ({
    title: 'Add the blank',
    change: insert(text.startsWith('#', start) ? start : end, ' '),
  }),
  'nested-mapping': quote,
  'reserved-character': quote,
  'several-documents': ({ text }, { start }) => ({
    title: "Remove the '---'",
    change: removeLines(text, start, start),
  }),
  'tab-indentation': ({ text }, { start, end }) => ({
    title: 'Use spaces',
    change: { span: { start, end }, newText: text.slice(start, end).replaceAll('\t', '  ') },
  }),
  'unclosed-flow': ({ text }, { start }) => {
    const closing = text.startsWith('{', start) ? ' }' : ']';
    return { title: `Add '${closing.trim()}'`, change: insert(contentEnd(text, start), closing) };
  },
  'unclosed-quote': ({ text }, { start }) => {
    const mark = text.slice(start, start + 1);
    return { title: 'Add the quote', change: insert(contentEnd(text, start), mark) };
  },
  'yaml-version': ({ text }, { start }) => {
    const next = nextLineOf(text, start);
    const hasMark = /^---[ \t]*$/.test(text.slice(next, lineEndOf(text, next)));
    return { title: 'Remove the line', change: removeLines(text, start, hasMark ? next : start) };
  },
};

/** What stands from there to the end of the line, a comment left out. */
function quote({ text }: Tree, { start }: Span): SyntaxFix {
  const end = contentEnd(text, start);
  const newText = writeScalar(text.slice(start, end), { style: 'single-quoted' });
  return { title: 'Put it in quotes', change: { span: { start, end }, newText } };
}

function insert(at: number, newText: string): TextChange {
  return { span: { start: at, end: at }, newText };
}

/** Whole lines. @param last an offset in the last one */
function removeLines(text: string, first: number, last: number): TextChange {
  return { span: { start: lineStartOf(text, first), end: nextLineOf(text, last) }, newText: '' };
}

/** Where a line's content ends, before blanks and a comment. */
function contentEnd(text: string, from: number): number {
  const line = text.slice(from, lineEndOf(text, from));
  const comment = line.search(/\s#/);
  return from + (comment === -1 ? line : line.slice(0, comment)).trimEnd().length;
}
