// The functions of Salesforce formulas about text. Empty text is blank. Must not know records.
import { parseDecimal } from './decimal.ts';
import { error, unknown, type Computed, type FormulaCompute, type FormulaValue } from './formulaNode.ts';
import { formatValue, fromNumber, isBlank, isDecimal, readText, readWhole } from './formulaValues.ts';
import { limitText } from './limitText.ts';
import { matchPattern } from './matchPattern.ts';
import { parsePattern } from './parsePattern.ts';

const NO_TEXT = unknown({ code: 'noText' });

/** On texts alone; blank ones are ''. */
function onTexts(compute: (texts: readonly string[]) => Computed): FormulaCompute {
  return (operands) => {
    const texts: string[] = [];
    for (const operand of operands) {
      const text = readText(operand);
      if (text === undefined) return NO_TEXT;
      texts.push(text);
    }
    return compute(texts);
  };
}

/** On a text and whole numbers; blank when any of them is blank. */
function onPart(compute: (text: string, numbers: readonly number[]) => string): FormulaCompute {
  return ([subject = null, ...rest]) => {
    const text = readText(subject);
    if (text === undefined) return NO_TEXT;
    if (text === '' || rest.some(isBlank)) return null;
    const numbers = rest.map(readWhole).filter((number) => number !== undefined);
    if (numbers.length < rest.length) return unknown({ code: 'lengthOfNoNumber' });
    return compute(text, numbers) || null;
  };
}

/** `LPAD('ab', 5, 'xy')` is `xyxab`; a text that is longer is cut. */
function pad(isLeft: boolean): FormulaCompute {
  return ([subject = null, length = null, padding = ' ']) => {
    const [text, filler] = [readText(subject), readText(padding)];
    if (text === undefined || filler === undefined) return NO_TEXT;
    if (text === '' || isBlank(length)) return null;
    const count = readWhole(length);
    if (count === undefined) return unknown({ code: 'lengthOfNoNumber' });
    const tooLong = limitText(count);
    if (tooLong !== undefined) return tooLong;
    if (count <= 0) return null;
    if (count <= text.length) return text.slice(0, count);
    return isLeft ? text.padStart(count, filler || ' ') : text.padEnd(count, filler || ' ');
  };
}

function substitute(text: string, old: string, now: string): Computed {
  if (text === '' || old === '') return text || null;
  const parts = text.split(old);
  return limitText(text.length + (parts.length - 1) * (now.length - old.length)) ?? (parts.join(now) || null);
}

/** Where the part stands, from 1; 0 where it does not. */
function find([part = null, subject = null, start = null]: readonly FormulaValue[]): Computed {
  const [wanted, text] = [readText(part), readText(subject)];
  if (wanted === undefined || text === undefined) return NO_TEXT;
  const from = isBlank(start) ? 1 : readWhole(start);
  if (from === undefined) return unknown({ code: 'positionOfNoNumber' });
  return fromNumber(wanted === '' ? 0 : text.indexOf(wanted, Math.max(1, from) - 1) + 1);
}

function isLocale(text: string): boolean {
  return /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/.test(text);
}

function changeCase(change: (text: string, locale: string | undefined) => string): FormulaCompute {
  return onTexts(([text = '', locale = '']) => change(text, isLocale(locale) ? locale.replace('_', '-') : undefined));
}

/** The first letter of each word in capitals, the others small; digits belong to words, the underscore does not. */
function capitalize(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    const [first = '', ...rest] = word;
    return first.toUpperCase() + rest.join('').toLowerCase();
  });
}

function readValue([operand = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand) || isDecimal(operand)) return isBlank(operand) ? null : operand;
  if (typeof operand !== 'string') return NO_TEXT;
  return parseDecimal(operand.trim()) ?? error({ code: 'noNumberText', text: operand });
}

function formatText([operand = null]: readonly FormulaValue[]): Computed {
  const text = formatValue(operand);
  return text === undefined ? unknown({ code: 'textOfNothing' }) : text || null;
}

function character([operand = null]: readonly FormulaValue[]): Computed {
  if (isBlank(operand)) return null;
  const code = readWhole(operand);
  if (code === undefined) return unknown({ code: 'characterOfNoNumber' });
  if (code > 0x10ffff) return error({ code: 'noSuchCharacter' });
  return code <= 0 ? null : String.fromCodePoint(code);
}

/** `%` is any text, `_` any character, a backslash takes the meaning from the next one. In time of the two lengths multiplied. */
function isLike(text: string, pattern: string): boolean {
  let reached = [true, ...Array.from({ length: text.length }, () => false)];
  for (const token of pattern.match(/\\[\s\S]|[\s\S]/g) ?? []) {
    const isAny = token === '%';
    const literal = token.length > 1 ? token.slice(1) : token;
    const next = [isAny && (reached[0] ?? false)];
    for (let index = 1; index <= text.length; index += 1) {
      const fits = token === '_' || literal === text[index - 1];
      const here = isAny
        ? (reached[index] ?? false) || (next[index - 1] ?? false)
        : fits && (reached[index - 1] ?? false);
      next.push(here);
    }
    reached = next;
  }
  return reached[text.length] ?? false;
}

const MAX_PATTERN_STEPS = 1_000_000;

function like([text = '', pattern = '']: readonly string[]): Computed {
  const isTooMuch = text.length * pattern.length > MAX_PATTERN_STEPS;
  return isTooMuch ? unknown({ code: 'patternTooMuch' }) : isLike(text, pattern);
}

/** The pattern has to match the whole text. */
function matchRegex([text = '', source = '']: readonly string[]): Computed {
  const parsed = parsePattern(source);
  if (!parsed.ok) return parsed.why === 'invalid' ? error({ code: 'noPattern' }) : unknown({ code: 'patternOfOrg' });
  return matchPattern(parsed.pattern, text) ?? unknown({ code: 'patternTooSlow' });
}

/** True when the multi-select picklist value (`Red;Green`) has the entry. */
function hasEntry(value: string, entry: string): boolean {
  return value.split(';').some((part) => part.trim() === entry);
}

const HTML: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function encodeHtml(text: string): string {
  return text.replace(/[<>&"']/g, (found) => HTML.get(found) ?? found);
}

function encodeJs(text: string, quotes: RegExp): string {
  return text.replace(/\\/g, '\\\\').replace(quotes, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

/** Each character outside letters, digits and `-_.*` as its UTF-8 bytes; a space is a plus sign. */
function encodeUrl(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => {
    const one = String.fromCharCode(byte);
    if (/[\w.*-]/.test(one)) return one;
    return one === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function encoded(encode: (text: string) => string): FormulaCompute {
  return onTexts(([text = '']) => limitText(text.length * 6) ?? (encode(text) || null));
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters behind an id of 15 tell which of its letters are capitals. */
function completeId(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return id;
  const suffix = [0, 5, 10].map((start) => {
    const capitals = [0, 1, 2, 3, 4].filter((index) => /[A-Z]/.test(id[start + index] ?? ''));
    return ID_LETTERS[capitals.reduce((sum, index) => sum + 2 ** index, 0)] ?? '';
  });
  return id + suffix.join('');
}

function startOfPart(start: number, length: number): number {
  if (start >= 0) return Math.max(start, 1) - 1;
  return length + start < 0 ? length : length + start;
}

export const TEXT_FUNCTIONS: ReadonlyMap<string, FormulaCompute> = new Map<string, FormulaCompute>([
  ['ISPICKVAL', onTexts(([value = '', literal = '']) => value === literal)],
  ['INCLUDES', onTexts(([value = '', entry = '']) => hasEntry(value, entry))],
  [
    'PICKLISTCOUNT',
    onTexts(([value = '']) => fromNumber(value.split(';').filter((part) => part.trim() !== '').length)),
  ],
  ['CONTAINS', onTexts(([text = '', part = '']) => text.includes(part))],
  ['BEGINS', onTexts(([text = '', part = '']) => text !== '' && text.startsWith(part))],
  ['ENDS', onTexts(([text = '', part = '']) => text !== '' && text.endsWith(part))],
  ['LIKE', onTexts(like)],
  ['REGEX', onTexts(matchRegex)],
  ['LEN', onTexts(([text = '']) => fromNumber(text.length))],
  ['UPPER', changeCase((text, locale) => (locale === undefined ? text.toUpperCase() : text.toLocaleUpperCase(locale)))],
  ['LOWER', changeCase((text, locale) => (locale === undefined ? text.toLowerCase() : text.toLocaleLowerCase(locale)))],
  ['INITCAP', onTexts(([text = '']) => capitalize(text))],
  ['TRIM', onTexts(([text = '']) => text.trim() || null)],
  ['REVERSE', onTexts(([text = '']) => Array.from(text).reverse().join('') || null)],
  ['SUBSTITUTE', onTexts(([text = '', old = '', now = '']) => substitute(text, old, now))],
  [
    'CONCATENATE',
    onTexts((texts) => limitText(texts.reduce((sum, text) => sum + text.length, 0)) ?? (texts.join('') || null)),
  ],
  ['LEFT', onPart((text, [count = 0]) => text.slice(0, Math.max(0, count)))],
  ['RIGHT', onPart((text, [count = 0]) => (count <= 0 ? '' : text.slice(-count)))],
  ['MID', onPart((text, [start = 0, count = 0]) => text.slice(Math.max(1, start) - 1).slice(0, Math.max(0, count)))],
  [
    'SUBSTR',
    onPart((text, [start = 0, count = text.length]) =>
      text.slice(startOfPart(start, text.length)).slice(0, Math.max(0, count)),
    ),
  ],
  ['LPAD', pad(true)],
  ['RPAD', pad(false)],
  ['FIND', find],
  ['VALUE', readValue],
  ['TEXT', formatText],
  ['ISNUMBER', onTexts(([text = '']) => parseDecimal(text.trim()) !== undefined)],
  ['ASCII', onTexts(([text = '']) => (text === '' ? null : fromNumber(text.codePointAt(0) ?? 0)))],
  ['CHR', character],
  ['CASESAFEID', onTexts(([id = '']) => completeId(id) || null)],
  ['BR', () => '\n'],
  ['HTMLENCODE', encoded(encodeHtml)],
  ['JSENCODE', encoded((text) => encodeJs(text, /['"]/g))],
  ['JSINHTMLENCODE', encoded((text) => encodeHtml(encodeJs(text, /'/g)))],
  ['URLENCODE', encoded(encodeUrl)],
]);
