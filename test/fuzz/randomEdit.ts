// Edits as people and programs make them, and as nobody would: keys pressed, lines moved, merges gone wrong, odd characters.
import type { OffsetEdit } from '../support/clientDocument.ts';
import type { Random } from './random.ts';

const KEYS = [...'abcdefghijklmnopqrstuvwxyz0123456789:-#"\'[]{},&*!|>%@?. \t\n'];

/** Pieces of our language and of YAML, and what hurts most in odd places. */
const FRAGMENTS = [
  '\n      - milestone: resolution\n        target: 4h\n',
  '  warnings: [{ before: 15m, actions: [warn-owner] }]\n',
  '\nactions:\n  again: { flow: { flow: Again } }\n',
  '\nbusinessHours: { spare: { timeZone: Europe/Warsaw, hours: { everyday: 22:00-06:00 } } }\n',
  'imports: [./calendars.entitlement.yaml, ./lost.entitlement.yaml]\n',
  'imports: [./titantech.entitlement.yaml]\n',
  'use: ./titantech.entitlement.yaml\n',
  'when: { any: [{ Priority: High }, { not: { Origin: Web } }] }',
  'when: { formula: "AND(ISPICKVAL(Priority, \'High\'), Amount__c > 1000)" }',
  '# milestone-disable-next-line no-warning -- why\n',
  '# milestone-disable-next-line',
  'description: |\n          two\n            lines\n',
  'description: >-\n\n\n    folded\n',
  '|2+\n',
  '&a ',
  '&a &b ',
  '*a',
  '<<: *a\n',
  '? [a, b]\n: c\n',
  '!!str ',
  '!custom ',
  '---\n',
  '...\n',
  '%YAML 1.1\n---\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> branch\n',
  '\r\n',
  '\r',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u202e',
  '😀',
  '字',
  'é',
  '\u{1d11e}\u{1d11e}',
  '"unclosed',
  "'",
  '"\\x4"',
  '{',
  '}',
  '[',
  ']',
  '{ a: [ { b',
  ': ',
  '- ',
  '  ',
  '-1',
  '1e400',
  '24h',
  '1d',
  '09:00-17:00',
  '2026-02-30',
  'null',
  '~',
  '=',
];

/** One edit of a text. @param others texts to paste from */
export function randomEdit(random: Random, text: string, others: readonly string[]): OffsetEdit {
  const offset = boundary(text, random.below(text.length + 1));
  switch (random.below(9)) {
    case 0:
    case 1:
      return { offset, remove: 0, insert: random.pick(KEYS) };
    case 2:
      return cut(text, offset, 1 + random.below(3), '');
    case 3:
      return cut(text, offset, random.below(60), '');
    case 4:
    case 5:
      return cut(text, offset, random.chance(0.3) ? random.below(30) : 0, random.pick(FRAGMENTS));
    case 6: {
      const other = random.pick([text, ...others]);
      const start = random.below(other.length);
      return cut(text, offset, 0, whole(other.slice(start, start + random.below(300))));
    }
    case 7:
      return editLine(random, text, offset);
    default:
      return editWord(random, text, offset);
  }
}

/** A line is taken out, doubled, pushed right, commented out, or torn by a merge. */
function editLine(random: Random, text: string, offset: number): OffsetEdit {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next + 1;
  const line = text.slice(start, end);
  const changed = random.pick([
    '',
    line + line,
    `  ${line}`,
    `# ${line}`,
    `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> other\n`,
    line.replace(/: /, ': &a '),
    line.replace(/: .*/, ': *a'),
    line.replace(/: (.*)/, ': "$1'),
    line.replace('\n', '\r\n'),
    line.trimStart(),
  ]);
  return { offset: start, remove: end - start, insert: changed };
}

/** A word is replaced by another of the same text: ids that are taken, keys in the wrong place. */
function editWord(random: Random, text: string, offset: number): OffsetEdit {
  const words = [...text.matchAll(/[\w-]+/g)];
  const word = words.find(({ index }) => index >= offset);
  if (word === undefined) return { offset, remove: 0, insert: 'word' };
  return { offset: word.index, remove: word[0].length, insert: random.pick(words)[0] };
}

/** Removes up to `length` characters. No edit begins or ends inside a line break or a character: LSP has no positions there. */
function cut(text: string, offset: number, length: number, insert: string): OffsetEdit {
  const end = boundary(text, Math.min(text.length, offset + length));
  return { offset, remove: Math.max(0, end - offset), insert };
}

function boundary(text: string, offset: number): number {
  const isInside = /^(\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
  return offset > 0 && isInside ? offset - 1 : offset;
}

/** Without halves of characters at its ends. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
