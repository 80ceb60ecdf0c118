// What people mean by what the language does not take: durations, opening hours, days, criteria and references as administrators write
// them. Undefined wherever that is not plain. Must not know places or wording.
import { formatDuration } from '../../core/time/duration.ts';
import { meantDuration } from '../../core/time/meantDuration.ts';
import { meantHours } from '../../core/time/meantHours.ts';
import { formatHours } from '../../core/time/shift.ts';
import { followAlias, pairOf } from '../../text/path.ts';
import type { Tree } from '../../text/tree.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import type { JsonSchema } from './describe.ts';

/** Longer texts are no slips. */
const MAX_LENGTH = 200;

const CLOSED = /^(?:no|none|not|off|never|closed|n\/a|free|[-–—]|close)$/i;

/** A text of the wrong form as the form has it: `2 hours` → `2h`, `9-5` → `09:00-17:00`, a milestone type's name → its id. */
export function meantText(value: string, schema: JsonSchema, tree: Tree): string | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const form = schema['x-form'] ?? schema.title;
  if (form === 'Duration') return meantMinutes(value);
  if (form === 'Time range') return meantRange(value, schema);
  return schema['x-references'] === undefined ? undefined : idOfName(tree, schema['x-references'], value);
}

function meantMinutes(value: string): string | undefined {
  const minutes = meantDuration(value);
  return minutes === undefined ? undefined : formatDuration(minutes);
}

/** `closed` where a whole day may be meant, and not one shift of a list. */
function meantRange(value: string, { pattern = '' }: JsonSchema): string | undefined {
  const text = value.trim();
  const meant = CLOSED.test(text) ? 'closed' : meantShift(text);
  return meant !== undefined && new RegExp(pattern, 'u').test(meant) ? meant : undefined;
}

function meantShift(text: string): string | undefined {
  const shift = meantHours(text);
  if (shift === undefined) return undefined;
  return shift.open === 0 && shift.close === 1440 ? '24h' : formatHours(shift);
}

/** The id of the one definition whose name, or whose id but for its spelling, is the text. */
function idOfName(tree: Tree, section: string, text: string): string | undefined {
  const wanted = plainWord(text);
  const map = followAlias(pairOf(tree.root, section)?.value);
  if (map?.kind !== 'map' || wanted === '') return undefined;
  const found = map.pairs.filter(({ key, value }) => {
    const name = followAlias(pairOf(followAlias(value), 'name')?.value);
    return plainWord(key.source) === wanted || (name?.kind === 'scalar' && plainWord(name.source) === wanted);
  });
  return found.length === 1 ? found[0]?.key.source : undefined;
}

/** Without blanks around it, and with one where there are several. */
function oneBlank(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY =
  /^(?:mo(?:n|nday)?|tu(?:e|es|esday)?|we(?:d|dnesday)?|th(?:u|ur|urs|ursday)?|fr(?:i|iday)?|sa(?:t|turday)?|su(?:n|nday)?)s?$/;
const ALL_DAYS = /^(?:daily|every ?day|all days|all week|7 days|24\/7)$/;

/** A day, or several for which there is one word: `mon` → `monday`, `Mon-Fri` → `weekdays`, `daily` → `everyday`. */
export function meantDays(key: string): string | undefined {
  const text = oneBlank(key).toLowerCase().replaceAll('.', '');
  if (ALL_DAYS.test(text)) return 'everyday';
  const [first, last, ...more] = text.split(/ ?(?:[-–—]|\bto\b|\bthrough\b) ?/).map(dayOf);
  if (first === undefined || more.length > 0) return undefined;
  if (!/[-–—]|\bto\b|\bthrough\b/.test(text)) return first;
  if (first === 'monday' && last === 'friday') return 'weekdays';
  if (first === 'saturday' && last === 'sunday') return 'weekend';
  return first === 'monday' && last === 'sunday' ? 'everyday' : undefined;
}

function dayOf(word: string): string | undefined {
  return DAY.test(word) ? DAYS.find((day) => day.startsWith(word.slice(0, 2))) : undefined;
}

const FIELD = '[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*';
const COMPARISON = new RegExp(
  `^(${FIELD}) ?(==?|!=|<>|\\bis not\\b|\\bis\\b|\\bequals\\b) ?(?:"([^"]*)"|'([^']*)'|([^"'=<>!&|() ][^"'=<>!&|()]*))$`,
  'i',
);
const CALL = /^!?\s*[A-Z]+\s*\(.*\)$/s;

/** Criteria that are written as a text, as the language has them: `Priority = High` → `{ Priority: High }`. */
export function meantCriteria(value: string): string | undefined {
  const text = value.length > MAX_LENGTH ? '' : oneBlank(value);
  if (text === '') return undefined;
  if (CALL.test(text)) return `{ formula: ${writeScalar(text)} }`;
  const parts = text.split(/ (?:AND|&&?) /i).map(meantComparison);
  const written = parts.filter((part) => part !== undefined);
  if (written.length < parts.length) return undefined;
  // One field twice is no map.
  return new Set(written.map(({ field }) => field)).size < written.length
    ? undefined
    : `{ ${written.map(({ entry }) => entry).join(', ')} }`;
}

function meantComparison(text: string): { readonly field: string; readonly entry: string } | undefined {
  const match = COMPARISON.exec(text);
  if (match === null) return undefined;
  const [, field = '', operator = '', double, single, bare] = match;
  const source = (double ?? single ?? bare ?? '').trim();
  if (source === '' || / (?:or|and) /i.test(` ${source} `)) return undefined;
  const isQuoted = double !== undefined || single !== undefined;
  const value = writeScalar(isQuoted || !/^(?:true|false)$/i.test(source) ? source : source.toLowerCase() === 'true');
  const isNegative = /^(?:!=|<>|is not)$/i.test(operator);
  return { field, entry: `${field}: ${isNegative ? `{ notEqual: ${value} }` : value}` };
}

/** Whether a map holds opening hours by day. */
export function isByDay({ properties }: JsonSchema): boolean {
  return properties?.['weekdays'] !== undefined && properties['monday'] !== undefined;
}

/** Whether criteria are expected. */
export function isCriteria({ properties }: JsonSchema): boolean {
  return properties?.['formula'] !== undefined && properties['any'] !== undefined;
}
