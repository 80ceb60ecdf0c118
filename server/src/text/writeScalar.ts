// How a value is written as a YAML scalar, quoted only when it must be. Must not know the language.
import { parseDocument } from 'yaml';
import type { ScalarStyle } from './tree.ts';

export interface ScalarContext {
  /** Of the text that the value replaces: quotes stay. */
  readonly style?: ScalarStyle;
  /** True where no brackets are around: there commas and brackets inside a text need no quotes. */
  readonly isInBlock?: boolean;
}

/** Characters that no text file should hold, and halves of surrogate pairs, which no encoding can. */
const UNPRINTABLE =
  /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * A value on one line. Strings stay plain when YAML reads them back as the same string; otherwise they are quoted, in the style of
 * the text they replace where that is a quoted one. Without a context it is safe in brackets too.
 */
export function writeScalar(value: string | number | boolean | null, context: ScalarContext = {}): string {
  const { style = 'plain', isInBlock = false } = context;
  if (value === null) return 'null';
  if (typeof value !== 'string') return String(value);
  if (style !== 'single-quoted' && style !== 'double-quoted' && isPlainSafe(value, isInBlock)) return value;
  if (style === 'double-quoted' || UNPRINTABLE.test(value) || (style === 'plain' && isEasierDoubleQuoted(value)))
    return doubleQuoted(value);
  return `'${value.replaceAll("'", "''")}'`;
}

function isPlainSafe(text: string, isInBlock: boolean): boolean {
  if (text === '' || /^[\s\-?:,[\]{}!&*|>'"%@`#=~<]|\s$|: |:$| #/.test(text) || UNPRINTABLE.test(text)) return false;
  if (!isInBlock && /[,[\]{}]/.test(text)) return false;
  return parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' }).toJS() === text;
}

/** Apostrophes are doubled in single quotes; double quotes and backslashes are escaped in double ones. */
function isEasierDoubleQuoted(text: string): boolean {
  return text.includes("'") && !/["\\]/.test(text);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
