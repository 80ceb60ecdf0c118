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

const LINE = /^(\s*)((?:-(?:\s+|$))*)(?:("[^"]*"|'[^']*'|[^\s#'"[\]{},][^#'"[\]{},]*?)\s*:(?=\s|$))?(.*)$/;

/** Any line, also one that is being written. */
export function readBlockLine(line: string): BlockLine {
  const [, indent = '', dashText = '', key, rest = ''] = LINE.exec(line) ?? [];
  return {
    dashes: [...dashText.matchAll(/-/g)].map((match) => indent.length + match.index),
    key: key?.replace(/^["']|["']$/g, ''),
    column: indent.length + dashText.length,
    rest,
  };
}

/** True for a line without content: blank, or a comment. */
export function isIdleLine(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}
