// Content → the lines of a YAML text: in brackets what fits on a line, below each other what does not. Must not know the language.
import { isEmpty, type Content, type ListContent, type ListItem, type MapContent, type MapEntry } from './content.ts';
import { parse } from './parse.ts';
import { writeScalar } from './writeScalar.ts';

/** The widest line that brackets are written on. */
const WIDTH = 120;
const INDENTATION = '  ';

/**
 * The lines of a block, without indentation of their own.
 * @param column at which they will stand, so that they know what fits
 */
export function writeLines(content: Content, column = 0): readonly string[] {
  if (typeof content !== 'object' || content === null || isEmpty(content)) return [writeFlow(content)];
  return content.kind === 'map' ? writeMap(content, column) : writeList(content, column);
}

/** On one line, whatever its layout and its length. Comments have no place there and are left out. */
export function writeFlow(content: Content): string {
  if (typeof content !== 'object' || content === null) return writeScalar(content);
  if (content.kind === 'list') return `[${content.items.map(({ value }) => writeFlow(value)).join(', ')}]`;
  const pairs = content.entries.map(({ key, value }) => `${writeScalar(key)}: ${writeFlow(value)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** The lines of `key: value`. */
export function writeEntry({ key, value, comment }: MapEntry, column = 0): readonly string[] {
  const name = `${writeScalar(key, { isInBlock: true })}:`;
  return [...writeComment(comment), ...writeBehind(name, value, column)];
}

function writeBehind(name: string, value: Content, column: number): readonly string[] {
  if (typeof value === 'string') return writeText(name, value);
  if (typeof value !== 'object' || value === null) return [`${name} ${writeScalar(value)}`];
  const line = fitOnLine(value, column + name.length + 1);
  if (line !== undefined) return [`${name} ${line}`];
  return [name, ...indent(writeLines(value, column + INDENTATION.length))];
}

/** Text of several lines below its key, as it is, where YAML reads it back and no line ends with a blank that an editor would trim. */
function writeText(name: string, text: string): readonly string[] {
  if (text.includes('\n') && !/[ \t](\n|$)/.test(text)) {
    const block = [`${name} |${text.endsWith('\n') ? '' : '-'}`, ...indent(text.replace(/\n$/, '').split('\n'))];
    const { root, problems } = parse(`${block.join('\n')}\n`);
    const read = root?.kind === 'map' ? root.pairs[0]?.value : root?.kind === 'list' ? root.items[0]?.value : undefined;
    if (problems.length === 0 && read?.kind === 'scalar' && read.value === text) return block;
  }
  return [`${name} ${writeScalar(text, { isInBlock: true })}`];
}

function fitOnLine(content: MapContent | ListContent, column: number): string | undefined {
  if (!isEmpty(content) && !isBracketable(content)) return undefined;
  const line = writeFlow(content);
  return isEmpty(content) || column + line.length <= WIDTH ? line : undefined;
}

/** Brackets hold no comment, and nothing that asks for lines of its own. */
function isBracketable(content: Content): boolean {
  if (typeof content !== 'object' || content === null) return typeof content !== 'string' || !content.includes('\n');
  const parts = content.kind === 'map' ? content.entries : content.items;
  return (
    (content.layout === 'fitting' || parts.length === 0) &&
    parts.every(({ value, comment }) => comment === undefined && isBracketable(value))
  );
}

function writeMap({ entries, layout }: MapContent, column: number): readonly string[] {
  return join(
    entries.map((entry) => writeEntry(entry, column)),
    layout === 'spaced',
  );
}

function writeList({ items, layout }: ListContent, column: number): readonly string[] {
  return join(
    items.map((item) => writeItem(item, column)),
    layout === 'spaced',
  );
}

/** The lines of an item, from its comment or its dash on. */
export function writeItem({ value, comment }: ListItem, column = 0): readonly string[] {
  return [...writeComment(comment), ...writeBehindDash(value, column)];
}

function writeBehindDash(value: Content, column: number): readonly string[] {
  if (typeof value !== 'object' || value === null) return writeBehind('-', value, column);
  const line = fitOnLine(value, column + INDENTATION.length);
  if (line !== undefined) return [`- ${line}`];
  const [first = '', ...others] = writeLines(value, column + INDENTATION.length);
  if (first.startsWith('#')) return ['-', ...indent([first, ...others])];
  return [`- ${first}`, ...indent(others)];
}

/** The lines of a comment; none where nothing is told. */
export function writeComment(comment: string | undefined): readonly string[] {
  if (comment === undefined || comment === '') return [];
  return comment
    .split(/\r\n|\r|\n/)
    .map((line) => `# ${line.replace(/[\x00-\x08\x0b-\x1f\x7f\ufeff]/g, ' ')}`.trimEnd());
}

function join(blocks: readonly (readonly string[])[], isSpaced: boolean): readonly string[] {
  return blocks.flatMap((lines, index) => (isSpaced && index > 0 ? ['', ...lines] : lines));
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : INDENTATION + line));
}
