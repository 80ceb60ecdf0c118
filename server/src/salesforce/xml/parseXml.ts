// Reads XML strictly: one root, UTF-8, no document type, no entities but the five and numbers, limits on size, depth and number.
// Must not know Salesforce.
import { SaxesParser } from 'saxes';
import { lineEndOf } from '../../text/position.ts';
import type { Span, SyntaxProblem, SyntaxProblemCode } from '../../text/tree.ts';
import type { XmlDocument, XmlElement } from './xmlElement.ts';

/** In UTF-16 code units; the largest workflow file of a real org has some two million. */
const MAX_LENGTH = 20_000_000;
/** Metadata nests six deep. */
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 500_000;

/** How much is read before looking whether to go on: a text that is refused may be endless. */
const SLICE = 65_536;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly contentStart: number;
  readonly isSelfClosed: boolean;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a text. A text with a mistake has no root: half a file would say something else. */
export function parseXml(text: string): XmlDocument {
  const refusal = refuseUnread(text);
  if (refusal !== undefined) return { root: undefined, problems: [refusal] };
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let problem: SyntaxProblem | undefined;
  let count = 0;
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (code: SyntaxProblemCode, span: Span, args: SyntaxProblem['args'] = {}): void => {
    problem ??= { code, span, args };
  };

  parser.on('error', () => {
    problem ??= mistakeAt(text, Math.min(parser.position, text.length), open.at(-1));
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding === undefined || /^utf-?8$/i.test(encoding)) return;
    const start = Math.max(text.indexOf(encoding), 0);
    refuse('xml-encoding', { start, end: start + encoding.length }, { encoding });
  });
  parser.on('doctype', () => {
    const start = Math.max(text.indexOf('<!DOCTYPE'), 0);
    refuse('xml-doctype', { start, end: start + '<!DOCTYPE'.length });
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (problem !== undefined) return;
    const contentStart = parser.position;
    const start = startOfTag(text, `<${name}`, contentStart);
    count += 1;
    if (count > MAX_ELEMENTS) refuse('xml-elements', { start, end: contentStart }, { limit: MAX_ELEMENTS });
    if (open.length >= MAX_DEPTH) refuse('xml-depth', { start, end: contentStart }, { limit: MAX_DEPTH });
    open.push({ name, attributes, start, contentStart, isSelfClosed: isSelfClosing, children: [], text: '' });
  });
  const addText = (data: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += data;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (problem !== undefined) return;
    const element = open.pop();
    if (element === undefined) return;
    const end = parser.position;
    const written = element.isSelfClosed ? name : closingName(text, end);
    if (written !== name) {
      const start = startOfTag(text, '</', end);
      refuse('xml-closing', { start, end }, { name: written, expected: name });
    }
    const contentEnd = element.isSelfClosed ? end : startOfTag(text, `</${name}`, end);
    const closed: XmlElement = {
      name,
      attributes: element.attributes,
      span: { start: element.start, end },
      content: { start: element.isSelfClosed ? end : element.contentStart, end: contentEnd },
      isSelfClosed: element.isSelfClosed,
      children: element.children,
      text: element.children.length === 0 ? element.text : '',
    };
    if (element.children.length > 0 && element.text.trim() !== '')
      refuse('xml-mixed', { start: element.start, end: element.start + name.length + 1 }, { name });
    const parent = open.at(-1);
    if (parent === undefined) root ??= closed;
    else parent.children.push(closed);
  });
  const hasFailed = (): boolean => problem !== undefined;
  for (let start = 0; start < text.length && !hasFailed(); start += SLICE)
    parser.write(text.slice(start, start + SLICE));
  if (!hasFailed()) parser.close();
  if (problem !== undefined) return { root: undefined, problems: [problem] };
  return { root, problems: [] };
}

/** Where a tag begins that ends at `end`. */
function startOfTag(text: string, tag: string, end: number): number {
  return Math.max(text.lastIndexOf(tag, end - tag.length), 0);
}

/** The name in the closing tag that ends at `end`. */
function closingName(text: string, end: number): string {
  return text.slice(startOfTag(text, '</', end) + 2, end - 1).trim();
}

function refuseUnread(text: string): SyntaxProblem | undefined {
  const firstLine = { start: 0, end: lineEndOf(text.slice(0, 200), 0) };
  if (text.length > MAX_LENGTH)
    return { code: 'too-large', span: firstLine, args: { megabytes: MAX_LENGTH / 1_000_000 } };
  const nul = text.indexOf('\0');
  // Every second byte of UTF-16 is a NUL where the text is plain.
  if (nul !== -1 && nul < 200) return { code: 'xml-encoding', span: firstLine, args: { encoding: 'UTF-16' } };
  const conflict = /^<{7} .*$/m.exec(text);
  if (conflict !== null)
    return {
      code: 'conflict-marker',
      span: { start: conflict.index, end: conflict.index + conflict[0].length },
      args: {},
    };
  return undefined;
}

/** What a mistake is, by what stands before the place at which the parser gave up. */
function mistakeAt(text: string, position: number, open: OpenElement | undefined): SyntaxProblem {
  const before = text.slice(Math.max(0, position - 200), position);
  const offset = position - before.length;
  const reference = /&([^\s;<&]*);?$/.exec(before);
  if (reference !== null) {
    const start = offset + reference.index;
    return { code: 'xml-entity', span: { start, end: position }, args: { name: text.slice(start, position) } };
  }
  if (open !== undefined && position >= text.length) return unclosed(open);
  const start = Math.max(position - 1, 0);
  const end = Math.max(position, Math.min(start + 1, text.length));
  return { code: 'xml-syntax', span: { start, end }, args: { text: text.slice(start, end) } };
}

function unclosed({ name, start }: OpenElement): SyntaxProblem {
  return { code: 'xml-unclosed', span: { start, end: start + name.length + 1 }, args: { name } };
}
