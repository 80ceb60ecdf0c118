// Texts of files in Markdown as editors show it (CommonMark with tables, strikethrough and bare addresses): never markup, a link or a
// picture, which an editor may fetch.
import { showControls } from '../../words/showControls.ts';

/** What makes links of words: schemes, `www.`, mail. Split by a character that is not shown. */
const ADDRESSES = /(?<=\b[a-z][a-z0-9+.-]*:)(?=\/\/)|(?<=\bwww)(?=\.)|(?<=@)(?=[\p{L}\p{N}])|(?<=\bmailto)(?=:)/giu;
/** Stands between two characters that would mean something together. */
const APART = '&#8288;';
/** An underscore between letters, as in names of time zones, means nothing. */
const MARKUP = /[\\`*{}[\]<>#|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What makes a list, a rule or a heading of the beginning of a line. */
const LINE_STARTS = /^(?:[-+=]|\d{1,9}(?=[.)]))/;

/** A name on one line. */
export function plain(text: string): string {
  const line = showControls(text.replace(/\s+/g, ' ').trim()).replace(MARKUP, '\\$&');
  return line
    .replace(ADDRESSES, APART)
    .replace(LINE_STARTS, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A description, its paragraphs kept. */
export function plainParagraphs(text: string): string {
  return paragraphs(...text.split(/\n\s*\n/).map(plain));
}

/** As code, where nothing but the backtick means anything. */
export function code(text: string): string {
  const shown = showControls(text);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && shown.trim() !== '' ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}

/** Paragraphs, empty ones left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** An escape, a link, or a mark. */
const MARKS = /\\(.)|\[([^[\]]*)\]\([^()]*\)|[`*_]/g;

/**
 * The text of Markdown as `hovers` and `completion` write it: without marks and links, rows of tables with their cells apart, and what was
 * escaped as it was.
 */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\|(?:\s*:?-+:?\s*\|)+$/.test(line))
    .map((line) => (/^\|.*\|$/.test(line) ? splitRow(line) : line))
    .map((line) => line.replace(MARKS, (_, escaped?: string, label?: string) => `${escaped ?? ''}${label ?? ''}`))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function splitRow(row: string): string {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
}
