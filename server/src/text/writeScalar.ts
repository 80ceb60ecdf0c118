// How a value is written as a YAML scalar, quoted only when it must be. Must not know the language.
import { parseDocument } from 'yaml';
import type { ScalarStyle } from './tree.ts';

/**
 * A value on one line, safe in block and in flow context. Strings stay plain when YAML reads them back as the same string;
 * otherwise they are quoted, in the style of the text they replace where that is a quoted one.
 */
export function writeScalar(value: string | number | boolean | null, style: ScalarStyle = 'plain'): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return String(value);
  if (style !== 'single-quoted' && style !== 'double-quoted' && isPlainSafe(value)) return value;
  const needsEscapes = /[\x00-\x1f\x7f\u0085\u2028\u2029\ufeff]/.test(value);
  if (style === 'double-quoted' || needsEscapes) return doubleQuoted(value);
  return `'${value.replaceAll("'", "''")}'`;
}

function isPlainSafe(text: string): boolean {
  if (text === '' || /[\r\n\t,[\]{}]|^[\s\-?:!&*|>'"%@`#=~<]|\s$|: |:$| #/.test(text)) return false;
  if (/[\x00-\x1f\x7f\u0085\u2028\u2029\ufeff]/.test(text)) return false;
  return parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' }).toJS() === text;
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f\u0085\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
