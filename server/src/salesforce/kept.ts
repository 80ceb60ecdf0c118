// The `salesforce:` block of an item: child elements that the language has no word for, or that Salesforce wrote in another way than
// the normal form, by their names; `null` where the file had none, `{}` for one such as `<a/>`. Written back where the item still says the same with them.
import type { PlainValue } from '../text/plain.ts';
import { entriesOf, listOf, scalarText, type PlainMap } from './plainAccess.ts';
import { canonicalXml, inOrder, type XmlDraft } from './xml/writeXml.ts';

/** What must be kept so that the language's way of writing an element gives the element. @param except children that are kept in another way */
export function keepDifferences(source: XmlDraft, written: XmlDraft, except: readonly string[] = []): PlainMap {
  const before = groupsOf(source);
  const after = groupsOf(written);
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !except.includes(name)).toSorted();
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, PlainValue])[] => {
      const kept = before.get(name) ?? [];
      if (textOfAll(kept) === textOfAll(after.get(name) ?? [])) return [];
      return [[name, kept.length === 0 ? null : kept.length === 1 ? toPlain(kept[0]) : kept.map(toPlain)]];
    }),
  );
}

function groupsOf({ children = [] }: XmlDraft): ReadonlyMap<string, readonly XmlDraft[]> {
  const groups = new Map<string, XmlDraft[]>();
  for (const child of children) groups.set(child.name, [...(groups.get(child.name) ?? []), child]);
  return groups;
}

function textOfAll(elements: readonly XmlDraft[]): string {
  return elements.map(canonicalXml).join('\n');
}

/** Marks an attribute among the children. */
const ATTRIBUTE = '@';

function toPlain(element: XmlDraft | undefined): PlainValue {
  if (element === undefined) return null;
  const { text = '', children = [], attributes = {} } = element;
  const marked = Object.entries(attributes).map(([name, value]) => [ATTRIBUTE + name, value] as const);
  if (children.length === 0 && marked.length === 0) return element.isSelfClosed === true ? {} : text;
  const groups = [...groupsOf({ name: '', children: inOrder(children) })].map(
    ([name, all]) => [name, all.length === 1 ? toPlain(all[0]) : all.map(toPlain)] as const,
  );
  return Object.fromEntries([...marked, ...groups, ...(children.length === 0 ? [['', text] as const] : [])]);
}

/** The elements of a name that a kept value stands for. */
function toElements(name: string, value: PlainValue): readonly XmlDraft[] {
  return listOf(value).map((each) => {
    if (typeof each !== 'object' || each === null) return { name, text: scalarText(each) };
    const entries = entriesOf(each);
    const attributes = entries.filter(([key]) => key.startsWith(ATTRIBUTE));
    const children = entries.filter(([key]) => key !== '' && !key.startsWith(ATTRIBUTE));
    return {
      name,
      attributes: Object.fromEntries(attributes.map(([key, text]) => [key.slice(1), scalarText(text)])),
      ...(entries.length === 0
        ? { isSelfClosed: true }
        : children.length === 0
          ? { text: scalarText(entries.find(([key]) => key === '')?.[1]) }
          : { children: children.flatMap(([key, below]) => toElements(key, below)) }),
    };
  });
}

/**
 * The element with what was kept in it, as far as it still means the same: a filter logic that was kept is not written over criteria
 * that somebody has changed since.
 * @param isSame whether an element means what `written` means
 * @param except keys of the block that are no elements
 */
export function writeKept(
  written: XmlDraft,
  block: PlainMap,
  isSame: (element: XmlDraft) => boolean,
  except: readonly string[] = [],
): XmlDraft {
  const names = Object.keys(block).filter((name) => !except.includes(name));
  if (names.length === 0) return written;
  const whole = replaceChildren(written, block, names);
  if (isSame(whole)) return whole;
  const groups = [names.filter(isCriteria), ...names.filter((name) => !isCriteria(name)).map((name) => [name])];
  return groups.reduce((element, group) => {
    const next = replaceChildren(element, block, group);
    return isSame(next) ? next : element;
  }, written);
}

/** Items, their logic and formulas mean something only together. */
function isCriteria(name: string): boolean {
  return /criteria/i.test(name) && name !== 'useCriteriaStartTime';
}

function replaceChildren(element: XmlDraft, block: PlainMap, names: readonly string[]): XmlDraft {
  const others = (element.children ?? []).filter(({ name }) => !names.includes(name));
  return { ...element, children: [...others, ...names.flatMap((name) => toElements(name, block[name] ?? null))] };
}

/** The block of an item. */
export const KEPT = 'salesforce';
