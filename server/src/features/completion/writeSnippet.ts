// A schema's snippet as YAML, placeholders kept: in block style, indented from a column, or on one line. Must not know where it is inserted.
import type { JsonValue } from '../../language/schema/describe.ts';
import { writeScalar } from '../../text/writeScalar.ts';

/** @param column where the block's first line starts; further lines are indented to it */
export function writeSnippet(body: JsonValue, column: number, lineBreak: string): string {
  return writeBlock(body)
    .map((line, index) => (index === 0 ? line : ' '.repeat(column) + line))
    .join(lineBreak);
}

/** The same in flow style: `{ milestone: first-response, target: 1h }`. */
export function writeFlowSnippet(body: JsonValue): string {
  if (isList(body)) return `[${body.map(writeFlowSnippet).join(', ')}]`;
  if (typeof body !== 'object' || body === null) return quoteInFlow(formatScalar(body));
  const pairs = Object.entries(body).map(([key, child]) => `${key}: ${writeFlowSnippet(child)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Text as it is inserted where the client knows no placeholders. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([$}\\])/g, '$1');
}

/** What a plain word may not hold inside brackets is quoted. */
function quoteInFlow(text: string): string {
  return /[,[\]{}]|: | #/.test(withoutPlaceholders(text)) ? writeScalar(text, { style: 'single-quoted' }) : text;
}

function writeBlock(value: JsonValue): readonly string[] {
  if (isList(value)) return value.flatMap((item) => prefix(writeBlock(item), '- ', '  '));
  if (typeof value !== 'object' || value === null) return [formatScalar(value)];
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

function formatScalar(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}
