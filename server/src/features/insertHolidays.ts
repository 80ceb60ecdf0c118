// "Insert Public Holidays…": where holidays can go in a file, and the edits that put them there. Must not know where they come from.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { parseIso } from '../core/time/iso.ts';
import type { BusinessHours, Holiday } from '../core/model/model.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { toEpochDay } from '../core/time/instant.ts';
import type { HolidayEntry, HolidayPlaces, InsertHolidaysParams } from '../protocol/holidays.ts';
import type { Problem } from '../protocol/requests.ts';
import { calendarsAttaching } from '../project/calendars/attaching.ts';
import { isOpenOn } from '../project/calendars/isOpenOn.ts';
import { insertItem, insertPair, type TextChange } from '../text/edit.ts';
import { pairOf } from '../text/path.ts';
import { lineBreakOf, lineEndOf } from '../text/position.ts';
import type { MapNode, Pair, Tree } from '../text/tree.ts';
import { MONTHS } from '../protocol/months.ts';
import { writeScalar } from '../text/writeScalar.ts';

const SECTION = 'holidays';

export function holidayPlaces(snapshot: Snapshot, { uri, model }: SourceFile): HolidayPlaces {
  return {
    sets: model.holidays.map(({ id }) => id),
    taken: snapshot
      .scope(uri)
      .all('holidays')
      .map(({ id }) => id),
    calendars: model.businessHours.map(({ id, name, timeZone, holidays }) => ({ id, name, timeZone, holidays })),
  };
}

export type HolidayChanges =
  | { readonly changes: readonly TextChange[]; readonly added: number; readonly idle: number }
  | { readonly problem: Problem };

/**
 * Entries that the set has already are left out, and dates on which every calendar that will attach it is closed anyway. Nothing that is
 * written is changed, comments included.
 */
export function insertHolidays(snapshot: Snapshot, file: SourceFile, params: InsertHolidaysParams): HolidayChanges {
  const known = new Set(file.model.holidays.find(({ id }) => id === params.set)?.holidays.map(ruleKey));
  const calendars = [
    ...calendarsAttaching(snapshot, file, params.set),
    ...file.model.businessHours.filter(({ id }) => params.attachTo.includes(id)),
  ];
  const fresh = params.entries.filter((entry) => !known.has(entryKey(entry)));
  const entries = fresh.filter((entry) => calendars.length === 0 || calendars.some((each) => isNeeded(each, entry)));
  const added = addEntries(file.tree, params.set, entries.map(writeEntry));
  if (added === undefined) return { problem: cannotRead(params.set) };
  const attached = params.attachTo.map((id) => attach(file, id, params.set));
  if (!attached.every((change) => change !== undefined)) return { problem: cannotRead('businessHours') };
  // At one place the calendar's own key comes before the section that follows the calendar.
  return { changes: [...attached.flat(), ...added], added: entries.length, idle: fresh.length - entries.length };
}

/** False for dates on none of which the calendar is open. */
function isNeeded(calendar: BusinessHours, entry: HolidayEntry): boolean {
  const from = 'date' in entry ? parseIso(entry.date)?.day : undefined;
  if (from === undefined || !('date' in entry)) return true;
  const through = parseIso(entry.through ?? entry.date)?.day ?? from;
  const days = Array.from({ length: Math.min(through - from + 1, 7) }, (_, offset) => toEpochDay(from + offset));
  return days.some((day) => isOpenOn(calendar, weekdayIndex(day)));
}

function cannotRead(what: string): Problem {
  return {
    message: `'${what}' is not written in a way that holidays can be added to.`,
    hint: 'Mend what is marked in the file, then try again.',
  };
}

/** Undefined where something else stands in the place of the set. */
function addEntries(tree: Tree, set: string, entries: readonly string[]): readonly TextChange[] | undefined {
  if (entries.length === 0) return [];
  const { root } = tree;
  if (root === undefined) return [appendSection(tree, set, entries)];
  if (root.kind !== 'map') return undefined;
  const section = pairOf(root, SECTION);
  if (section === undefined) return [insertSection(tree, root, set, entries)];
  if (section.value === undefined)
    return [insertBelow(tree, section, [`${writeScalar(set)}:`, ...entries.map((entry) => `  - ${entry}`)])];
  if (section.value.kind !== 'map') return undefined;
  const list = pairOf(section.value, set);
  if (list === undefined) return [insertPair(tree, section.value, set, writeList(entries, section.value.isFlow))];
  if (list.value === undefined)
    return [
      insertBelow(
        tree,
        list,
        entries.map((entry) => `- ${entry}`),
      ),
    ];
  const { value } = list;
  if (value.kind !== 'list') return undefined;
  if (value.items.length === 0) return [{ span: value.span, newText: writeList(entries, true) }];
  return entries.map((entry) => insertItem(tree, value, entry));
}

/** A single entry is written in brackets: behind its key there is no line for a dash. */
function writeList(entries: readonly string[], isFlow: boolean): string {
  return isFlow || entries.length === 1 ? `[${entries.join(', ')}]` : entries.map((entry) => `- ${entry}`).join('\n');
}

/** Into a file of comments or nothing. */
function appendSection({ text }: Tree, set: string, entries: readonly string[]): TextChange {
  const lines = [`${SECTION}:`, `  ${writeScalar(set)}:`, ...entries.map((entry) => `    - ${entry}`), ''];
  const lineBreak = lineBreakOf(text);
  const isOpenLine = text !== '' && !/[\r\n]$/.test(text);
  const end = { start: text.length, end: text.length };
  return { span: end, newText: (isOpenLine ? lineBreak : '') + lines.join(lineBreak) };
}

/** A section of its own, below the calendars that will use it, apart from them by a blank line. */
function insertSection(tree: Tree, root: MapNode, set: string, entries: readonly string[]): TextChange {
  const calendars = pairOf(root, 'businessHours');
  const placement = calendars === undefined ? {} : { after: calendars };
  if (root.isFlow)
    return insertPair(tree, root, SECTION, `{ ${writeScalar(set)}: ${writeList(entries, true)} }`, placement);
  const block = `${writeScalar(set)}:\n${entries.map((entry) => `  - ${entry}`).join('\n')}`;
  const change = insertPair(tree, root, SECTION, block, placement);
  return { ...change, newText: lineBreakOf(tree.text) + change.newText };
}

/** Below a key that has nothing behind it. */
function insertBelow({ text }: Tree, { key, parent }: Pair, lines: readonly string[]): TextChange {
  const column = key.span.start - (text.lastIndexOf('\n', key.span.start - 1) + 1);
  const indent = ' '.repeat(parent.isFlow ? 0 : column + 2);
  const end = lineEndOf(text, key.span.end);
  return { span: { start: end, end }, newText: lines.map((line) => lineBreakOf(text) + indent + line).join('') };
}

/** Empty where the calendar has the set already; undefined where something else stands there. */
function attach({ tree, model }: SourceFile, calendar: string, set: string): readonly TextChange[] | undefined {
  if (model.businessHours.some(({ id, holidays }) => id === calendar && holidays.includes(set))) return [];
  const map = pairOf(pairOf(tree.root, 'businessHours')?.value, calendar)?.value;
  if (map?.kind !== 'map') return undefined;
  const sets = pairOf(map, SECTION);
  const id = writeScalar(set);
  if (sets === undefined) return [insertPair(tree, map, SECTION, `[${id}]`)];
  if (sets.value === undefined) return [insertBelow(tree, sets, [`- ${id}`])];
  return sets.value.kind === 'list' ? [insertItem(tree, sets.value, id)] : undefined;
}

function writeEntry(entry: HolidayEntry): string {
  const rule =
    'yearly' in entry
      ? [
          `yearly: { ${Object.entries(entry.yearly)
            .map(([key, value]) => `${key}: ${value}`)
            .join(', ')} }`,
        ]
      : [
          `date: ${entry.date}`,
          ...(entry.through === undefined ? [] : [`through: ${entry.through}`]),
          ...(entry.between === undefined ? [] : [`between: ${entry.between}`]),
        ];
  return `{ ${[`name: ${writeScalar(entry.name)}`, ...rule].join(', ')} }`;
}

/** When an entry of the file falls: two entries with one key close the same days. */
function ruleKey({ rule, from, until, observed, between }: Holiday): string {
  const isBounded = [from, until, observed, between].some((bound) => bound !== undefined);
  switch (rule.kind) {
    case 'date':
      return [rule.date, rule.through ?? rule.date, between?.open ?? ''].join();
    case 'yearlyDay':
      return isBounded ? '' : [MONTHS[rule.month - 1], rule.day].join();
    case 'yearlyNth':
      return isBounded ? '' : [MONTHS[rule.month - 1], rule.nth, rule.weekday].join();
    case 'daily':
    case 'weekly':
    case 'monthlyDay':
    case 'monthlyNth':
      return '';
  }
}

function entryKey(entry: HolidayEntry): string {
  if ('yearly' in entry) {
    const { yearly } = entry;
    return ('day' in yearly ? [yearly.month, yearly.day] : [yearly.month, yearly.nth, yearly.weekday]).join();
  }
  const { date, through = date, between } = entry;
  const [hour = 0, minute = 0] = (between ?? '').split(/[:-]/).map(Number);
  return [parseIso(date)?.day, parseIso(through)?.day, between === undefined ? '' : hour * 60 + minute].join();
}
