// What is to be written as YAML, before anybody knows where its lines break. Must not know the language.

/** `block`: each entry on lines of its own. `spaced`: blank lines between them. `fitting`: on one line in brackets where it fits. */
export type Layout = 'block' | 'spaced' | 'fitting';

/** A value that stands alone is written as a scalar. */
export type Content = string | number | boolean | null | MapContent | ListContent;

export interface MapContent {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly layout: Layout;
}

export interface MapEntry {
  readonly key: string;
  readonly value: Content;
  /** Stands above the entry, each of its lines behind a `#`. */
  readonly comment?: string | undefined;
}

export interface ListContent {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  readonly layout: Layout;
}

export interface ListItem {
  readonly value: Content;
  /** Stands above the item, each of its lines behind a `#`. */
  readonly comment?: string | undefined;
}

export function mapOf(entries: readonly MapEntry[], layout: Layout = 'block'): MapContent {
  return { kind: 'map', entries, layout };
}

/** A list of values without comments. */
export function listOf(values: readonly Content[], layout: Layout = 'fitting'): ListContent {
  return { kind: 'list', items: values.map((value) => ({ value })), layout };
}

/** The same in brackets wherever it fits on a line; what has comments keeps lines of its own. */
export function toFitting(content: Content): Content {
  if (typeof content !== 'object' || content === null) return content;
  if (content.kind === 'list') {
    const items = content.items.map((item) => ({ ...item, value: toFitting(item.value) }));
    return { kind: 'list', items, layout: 'fitting' };
  }
  return mapOf(
    content.entries.map((entry) => ({ ...entry, value: toFitting(entry.value) })),
    'fitting',
  );
}

/** True for nothing to write. */
export function isEmpty(content: Content): boolean {
  if (typeof content !== 'object' || content === null) return false;
  return content.kind === 'map' ? content.entries.length === 0 : content.items.length === 0;
}
