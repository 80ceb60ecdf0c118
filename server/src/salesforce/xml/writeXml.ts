// Writes XML as Salesforce does: children in ASCII order of their names, four spaces, LF, `<value></value>` for blank.
// Must not know what the elements mean.
import { escapeXml } from '../../text/escapeXml.ts';
import type { XmlElement } from './xmlElement.ts';

/** An element to be written: with text, or with children. */
export interface XmlDraft {
  readonly name: string;
  /** Character data; absent where there are children. */
  readonly text?: string;
  readonly children?: readonly XmlDraft[];
  /** Written as `<a/>` where it is empty: so Salesforce writes an element that could hold others. */
  readonly isSelfClosed?: boolean | undefined;
  /** Written in this order. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The name of a child that stands before all others, whatever its letters. */
  readonly first?: string;
}

/** How a file is laid out. */
export interface XmlLayout {
  /** Of one level. */
  readonly indent: string;
  readonly lineBreak: '\n' | '\r\n' | '\r';
}

const NORMAL_LAYOUT: XmlLayout = { indent: '    ', lineBreak: '\n' };
const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** A whole metadata file: header, root with the namespace of metadata, final line break. */
export function writeXml(root: XmlDraft): string {
  const attributes = { ...root.attributes, xmlns: METADATA_NAMESPACE };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement({ ...root, attributes }, '')}\n`;
}

/**
 * One element with everything in it, without a line break behind it.
 * @param indent of its first line, which is not written there
 * @param layout line breaks of texts are written like the others: whoever reads XML sees `\n`
 */
export function writeElement(element: XmlDraft, indent: string, layout: XmlLayout = NORMAL_LAYOUT): string {
  const attributes = Object.entries(element.attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const { name, children = [] } = element;
  const { lineBreak } = layout;
  if (element.isSelfClosed === true && children.length === 0 && (element.text ?? '') === '')
    return `<${name}${attributes}/>`;
  if (children.length === 0)
    return `<${name}${attributes}>${escapeXml(element.text ?? '').replaceAll('\n', lineBreak)}</${name}>`;
  const deeper = indent + layout.indent;
  const lines = inOrder(children, element.first).map((child) => deeper + writeElement(child, deeper, layout));
  return [`<${name}${attributes}>`, ...lines, `${indent}</${name}>`].join(lineBreak);
}

/** Upper case before lower case; elements of one name stay in their order. */
export function inOrder(children: readonly XmlDraft[], first?: string): readonly XmlDraft[] {
  const rank = ({ name }: XmlDraft): string => (name === first ? '' : name);
  return children.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** An element that was read, to be written again. */
export function toDraft({ name, text, children, attributes, isSelfClosed }: XmlElement): XmlDraft {
  return children.length > 0
    ? { name, children: children.map(toDraft), attributes }
    : { name, text, attributes, isSelfClosed };
}

/** Whether two elements say the same, in whatever order their children stand. */
export function isSameDraft(one: XmlDraft, other: XmlDraft): boolean {
  return canonicalXml(one) === canonicalXml(other);
}

/** What an element says, the same text for all that say the same. */
export function canonicalXml(element: XmlDraft): string {
  return writeElement(withoutFirst(element), '');
}

function withoutFirst({ name, text = '', children = [], attributes = {} }: XmlDraft): XmlDraft {
  return { name, text, attributes, children: children.map(withoutFirst) };
}
