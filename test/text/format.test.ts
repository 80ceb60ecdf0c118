import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { applyChanges } from '../../server/src/text/edit.ts';
import { format } from '../../server/src/text/format.ts';
import { parse } from '../../server/src/text/parse.ts';
import { toPlain } from '../../server/src/text/plain.ts';
import { fuzz } from '../support/depth.ts';

function formatted(text: string): string {
  return applyChanges(text, format(parse(text)));
}

/** Same values, same comments in the same order, and nothing left to do. */
function assertSafe(text: string): void {
  const once = formatted(text);
  const [before, after] = [parse(text), parse(once)];
  if (before.problems.length > 0) assert.equal(once, text);
  assert.deepEqual(toPlain(after.root), toPlain(before.root));
  assert.deepEqual(
    after.comments.map((comment) => comment.text),
    before.comments.map((comment) => comment.text),
  );
  assert.equal(formatted(once), once, 'formatting twice changes something');
}

const CASES: readonly { readonly name: string; readonly text: string; readonly expected: string }[] = [
  { name: 'indents two columns a level', text: 'a:\n    b:\n       c: 1\n', expected: 'a:\n  b:\n    c: 1\n' },
  { name: 'indents lists below their key', text: 'a:\n- b: 1\n  c: 2\n', expected: 'a:\n  - b: 1\n    c: 2\n' },
  { name: 'puts one space behind a dash', text: 'a:\n  -   b: 1\n      c: 2\n', expected: 'a:\n  - b: 1\n    c: 2\n' },
  { name: 'spaces what separates', text: 'a  :   {b: 1,c:   [ 1,2 ]}\n', expected: 'a: { b: 1, c: [1, 2] }\n' },
  {
    name: 'keeps a byte order mark, and counts columns behind it',
    text: '\ufeffa:\n    b:   1\n',
    expected: '\ufeffa:\n  b: 1\n',
  },
  { name: 'keeps a byte order mark before a comment', text: '\ufeff# x\n\na:  1\n', expected: '\ufeff# x\n\na: 1\n' },
  { name: 'keeps a byte order mark before blank lines', text: '\ufeff\n\na:  1\n', expected: '\ufeffa: 1\n' },
  { name: 'ends with one line break', text: 'a: 1  \n\n\n', expected: 'a: 1\n' },
  { name: 'adds the last line break', text: 'a: 1', expected: 'a: 1\n' },
  {
    name: 'keeps one blank line',
    text: 'a:\n  b: 1\n\n\n  c: 1\n\n\n\nd: 1\n',
    expected: 'a:\n  b: 1\n\n  c: 1\n\n\nd: 1\n',
  },
  {
    name: 'moves comments along',
    text: 'a:\n    # why\n    b: 1   # here\n',
    expected: 'a:\n  # why\n  b: 1   # here\n',
  },
  {
    name: 'moves block scalars whole',
    text: 'a:\n    b: |\n        x\n          y\n',
    expected: 'a:\n  b: |\n      x\n        y\n',
  },
  { name: 'keeps what |+ keeps', text: 'a: |+\n  x\n\n\n\nb: 1\n', expected: 'a: |+\n  x\n\n\n\nb: 1\n' },
  { name: 'writes the line break of the document', text: 'a: 1\r\nb: 2\n', expected: 'a: 1\r\nb: 2\r\n' },
  { name: 'leaves a text with mistakes alone', text: 'a:   [1\nb:   2\n', expected: 'a:   [1\nb:   2\n' },
];

const files = globSync(['samples/**/*.yaml', 'test/corpus/**/*.yaml']).sort();

describe('formatting', () => {
  for (const { name, text, expected } of CASES)
    it(name, () => {
      assert.equal(formatted(text), expected);
      assert.equal(formatted(expected), expected);
    });

  it('takes any number of blank lines', () => {
    assert.equal(formatted(`a: 1\n${'\n'.repeat(200_000)}b: 2\n`), 'a: 1\n\n\nb: 2\n');
  });

  it('changes only the lines asked for', () => {
    const text = 'a:   1\nb:   2\nc:   3\n';
    assert.equal(applyChanges(text, format(parse(text), { start: 8, end: 9 })), 'a:   1\nb: 2\nc:   3\n');
  });

  it('keeps values and comments of every sample and corpus file, and is done after once', function () {
    assert.ok(files.length > 20);
    for (const file of files) assertSafe(readFileSync(file, 'utf8'));
  });

  it('leaves the samples alone', () => {
    for (const file of globSync('samples/**/*.yaml')) {
      const text = readFileSync(file, 'utf8');
      assert.equal(formatted(text), text, file);
    }
  });

  it('keeps values and comments whatever the blanks', function () {
    const texts = files.map((file) => readFileSync(file, 'utf8')).filter((text) => text.length < 4000);
    const insertion = fc.record({
      at: fc.nat(4000),
      text: fc.constantFrom(' ', '  ', '\n', '\r\n', '\n\n\n', ' # note\n', '&a ', '|\n    ', '"', ',', '    '),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(insertion, { maxLength: 5 }), (text, insertions) => {
        assertSafe(insertions.reduce((old, { at, text: shard }) => old.slice(0, at) + shard + old.slice(at), text));
      }),
      fuzz(150),
    );
  });
});
