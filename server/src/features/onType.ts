// What Enter does: the new line gets the indentation that what stands above asks for. Read off the text and not off the tree, since
// a file is half written when a line is begun. Never touches what is not blank.
import type { TextEdit } from 'vscode-languageserver-types';
import type { SourceFile } from '../project/snapshot.ts';
import { isIdleLine, readBlockLine } from './completion/blockLine.ts';
import { findFlowStart } from './completion/flowSite.ts';
import { withoutQuotes } from './completion/site.ts';

/** `|`, `>-` and the like: a block of text follows. */
const BLOCK_TEXT = /^(?:[&!]\S+\s+)*[|>][-+0-9]*$/;

/** Nothing behind a colon but what names or types the value below. */
const NO_VALUE = /^(?:[&!]\S*(?:\s+|$))*$/;

/** Far enough for any brackets that a person writes over several lines. */
const MAX_FLOW_LINES = 40;

/** How many lines are looked at to learn how deep the document indents. */
const MAX_SAMPLE_LINES = 1000;

/**
 * The edits after a line break was typed; none when the line is not blank or nothing above tells.
 * @param offset of the cursor, on the new line
 * @param tabSize columns a level, for a document that does not tell
 */
export function onTypeFormatting(file: SourceFile, offset: number, tabSize: number): TextEdit[] {
  const page = createPage(file);
  const line = file.lines.lineAt(offset);
  const written = page.lineAt(line);
  if (line === 0 || written.trim() !== '') return [];
  const column = columnAfter(page, line, offset, tabSize);
  if (column === undefined) return [];
  const newText = ' '.repeat(column);
  const start = file.lines.lineStart(line);
  return written === newText ? [] : [{ range: file.lines.rangeOf({ start, end: file.lines.lineEnd(line) }), newText }];
}

/** The document by lines. */
interface Page {
  readonly file: SourceFile;
  readonly lineCount: number;
  /** Without its line break; a byte order mark is a blank, as it is to YAML. */
  readonly lineAt: (line: number) => string;
}

function createPage(file: SourceFile): Page {
  const { text, lines } = file;
  return {
    file,
    lineCount: lines.lineCount,
    lineAt: (line) => text.slice(lines.lineStart(line), lines.lineEnd(line)).replace(/^\ufeff/, ''),
  };
}

/** The column for the blank line; undefined where the editor's own choice is as good as any. */
function columnAfter(page: Page, line: number, offset: number, tabSize: number): number | undefined {
  const above = page.lineAt(line - 1);
  // After a blank line somebody has chosen the level already; tabs are a mistake that indentation cannot mend.
  if (above.trim() === '' || /^\s*\t/.test(above)) return undefined;
  if (isInBlockText(page, line - 1)) return indentOf(above);
  if (isIdleLine(above)) return undefined;
  const { text, lines } = page.file;
  const flowStart = findFlowStart(text, offset);
  if (flowStart !== undefined) {
    const opener = lines.lineAt(flowStart);
    return opener < line - 1 ? indentOf(above) : readBlockLine(page.lineAt(opener)).column + unitOf(page, tabSize);
  }
  return columnBelow(page, firstLineOf(page, line - 1), line, tabSize);
}

/** Where the entry begins that a line ends: brackets that it closes were opened further up. */
function firstLineOf(page: Page, last: number): number {
  let open = 0;
  for (let line = last; line >= 0 && last - line < MAX_FLOW_LINES; line -= 1) {
    const marks = withoutComment(withoutQuotes(page.lineAt(line)));
    open += (marks.match(/[\]}]/g)?.length ?? 0) - (marks.match(/[[{]/g)?.length ?? 0);
    if (open <= 0) return line;
  }
  return last;
}

/** Below a finished line of block style. @param line the blank one */
function columnBelow(page: Page, above: number, line: number, tabSize: number): number | undefined {
  const { dashes, key, column, rest } = readBlockLine(page.lineAt(above));
  const value = withoutComment(rest);
  const dash = dashes.at(-1);
  if (key === undefined) {
    if (dash === undefined) return undefined; // a text that goes on, or a key before its colon
    return value === '' ? dash + 2 : dash;
  }
  if (BLOCK_TEXT.test(value)) return column + unitOf(page, tabSize);
  if (!NO_VALUE.test(value)) return isOpenQuote(value) ? undefined : column;
  const below = nextContent(page, line);
  if (below !== undefined && indentOf(below) > column) return indentOf(below);
  const holdsListBelow = below !== undefined && indentOf(below) === column && /^\s*-(\s|$)/.test(below);
  return holdsListBelow && dash === undefined ? column : column + unitOf(page, tabSize);
}

/** The columns that the document goes to the right below a key, by its first example. */
function unitOf(page: Page, tabSize: number): number {
  const last = Math.min(page.lineCount, MAX_SAMPLE_LINES) - 1;
  for (let line = 0; line < last; line += 1) {
    const { key, column, rest } = readBlockLine(page.lineAt(line));
    const below = page.lineAt(line + 1);
    if (key === undefined || withoutComment(rest) !== '' || isIdleLine(below) || /^\s*-/.test(below)) continue;
    if (indentOf(below) > column) return indentOf(below) - column;
  }
  return Math.min(Math.max(Math.trunc(tabSize) || 2, 1), 8);
}

/** True for a line of `key: |`'s text: something further up, and further left, begins it. */
function isInBlockText(page: Page, line: number): boolean {
  let limit = indentOf(page.lineAt(line));
  for (let above = line - 1; above >= 0 && limit > 0; above -= 1) {
    const text = page.lineAt(above);
    if (text.trim() === '' || indentOf(text) >= limit) continue;
    const { rest, column, dashes } = readBlockLine(text);
    if (BLOCK_TEXT.test(withoutComment(rest)) && (column < limit || dashes.length > 0)) return true;
    limit = indentOf(text);
  }
  return false;
}

function nextContent(page: Page, line: number): string | undefined {
  for (let below = line + 1; below < page.lineCount; below += 1) {
    const text = page.lineAt(below);
    if (!isIdleLine(text)) return text;
  }
  return undefined;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function withoutComment(rest: string): string {
  const hidden = withoutQuotes(rest);
  const comment = /(^|\s)#/.exec(hidden);
  return rest.slice(0, comment?.index ?? rest.length).trim();
}

/** A quote that goes on in the next line. */
function isOpenQuote(value: string): boolean {
  return /^["']/.test(withoutQuotes(value));
}
