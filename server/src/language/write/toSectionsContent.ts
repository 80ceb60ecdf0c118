// The sections of a file as plain values → content, laid out as `writeEntitlementFile` lays out a model: for what came from another
// notation with words that the model does not hold. Must not know which notation.
import type { PlainValue } from '../../text/plain.ts';
import { isEmpty, mapOf, type Content, type Layout, type ListItem, type MapContent } from '../../text/content.ts';

type PlainMap = Readonly<Record<string, PlainValue>>;

/** Maps whose entries stand on lines of their own, by the key that holds them. */
const BLOCKS: ReadonlySet<string> = new Set(['entry', 'exit', 'emailAlert', 'task']);

/** Lists whose items stand on lines of their own, by the key that holds them. */
const BLOCK_LISTS: ReadonlySet<string> = new Set(['imports', 'milestones', 'warnings', 'violations']);

/** What joins conditions: brackets in brackets are hard to read. */
const JOINTS: ReadonlySet<string> = new Set(['all', 'any', 'not']);

/** Sections without anything in them are left out. Reading what is written gives the same values. */
export function toSectionsContent(sections: PlainMap): MapContent {
  const written = Object.entries(sections).map(([key, value]) => ({ key, value: toSection(key, value) }));
  return mapOf(
    written.filter(({ value }) => !isEmpty(value)),
    'spaced',
  );
}

function toSection(section: string, value: PlainValue): Content {
  if (!isMap(value)) return layOut(section, value);
  const entries = Object.entries(value).map(([key, entry]) => ({ key, value: toEntry(section, entry) }));
  return mapOf(entries, section === 'processes' ? 'spaced' : 'block');
}

/** One definition: a holiday on each line, everything else below its key. */
function toEntry(section: string, entry: PlainValue): Content {
  if (isList(entry)) return { kind: 'list', items: itemsOf(section, entry), layout: 'block' };
  return isMap(entry) ? toMap(entry, 'block') : entry;
}

function layOut(key: string, value: PlainValue): Content {
  if (isList(value)) return { kind: 'list', items: itemsOf(key, value), layout: layoutOfList(key, value) };
  if (!isMap(value)) return value;
  const isLong = BLOCKS.has(key) || (key === 'hours' && Object.keys(value).length > 1);
  return toMap(value, isLong ? 'block' : 'fitting');
}

function layoutOfList(key: string, items: readonly PlainValue[]): Layout {
  const isNested =
    JOINTS.has(key) && items.some((item) => isMap(item) && Object.keys(item).some((each) => JOINTS.has(each)));
  return BLOCK_LISTS.has(key) || isNested ? 'block' : 'fitting';
}

function itemsOf(key: string, items: readonly PlainValue[]): readonly ListItem[] {
  return items.map((item) => ({
    value: isMap(item) ? toMap(item, key === 'milestones' ? 'block' : 'fitting') : layOut('', item),
  }));
}

function toMap(map: PlainMap, layout: Layout): MapContent {
  return mapOf(
    Object.entries(map).map(([key, value]) => ({ key, value: layOut(key, value) })),
    layout,
  );
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isMap(value: PlainValue): value is PlainMap {
  return typeof value === 'object' && value !== null && !isList(value);
}
