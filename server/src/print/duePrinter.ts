// Deadlines in every format, arrival by arrival: a list of them may be too long to be held.
import type { DueItem } from '../protocol/due.ts';
import { stringify } from './stringify.ts';

export interface DuePrinter {
  /** Before the first. */
  readonly head: string;
  /** Those of one arrival. */
  readonly print: (due: readonly DueItem[]) => string;
  /** After the last. */
  readonly tail: () => string;
}

/** One object a line. */
export function createNdjsonPrinter(): DuePrinter {
  return { head: '', print: (due) => due.map((item) => `${stringify(item, 0)}\n`).join(''), tail: () => '' };
}

/** One document, as JSON.stringify would lay it out: schemas/due.schema.json. */
export function createJsonPrinter(): DuePrinter {
  let isEmpty = true;
  const printItem = (item: DueItem): string => {
    const separator = isEmpty ? '' : ',';
    isEmpty = false;
    return `${separator}\n    ${stringify(item).replaceAll('\n', '\n    ')}`;
  };
  return {
    head: '{\n  "version": 1,\n  "due": [',
    print: (due) => due.map(printItem).join(''),
    tail: () => (isEmpty ? ']\n}\n' : '\n  ]\n}\n'),
  };
}
