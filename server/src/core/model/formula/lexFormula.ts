// Splits the text of a Salesforce formula into tokens. Must not know what the words mean.

export type FormulaToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'symbol'; readonly value: string };

// Blanks and comments; number; quoted text (a backslash escapes the next character); name with dots (`Account.Tier__c`,
// `$User.Id`); operators, the longer first. Sticky, so that every character must belong to something.
const BLANK = /(?:\s|\/\*[\s\S]*?\*\/)+/y;
const NUMBER = /\d+(?:\.\d+)?|\.\d+/y;
const QUOTED = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/y;
const NAME = /[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*/y;
const SYMBOL = /&&|\|\||<>|!=|<=|>=|==|[-+*/^&=<>!(),]/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The tokens of a formula; undefined when a character belongs to none. */
export function lexFormula(text: string): readonly FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = match(BLANK, text, at);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const found = readToken(text, at);
    if (found === undefined) return undefined;
    tokens.push(found.token);
    at += found.length;
  }
  return tokens;
}

function readToken(text: string, at: number): { readonly token: FormulaToken; readonly length: number } | undefined {
  const number = match(NUMBER, text, at);
  if (number !== null) return { token: { kind: 'number', value: Number(number[0]) }, length: number[0].length };
  const quoted = match(QUOTED, text, at);
  if (quoted !== null) {
    const value = (quoted[1] ?? quoted[2] ?? '').replace(/\\([\s\S])/g, (_, character: string) => unescape(character));
    return { token: { kind: 'text', value }, length: quoted[0].length };
  }
  const name = match(NAME, text, at);
  if (name !== null) return { token: { kind: 'name', value: name[0] }, length: name[0].length };
  const symbol = match(SYMBOL, text, at);
  if (symbol !== null) return { token: { kind: 'symbol', value: symbol[0] }, length: symbol[0].length };
  return undefined;
}

function unescape(character: string): string {
  if (character === 'n') return '\n';
  return character === 't' ? '\t' : character;
}
