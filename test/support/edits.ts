// Random edits of texts, for properties. Must not know what they are made to.
import fc from 'fast-check';

/** What somebody does to a text. */
export interface Edit {
  /** Where, as a part of the text's length. */
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

const FRAGMENTS = [
  'a',
  ' ',
  '\n',
  '\r\n',
  '  ',
  ':',
  ': ',
  '-',
  '- ',
  '#',
  ' # x',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '|',
  '>',
  '&a ',
  '*a',
  '!!str ',
  '\t',
  '%',
  '---\n',
  '...\n',
  '<<: ',
  '? ',
  '😀',
  '\u0000',
  '\u0007',
  '<<<<<<< HEAD\n',
  '\n  new:\n    x: 1\n',
  '\n  support: {}\n',
  '\n    milestones: []\n',
  '\n  foo',
  'target: 1h\n',
  '\n      key',
  '\n# comment\n',
  '\nother:\n  y: 2\n',
  '\ue001:',
];

/** Anything that is typed, pasted or deleted, whatever it breaks. */
export const EDIT: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 4, max: 60 }),
  ),
  inserted: fc.oneof(
    fc.constantFrom(...FRAGMENTS),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
});

export function apply(text: string, { at, deleted, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + deleted);
}
