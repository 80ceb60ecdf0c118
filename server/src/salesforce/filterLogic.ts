// Salesforce's filter logic: `1 AND (2 OR NOT 3)` as a tree and back.

export type Logic =
  | { readonly kind: 'item'; /** From 1. */ readonly number: number }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Logic[] }
  | { readonly kind: 'not'; readonly of: Logic };

/** Deeper logic is refused; Setup allows far less. */
const MAX_DEPTH = 100;

/** Every item must hold: what filter logic means where none is written. */
export function allOf(count: number): Logic {
  return { kind: 'and', of: Array.from({ length: count }, (_, index) => ({ kind: 'item', number: index + 1 })) };
}

/** Reads filter logic over `count` items; undefined when it is none. `NOT` binds closest, then `AND`, then `OR`. */
export function parseLogic(text: string, count: number): Logic | undefined {
  const tokens = text.match(/\d+|[()]|[A-Za-z]+|[^\s]/g) ?? [];
  let next = 0;
  const takes = (word: string): boolean => {
    if (tokens[next]?.toUpperCase() !== word) return false;
    next += 1;
    return true;
  };
  const joined = (kind: 'and' | 'or', word: string, part: () => Logic | undefined): Logic | undefined => {
    const of: Logic[] = [];
    do {
      const each = part();
      if (each === undefined) return undefined;
      of.push(each);
    } while (takes(word));
    const [only] = of;
    return of.length === 1 ? only : { kind, of: of.flatMap((each) => (each.kind === kind ? each.of : [each])) };
  };
  const anyAt = (depth: number): Logic | undefined =>
    joined('or', 'OR', () => joined('and', 'AND', () => oneAt(depth)));
  const oneAt = (depth: number): Logic | undefined => {
    if (depth > MAX_DEPTH) return undefined;
    if (takes('NOT')) {
      const of = oneAt(depth + 1);
      return of === undefined ? undefined : { kind: 'not', of };
    }
    if (takes('(')) {
      const inner = anyAt(depth + 1);
      return takes(')') ? inner : undefined;
    }
    const number = Number(tokens[next]);
    if (!Number.isInteger(number) || number < 1 || number > count) return undefined;
    next += 1;
    return { kind: 'item', number };
  };
  const logic = anyAt(0);
  return next === tokens.length ? logic : undefined;
}

/** Writes logic with parentheses around what is not a single item; undefined where every item must hold, once and in order. */
export function writeLogic(logic: Logic): string | undefined {
  const parts = logic.kind === 'and' ? logic.of : [logic];
  const isPlain = parts.every((part, index) => part.kind === 'item' && part.number === index + 1);
  return isPlain ? undefined : writeInside(logic, false);
}

function writeInside(logic: Logic, isNested: boolean): string {
  switch (logic.kind) {
    case 'item':
      return String(logic.number);
    case 'not':
      return `NOT ${writeInside(logic.of, true)}`;
    case 'and':
    case 'or': {
      const text = logic.of.map((each) => writeInside(each, true)).join(logic.kind === 'and' ? ' AND ' : ' OR ');
      return isNested ? `(${text})` : text;
    }
  }
}
