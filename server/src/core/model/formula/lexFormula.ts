// Splits the text of a Salesforce formula into tokens. Must not know what the words mean.

export interface FormulaToken {
  readonly kind: 'number' | 'text' | 'name' | 'symbol';
  /** Of a text: without its quotes and with escapes read. */
  readonly value: string;
  /** Offsets in the formula's text. */
  readonly start: number;
  readonly end: number;
}

/** `at` is where the character stands that belongs to no token. */
export type LexedFormula =
  { readonly ok: true; readonly tokens: readonly FormulaToken[] } | { readonly ok: false; readonly at: number };

// Blanks and comments; number; quoted text (a backslash escapes the next character); name with dots (`Account.Tier__c`,
// `$User.Id`); operators, the longer first. Sticky, so that every character must belong to something.
const BLANK = /(?:\s|\/\*[\s\S]*?\*\/)+/y;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const QUOTED = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/y;
const NAME = /[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*/y;
const SYMBOL = /&&|\|\||<>|!=|<=|>=|==|[-+*/^&=<>!(),]/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The tokens of a formula, or where it has a character that belongs to none. */
export function lexFormula(text: string): LexedFormula {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = match(BLANK, text, at);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const token = readToken(text, at);
    if (token === undefined) return { ok: false, at };
    tokens.push(token);
    at = token.end;
  }
  return { ok: true, tokens };
}

function readToken(text: string, start: number): FormulaToken | undefined {
  const quoted = match(QUOTED, text, start);
  if (quoted !== null) {
    const value = (quoted[1] ?? quoted[2] ?? '').replace(/\\([\s\S])/g, (_, character: string) => unescape(character));
    return { kind: 'text', value, start, end: start + quoted[0].length };
  }
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['name', NAME],
    ['symbol', SYMBOL],
  ] as const) {
    const found = match(pattern, text, start);
    if (found !== null) return { kind, value: found[0], start, end: start + found[0].length };
  }
  return undefined;
}

function unescape(character: string): string {
  if (character === 'n') return '\n';
  return character === 't' ? '\t' : character;
}
