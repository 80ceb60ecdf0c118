// Where the cursor stands in an XML text: within which element's value, and what stands beside it. Read off the text itself, since
// completion is asked for in texts that are broken until it is accepted. Must not know what elements mean.
import type { Span } from './tree.ts';

export interface XmlSite {
  /** Names of the elements around the value, the innermost last. */
  readonly path: readonly string[];
  /** The whole value, blanks around it left out; where there is none, the place between the tags. */
  readonly value: Span;
  /** Values of elements beside it, the first of each name. */
  readonly beside: ReadonlyMap<string, string>;
  /** Values of elements at the top, the first of each name. */
  readonly atTop: ReadonlyMap<string, string>;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly values: Map<string, string>;
  hasChildren: boolean;
}

const TAG = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s<>/!?]+)(?:[\s/][^<>]*)?>/g;

/** The site of a value; undefined in a tag or a comment, and between elements. */
export function findXmlSite(text: string, offset: number): XmlSite | undefined {
  const open: OpenElement[] = [];
  let found: { readonly path: readonly string[]; readonly span: Span; readonly holder: OpenElement } | undefined;
  const top = (): ReadonlyMap<string, string> => open[0]?.values ?? new Map<string, string>();
  for (const match of text.matchAll(TAG)) {
    const [whole, closing, name = ''] = match;
    const end = match.index + whole.length;
    if (name === '') {
      if (match.index < offset && offset < end) return undefined;
    } else if (closing === '/') {
      const element = open.at(-1);
      if (element?.name !== name) break; // what follows belongs nobody knows where
      const span = { start: element.start, end: match.index };
      const holder = open.at(-2);
      if (!element.hasChildren && holder !== undefined) {
        if (span.start <= offset && offset <= span.end) found = { path: open.map((each) => each.name), span, holder };
        if (!holder.values.has(name)) holder.values.set(name, unescape(text.slice(span.start, span.end).trim()));
      }
      if (found !== undefined && found.holder === element) return siteOf(text, found, offset, top());
      open.pop();
      if (open.length === 0) break;
    } else {
      if (match.index < offset && offset < end) return undefined;
      const holder = open.at(-1);
      if (holder !== undefined) holder.hasChildren = true;
      if (!whole.endsWith('/>')) open.push({ name, start: end, values: new Map(), hasChildren: false });
    }
  }
  // Where the text is broken behind it, what stands before it still counts.
  return found === undefined ? undefined : siteOf(text, found, offset, top());
}

function siteOf(
  text: string,
  { path, span, holder }: { readonly path: readonly string[]; readonly span: Span; readonly holder: OpenElement },
  offset: number,
  atTop: ReadonlyMap<string, string>,
): XmlSite | undefined {
  const written = text.slice(span.start, span.end);
  const start = span.start + (written.length - written.trimStart().length);
  const value = written.trim() === '' ? { start: offset, end: offset } : { start, end: start + written.trim().length };
  if (offset < value.start || offset > value.end) return undefined;
  return { path, value, beside: holder.values, atTop };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
