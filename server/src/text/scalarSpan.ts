// Where a part of a scalar's value stands in the file: quotes, indentation and folded lines lie between. Must not know the language.
import type { ScalarNode, Span } from './tree.ts';

/**
 * The place of `value.slice(start, end)` of the scalar, at least one character; the whole scalar where an escape makes its text another
 * than what is written.
 * @param text the file's text
 */
export function scalarSpan(text: string, node: ScalarNode, start: number, end: number): Span {
  const places = align(text.slice(node.span.start, node.span.end), node);
  const last = node.source.length - 1;
  const from = places?.[Math.min(start, last)];
  const to = places?.[Math.min(Math.max(start, end - 1), last)];
  if (from === undefined || to === undefined) return node.span;
  return { start: node.span.start + from, end: node.span.start + to + 1 };
}

/** For each character of the value its offset in what is written; a blank has the place of what stands before it. */
function align(written: string, { source, style }: ScalarNode): readonly number[] | undefined {
  const places: number[] = [];
  let at = startOfContent(written, style);
  for (const character of source) {
    const isBlank = /\s/.test(character);
    if (!isBlank) {
      while (/\s/.test(written.charAt(at))) at += 1;
      if (style === 'single-quoted' && written.startsWith("''", at)) at += 1;
      if (style === 'double-quoted' && written.charAt(at) === '\\') at += 1;
      if (!written.startsWith(character, at)) return undefined;
    }
    for (let unit = 0; unit < character.length; unit += 1) places.push(isBlank ? Math.max(0, at - 1) : at + unit);
    if (!isBlank) at += character.length;
  }
  return places;
}

function startOfContent(written: string, style: ScalarNode['style']): number {
  if (style === 'plain') return 0;
  return style === 'literal' || style === 'folded' ? written.indexOf('\n') + 1 : 1;
}
