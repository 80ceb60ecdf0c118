// A schema's snippet as YAML in block style, placeholders kept, indented from a column. Must not know where it is inserted.
import type { JsonValue } from '../../language/schema/describe.ts';

/** @param column where the block's first line starts; further lines are indented to it */
export function writeSnippet(body: JsonValue, column: number, lineBreak: string): string {
  return writeBlock(body)
    .map((line, index) => (index === 0 ? line : ' '.repeat(column) + line))
    .join(lineBreak);
}

function writeBlock(value: JsonValue): readonly string[] {
  if (isList(value)) return value.flatMap((item) => prefix(writeBlock(item), '- ', '  '));
  if (typeof value !== 'object' || value === null) return [writeScalar(value)];
  const pairs = Object.entries(value);
  if (pairs.length === 0) return ['{}'];
  return pairs.flatMap(([key, child]) => {
    const isBlock = typeof child === 'object' && child !== null && Object.keys(child).length > 0;
    return isBlock ? [`${key}:`, ...prefix(writeBlock(child), '  ', '  ')] : [`${key}: ${writeBlock(child)[0] ?? ''}`];
  });
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function prefix(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? first : rest) + line);
}

function writeScalar(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}
