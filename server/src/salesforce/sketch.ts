// The tree that an entitlement file would give, drawn from XML: maps, lists and values with their places, before parents are known.
import type { PlainValue } from '../text/plain.ts';
import type { Item, ListNode, MapNode, Pair, ScalarNode, Span, SyntaxProblem, Tree, TreeNode } from '../text/tree.ts';
import type { Draft } from '../text/draft.ts';
import { valueSpan, type XmlElement } from './xml/xmlElement.ts';

export type ScalarValue = string | number | boolean | null;

export type Sketch =
  | { readonly kind: 'map'; readonly span: Span; readonly pairs: readonly SketchPair[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly Sketch[] }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: ScalarValue };

export interface SketchPair {
  readonly key: string;
  /** What stands for the key in the XML. */
  readonly span: Span;
  readonly value: Sketch;
}

export function scalar(span: Span, value: ScalarValue): Sketch {
  return { kind: 'scalar', span, value };
}

/** The pairs that there are. */
export function map(span: Span, pairs: readonly (SketchPair | undefined)[]): Sketch {
  return { kind: 'map', span, pairs: pairs.filter((pair) => pair !== undefined) };
}

export function list(span: Span, items: readonly Sketch[]): Sketch {
  return { kind: 'list', span, items };
}

/** From the first to the last of several places. */
export function hull(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return spans.length === 0 ? { start: 0, end: 0 } : { start, end };
}

/** A key for an element: its place is the name in the opening tag. */
export function pairAt(key: string, element: XmlElement, value: Sketch): SketchPair {
  const start = element.span.start + 1;
  return { key, span: { start, end: start + element.name.length }, value };
}

/** A key for the text of an element. */
export function textPair(
  text: string,
  key: string,
  element: XmlElement | undefined,
  convert: (written: string) => ScalarValue = (written) => written,
): SketchPair | undefined {
  return element === undefined
    ? undefined
    : pairAt(key, element, scalar(valueSpan(text, element), convert(element.text)));
}

/** The plain value of a sketch, as `toPlain` gives it of a tree. */
export function plainOf(sketch: Sketch): PlainValue {
  switch (sketch.kind) {
    case 'scalar':
      return sketch.value;
    case 'list':
      return sketch.items.map(plainOf);
    case 'map':
      return Object.fromEntries(sketch.pairs.map(({ key, value }) => [key, plainOf(value)]));
  }
}

/** Gives the sketch parents. Pairs come in the order of the text, so that what stands at an offset is found. */
export function plantTree(text: string, root: Sketch | undefined, problems: readonly SyntaxProblem[]): Tree {
  return {
    text,
    root: root === undefined ? undefined : plant(root, undefined),
    comments: [],
    problems,
    isSound: problems.length === 0,
    hasAnchors: false,
    hasOverlaps: true,
  };
}

function plant(sketch: Sketch, parent: Pair | Item | undefined): TreeNode {
  switch (sketch.kind) {
    case 'scalar':
      return plantScalar(sketch.span, sketch.value, parent);
    case 'list': {
      const items: Item[] = [];
      const node: ListNode = { kind: 'list', items, isFlow: false, span: sketch.span, parent };
      sketch.items.forEach((each, index) => {
        const item: Draft<Item> = { kind: 'item', value: undefined, span: each.span, index, parent: node };
        item.value = plant(each, item);
        items.push(item);
      });
      return node;
    }
    case 'map': {
      const pairs: Pair[] = [];
      const node: MapNode = { kind: 'map', pairs, isFlow: false, span: sketch.span, parent };
      for (const { key, span, value } of sketch.pairs.toSorted((a, b) => a.span.start - b.span.start)) {
        const keyNode: Draft<ScalarNode> = plantScalar(span, key, undefined);
        const pair: Draft<Pair> = {
          kind: 'pair',
          key: keyNode,
          value: undefined,
          span: hull([span, value.span]),
          parent: node,
        };
        keyNode.parent = pair;
        pair.value = plant(value, pair);
        pairs.push(pair);
      }
      return node;
    }
  }
}

function plantScalar(span: Span, value: ScalarValue, parent: Pair | Item | undefined): ScalarNode {
  const source = value === null ? '' : String(value);
  return { kind: 'scalar', value, source, style: typeof value === 'string' ? 'double-quoted' : 'plain', span, parent };
}
