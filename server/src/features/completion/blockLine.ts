// One line of block style, read off the text: dashes, then a key, then the rest. Must not know the language.

export interface BlockLine {
  /** Columns of the dashes that the line begins with. */
  readonly dashes: readonly number[];
  /** Without quotes. */
  readonly key: string | undefined;
  /** Of the key, or of what follows the last dash. */
  readonly column: number;
  /** What follows the key and its colon, or the last dash. */
  readonly rest: string;
}

const DASHES = /^(\s*)((?:-(?:\s+|$))*)/;

/** A quoted key with its colon. */
const QUOTED_KEY = /^("[^"]*"|'[^']*')\s*:(?=\s|$)/;

/** Characters that no plain key holds. */
const NOT_IN_KEY = /[#'"[\]{},]/;

/** Any line, also one that is being written. */
export function readBlockLine(line: string): BlockLine {
  const [before = '', indent = '', dashText = ''] = DASHES.exec(line) ?? [];
  const content = line.slice(before.length);
  const { key, end } = readKey(content);
  return {
    dashes: [...dashText.matchAll(/-/g)].map((match) => indent.length + match.index),
    key: key?.replace(/^["']|["']$/g, ''),
    column: before.length,
    rest: content.slice(end),
  };
}

/** @returns the key as it is written, and the offset behind its colon; no key and 0 where there is none */
function readKey(content: string): { readonly key: string | undefined; readonly end: number } {
  const quoted = QUOTED_KEY.exec(content);
  if (quoted !== null) return { key: quoted[1], end: quoted[0].length };
  const colon = content.slice(1).search(/:(?=\s|$)/) + 1;
  const key = content.slice(0, colon);
  const isKey = colon > 0 && !NOT_IN_KEY.test(key);
  return isKey ? { key: key.trimEnd(), end: colon + 1 } : { key: undefined, end: 0 };
}

/** True for a line without content: blank, or a comment. */
export function isIdleLine(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}
