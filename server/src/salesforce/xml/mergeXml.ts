// Puts elements into a file that exists and leaves every other byte of it: its order, blanks, comments, line breaks and references.
// Must not know what the elements mean.
import { lineBreakOf, lineStartOf } from '../../text/position.ts';
import { groupBy } from '../../core/model/groupBy.ts';
import { canonicalXml, toDraft, writeElement, type XmlDraft, type XmlLayout } from './writeXml.ts';
import type { XmlElement } from './xmlElement.ts';

/** How elements of a file are told apart. */
export interface ElementIdentity {
  /**
   * What an element is known by, the narrowest first. By the first, an element takes the place of one that has it too; by the others only
   * where no further one, wanted or there, has it.
   */
  readonly keysOf: (element: XmlDraft) => readonly [string, ...string[]];
  /** Elements of one name stand in this order, where the file keeps to it. */
  readonly orderOf: (element: XmlDraft) => string;
  /** What is wanted, with what is kept of the element whose place it takes. */
  readonly adapt?: (wanted: XmlDraft, existing: XmlDraft) => XmlDraft;
}

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A child of the root, with what it says. */
interface Existing {
  readonly element: XmlElement;
  readonly draft: XmlDraft;
}

/**
 * The text with the wanted elements in it. One that says the same already is not touched, one that says something else is changed where
 * it stands – only values where it has the same elements –, a new one is put behind its kind.
 * @param root of `text`, as it was read
 */
export function mergeXml(
  text: string,
  root: XmlElement,
  wanted: readonly XmlDraft[],
  { keysOf, orderOf, adapt = (draft) => draft }: ElementIdentity,
): string {
  const style = styleOf(text, root);
  const existing = root.children.map((element): Existing => ({ element, draft: toDraft(element) }));
  const pairs = pairUp(wanted, existing, keysOf, adapt);
  const edits = [...pairs].flatMap(([draft, { element, draft: before }]) =>
    editsOf(text, element, adapt(draft, before), style),
  );
  const added = wanted.filter((draft) => !pairs.has(draft));
  const all = [...edits, ...insertions(text, root, existing, added, orderOf, style)];
  return all.toSorted((a, b) => b.start - a.start).reduce(applyEdit, text);
}

/**
 * The text with its root as it is wanted: only values change where it has the elements that it shall have.
 * @param root of `text`, as it was read
 * @returns undefined where there are others
 */
export function editXml(text: string, root: XmlElement, wanted: XmlDraft): string | undefined {
  // Between the tags of a file that says nothing there is a line break.
  const isBlank = root.children.length === 0 && root.text.trim() === '';
  if (isBlank && (wanted.children ?? []).length === 0 && (wanted.text ?? '').trim() === '') return text;
  const edits = editsOf(text, root, { ...wanted, attributes: root.attributes }, styleOf(text, root));
  if (edits.some(({ start }) => start === root.span.start)) return undefined;
  return edits.toSorted((a, b) => b.start - a.start).reduce(applyEdit, text);
}

/** What makes an element what it shall be: its values where it has the same elements, else all of it. */
function editsOf(text: string, element: XmlElement, wanted: XmlDraft, style: XmlLayout): readonly Insertion[] {
  if (canonicalXml(wanted) === canonicalXml(toDraft(element))) return [];
  const groups = groupBy(wanted.children ?? [], ({ name }) => name);
  const there = groupBy(element.children, ({ name }) => name);
  const isAlike =
    there.size > 0 &&
    there.size === groups.size &&
    [...there].every(([name, children]) => groups.get(name)?.length === children.length) &&
    canonicalXml({ ...wanted, children: [] }) === canonicalXml({ ...toDraft(element), children: [] });
  if (isAlike)
    return [...there].flatMap(([name, children]) =>
      children.flatMap((child, index) => {
        const draft = groups.get(name)?.[index];
        return draft === undefined ? [] : editsOf(text, child, draft, style);
      }),
    );
  const indent = text.slice(lineStartOf(text, element.span.start), element.span.start);
  return [{ ...element.span, newText: writeElement(wanted, /^\s*$/.test(indent) ? indent : style.indent, style) }];
}

/** Which element of the file each wanted one takes the place of. */
function pairUp(
  wanted: readonly XmlDraft[],
  existing: readonly Existing[],
  keysOf: ElementIdentity['keysOf'],
  adapt: NonNullable<ElementIdentity['adapt']>,
): ReadonlyMap<XmlDraft, Existing> {
  const pairs = new Map<XmlDraft, Existing>();
  const taken = new Set<Existing>();
  const take = (draft: XmlDraft, found: Existing | undefined): void => {
    if (found === undefined) return;
    pairs.set(draft, found);
    taken.add(found);
  };
  const keyAt = (draft: XmlDraft, level: number): string => `${draft.name} ${keysOf(draft)[level] ?? ''}`;
  const levels = Math.max(0, ...wanted.map((draft) => keysOf(draft).length));
  for (let level = 0; level < levels; level += 1) {
    const candidates = groupBy(
      existing.filter((each) => !taken.has(each)),
      ({ draft }) => keyAt(draft, level),
    );
    const seekers = groupBy(
      wanted.filter((draft) => !pairs.has(draft)),
      (draft) => keyAt(draft, level),
    );
    for (const [key, drafts] of seekers) {
      const found = candidates.get(key) ?? [];
      if (level > 0 && (found.length !== 1 || drafts.length !== 1)) continue;
      // What stays as it is keeps its place; what is left over takes what is left over.
      for (const draft of drafts)
        take(
          draft,
          found.find((each) => !taken.has(each) && isKept(adapt(draft, each.draft), each.draft)),
        );
      for (const draft of drafts)
        if (!pairs.has(draft))
          take(
            draft,
            found.find((each) => !taken.has(each)),
          );
    }
  }
  return pairs;
}

function isKept(wanted: XmlDraft, existing: XmlDraft): boolean {
  return canonicalXml(wanted) === canonicalXml(existing);
}

function applyEdit(text: string, { start, end, newText }: Insertion): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** How the file is laid out, so that what is new looks like what is there: one level is what an element of the root stands in. */
function styleOf(text: string, root: XmlElement): XmlLayout {
  const before = root.children.map(({ span }) => text.slice(lineStartOf(text, span.start), span.start));
  return { lineBreak: lineBreakOf(text), indent: before.find((blanks) => /^[\t ]+$/.test(blanks)) ?? '    ' };
}

/** New elements by the place where they go, those of one place in their order. */
function insertions(
  text: string,
  root: XmlElement,
  existing: readonly Existing[],
  added: readonly XmlDraft[],
  orderOf: ElementIdentity['orderOf'],
  style: XmlLayout,
): readonly Insertion[] {
  const { lineBreak, indent } = style;
  const isAfter = (one: XmlDraft, other: XmlDraft): boolean =>
    one.name === other.name ? orderOf(one) > orderOf(other) : one.name > other.name;
  const places = new Map<XmlElement | undefined, string[]>();
  for (const draft of added.toSorted((a, b) => (isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : 0))) {
    const before = existing.findLast((each) => !isAfter(each.draft, draft))?.element;
    places.set(before, [...(places.get(before) ?? []), `${lineBreak}${indent}${writeElement(draft, indent, style)}`]);
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
