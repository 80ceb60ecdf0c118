// Puts elements into a file that exists and leaves every other byte of it: its order, blanks, comments, line breaks and references.
// Must not know what the elements mean.
import { lineBreakOf, lineStartOf } from '../../text/position.ts';
import { isSameDraft, toDraft, writeElement, type XmlDraft } from './writeXml.ts';
import type { XmlElement } from './xmlElement.ts';

/** A child of the root that shall be there. */
export interface WantedElement {
  readonly draft: XmlDraft;
  /** Whether an element of the same name is the one that this replaces. */
  readonly replaces: (existing: XmlElement) => boolean;
}

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The text with the wanted elements in it. One that says the same already is not touched, one that says something else is replaced
 * where it stands, a new one is put behind its kind.
 * @param root of `text`, as it was read
 */
export function mergeXml(text: string, root: XmlElement, wanted: readonly WantedElement[]): string {
  const style = styleOf(text, root);
  const taken = new Set<XmlElement>();
  const edits: Insertion[] = [];
  const added: XmlDraft[] = [];
  for (const { draft, replaces } of wanted) {
    const candidates = root.children.filter((child) => child.name === draft.name && !taken.has(child));
    const same = candidates.find((child) => isSameDraft(toDraft(child), draft));
    const existing = same ?? candidates.find(replaces);
    if (existing === undefined) added.push(draft);
    else taken.add(existing);
    if (existing !== undefined && same === undefined) {
      const indent = text.slice(lineStartOf(text, existing.span.start), existing.span.start);
      edits.push({ ...existing.span, newText: style.write(draft, /^\s*$/.test(indent) ? indent : style.indent) });
    }
  }
  const all = [...edits, ...insertions(text, root, added, style)];
  return all.toSorted((a, b) => b.start - a.start).reduce(applyEdit, text);
}

function applyEdit(text: string, { start, end, newText }: Insertion): string {
  return text.slice(0, start) + newText + text.slice(end);
}

interface Style {
  readonly lineBreak: string;
  /** Of the root's children. */
  readonly indent: string;
  readonly write: (draft: XmlDraft, indent: string) => string;
}

/** How the file is laid out, so that what is new looks like what is there. */
function styleOf(text: string, root: XmlElement): Style {
  const lineBreak = lineBreakOf(text);
  const first = root.children[0]?.span.start;
  const before = first === undefined ? '' : text.slice(lineStartOf(text, first), first);
  const indent = first !== undefined && /^\s*$/.test(before) ? before : '    ';
  const unit = indent === '' ? '    ' : indent;
  return {
    lineBreak,
    indent,
    write: (draft, base) =>
      writeElement(draft, '')
        .split('\n')
        .map((line, number) =>
          number === 0 ? line : base + line.replace(/^(?: {4})+/, (blanks) => unit.repeat(blanks.length / 4)),
        )
        .join(lineBreak),
  };
}

/** New elements by the place where they go, those of one place in their order. */
function insertions(
  text: string,
  root: XmlElement,
  added: readonly XmlDraft[],
  { lineBreak, indent, write }: Style,
): readonly Insertion[] {
  const places = new Map<XmlElement | undefined, string[]>();
  for (const draft of added.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const before = root.children.findLast(({ name }) => name <= draft.name);
    places.set(before, [...(places.get(before) ?? []), `${lineBreak}${indent}${write(draft, indent)}`]);
  }
  return [...places].map(([before, parts]) => {
    const newText = parts.join('');
    if (before !== undefined) return { start: before.span.end, end: before.span.end, newText };
    const { start, end } = root.content;
    if (root.isSelfClosed) {
      const slash = text.lastIndexOf('/>', root.span.end);
      return { start: slash, end: root.span.end, newText: `>${newText}${lineBreak}</${root.name}>` };
    }
    return { start, end: start, newText: start === end ? newText + lineBreak : newText };
  });
}
