// An XML text as elements with their places: what metadata files need, and no more. Must not know Salesforce.
// Offsets are UTF-16 code units from the start of the text, spans half-open, as in `text/tree`.
import type { Span, SyntaxProblem } from '../../text/tree.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** From the `<` of the opening tag to behind the `>` of the closing one. */
  readonly span: Span;
  /** Between the two tags; for `<a/>` empty, behind it. */
  readonly content: Span;
  readonly isSelfClosed: boolean;
  readonly children: readonly XmlElement[];
  /** What stands between the tags, references resolved and line breaks as `\n`; '' where there are child elements. */
  readonly text: string;
}

/** A text that was read. Any text gives one: what could not be read is in `problems`, and then there is no root. */
export interface XmlDocument {
  readonly root: XmlElement | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** The first child of a name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Every child of a name, in the order of the text. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of a name; undefined where there is no such child. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.text;
}

/** The name in an element's opening tag. */
export function nameSpan({ span, name }: XmlElement): Span {
  return { start: span.start + 1, end: span.start + 1 + name.length };
}

/** Where an element's value stands: without the blanks around it, the whole element where it is blank. */
export function valueSpan(text: string, { content, span, children }: XmlElement): Span {
  const written = text.slice(content.start, content.end);
  if (children.length > 0 || written.trim() === '') return span;
  const start = content.start + (written.length - written.trimStart().length);
  return { start, end: start + written.trim().length };
}
