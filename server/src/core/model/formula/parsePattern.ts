// A regular expression as REGEX() takes it, in the part of Java's syntax that says the same everywhere. Must not know texts to match.

export type Pattern =
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly of: Pattern; readonly fewest: number; readonly most: number }
  | { readonly kind: 'character'; readonly fits: (character: string) => boolean }
  | { readonly kind: 'start' | 'end' };

/** `invalid`: Java refuses it. `foreign`: Java knows it, such as look-ahead or back references, and we do not. */
export type ParsedPattern =
  { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly why: Failure };
type Failure = 'invalid' | 'foreign';

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  failure: Failure | undefined;
}

const MAX_DEPTH = 50;
const MAX_REPEAT = 1000;

export function parsePattern(text: string): ParsedPattern {
  const reader: Reader = { text, at: 0, depth: 0, failure: undefined };
  const pattern = readChoice(reader);
  if (reader.failure === undefined && reader.at < text.length) reader.failure = 'invalid';
  return reader.failure === undefined ? { ok: true, pattern } : { ok: false, why: reader.failure };
}

function take(reader: Reader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

const EMPTY: Pattern = { kind: 'sequence', of: [] };

function fail(reader: Reader, why: Failure): Pattern {
  reader.failure ??= why;
  reader.at = reader.text.length;
  return EMPTY;
}

function readChoice(reader: Reader): Pattern {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) return fail(reader, 'foreign');
  const of = [readSequence(reader)];
  while (take(reader, '|')) of.push(readSequence(reader));
  reader.depth -= 1;
  return { kind: 'choice', of };
}

function readSequence(reader: Reader): Pattern {
  const of: Pattern[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== '|' && reader.text[reader.at] !== ')')
    of.push(readRepeat(reader, readAtom(reader)));
  return { kind: 'sequence', of };
}

const COUNT = /\{(\d{1,6})(,(\d{0,6}))?\}/y;

function readRepeat(reader: Reader, of: Pattern): Pattern {
  const range = readRange(reader);
  if (range === undefined) return of;
  // Whether it takes much or little is the same for whether it matches; what it gives back never is not.
  if (take(reader, '+')) return fail(reader, 'foreign');
  take(reader, '?');
  const [fewest, most] = range;
  if (fewest > most) return fail(reader, 'invalid');
  if (fewest > MAX_REPEAT || (most > MAX_REPEAT && most !== Infinity)) return fail(reader, 'foreign');
  return { kind: 'repeat', of, fewest, most };
}

function readRange(reader: Reader): readonly [number, number] | undefined {
  if (take(reader, '*')) return [0, Infinity];
  if (take(reader, '+')) return [1, Infinity];
  if (take(reader, '?')) return [0, 1];
  COUNT.lastIndex = reader.at;
  const count = COUNT.exec(reader.text);
  if (count === null) return undefined;
  reader.at += count[0].length;
  const fewest = Number(count[1]);
  return [fewest, count[2] === undefined ? fewest : count[3] === '' ? Infinity : Number(count[3])];
}

function readAtom(reader: Reader): Pattern {
  if (take(reader, '(?:')) return readGroup(reader);
  if (take(reader, '(?')) return fail(reader, 'foreign');
  if (take(reader, '(')) return readGroup(reader);
  if (take(reader, '[')) return readClass(reader);
  if (take(reader, '^')) return { kind: 'start' };
  if (take(reader, '$')) return { kind: 'end' };
  if (take(reader, '.')) return { kind: 'character', fits: (character) => !/[\n\r\u0085\u2028\u2029]/.test(character) };
  if (take(reader, '\\')) return { kind: 'character', fits: readEscape(reader) };
  const character = reader.text[reader.at] ?? '';
  if ('*+?{'.includes(character)) return fail(reader, 'invalid');
  reader.at += 1;
  return { kind: 'character', fits: (other) => other === character };
}

function readGroup(reader: Reader): Pattern {
  const inside = readChoice(reader);
  return take(reader, ')') ? inside : fail(reader, 'invalid');
}

type Fits = (character: string) => boolean;

const CLASSES: ReadonlyMap<string, Fits> = new Map<string, Fits>([
  ['d', (character) => /[0-9]/.test(character)],
  ['D', (character) => !/[0-9]/.test(character)],
  ['w', (character) => /[A-Za-z0-9_]/.test(character)],
  ['W', (character) => !/[A-Za-z0-9_]/.test(character)],
  ['s', (character) => /[ \t\n\v\f\r]/.test(character)],
  ['S', (character) => !/[ \t\n\v\f\r]/.test(character)],
]);
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
]);

/** What stands behind a backslash. */
function readEscape(reader: Reader): Fits {
  const character = reader.text[reader.at];
  reader.at += 1;
  const known = CLASSES.get(character ?? '');
  if (known !== undefined) return known;
  const literal = readLiteral(reader, character);
  return (other) => other === literal;
}

function readLiteral(reader: Reader, character: string | undefined): string {
  if (character === undefined) fail(reader, 'invalid');
  const control = CONTROLS.get(character ?? '');
  if (control === undefined && /[A-Za-z0-9]/.test(character ?? '')) fail(reader, 'foreign');
  return control ?? character ?? '';
}

/** `[a-z_]`, `[^0-9]`; unions and intersections of classes are Java's alone. */
function readClass(reader: Reader): Pattern {
  const isNegative = take(reader, '^');
  const parts: Fits[] = [];
  do {
    const part = readClassPart(reader);
    if (part === undefined) return fail(reader, reader.failure ?? 'invalid');
    parts.push(part);
  } while (!take(reader, ']'));
  return { kind: 'character', fits: (character) => parts.some((fits) => fits(character)) !== isNegative };
}

function readClassPart(reader: Reader): Fits | undefined {
  const from = readClassCharacter(reader);
  if (from === undefined || typeof from === 'function') return from;
  if (reader.text[reader.at] !== '-' || reader.text[reader.at + 1] === ']') return (character) => character === from;
  reader.at += 1;
  const to = readClassCharacter(reader);
  return typeof to === 'string' && from <= to ? (character) => from <= character && character <= to : undefined;
}

function readClassCharacter(reader: Reader): string | Fits | undefined {
  const character = reader.text[reader.at];
  if (character === undefined) return undefined;
  if (character === '[' || reader.text.startsWith('&&', reader.at)) {
    reader.failure ??= 'foreign';
    return undefined;
  }
  reader.at += 1;
  if (character !== '\\') return character;
  const escaped = reader.text[reader.at];
  reader.at += 1;
  return CLASSES.get(escaped ?? '') ?? readLiteral(reader, escaped);
}
