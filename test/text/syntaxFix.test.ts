// Mistakes in the YAML and their cures: before, after, and the cure's name. What would not help is not offered.
import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/text/edit.ts';
import { syntaxFix } from '../../server/src/text/syntaxFix.ts';
import { parse } from '../../server/src/text/parse.ts';

const CASES: readonly (readonly [before: string, after: string, title: string])[] = [
  ['p:\n\tactive: 1 # 😀\n', 'p:\n  active: 1 # 😀\n', 'Use spaces'],
  ['p: {c: 1 d: 2}\n', 'p: {c: 1, d: 2}\n', 'Add the comma'],
  ['p:\n  a: [1, 2 # 日本\n  b: 1\n', 'p:\n  a: [1, 2] # 日本\n  b: 1\n', "Add ']'"],
  ['p:\n  a: { b: 1\n  c: 1\n', 'p:\n  a: { b: 1 }\n  c: 1\n', "Add '}'"],
  ['p:\n  name: "😀 x\n  b: 1\n', 'p:\n  name: "😀 x"\n  b: 1\n', 'Add the quote'],
  ["p:\n  name: 'x # later\n  b: 1\n", "p:\n  name: 'x' # later\n  b: 1\n", 'Add the quote'],
  ['p:\n  active\n  b: 1\n', 'p:\n  active:\n  b: 1\n', 'Add the colon'],
  ['%YAML 1.1\n---\np: 1\n', 'p: 1\n', 'Remove the line'],
  ['a: 1\n---\nb: 1\n', 'a: 1\nb: 1\n', "Remove the '---'"],
  ['a: 1\na: 2\nb: 1\n', 'a: 1\nb: 1\n', "Remove the second 'a'"],
  ['p:\n  - a: 1\n  b: 2\n', 'p:\n  - a: 1\n  - b: 2\n', 'Add the dash'],
  ['p: @x y # z\n', "p: '@x y' # z\n", 'Put it in quotes'],
  ["p: it's: b\n", "p: 'it''s: b'\n", 'Put it in quotes'],
  ['p: "a\\qb"\n', 'p: "a\\\\qb"\n', 'Write a backslash'],
];

describe('mending a mistake in the YAML', () => {
  for (const lineBreak of ['\n', '\r\n'])
    for (const [before, after, title] of CASES)
      it(`${JSON.stringify(before)}${lineBreak === '\n' ? '' : ' (CRLF)'}`, () => {
        const text = before.replaceAll('\n', lineBreak);
        const tree = parse(text);
        const [problem] = tree.problems;
        assert.ok(problem !== undefined);
        const mending = syntaxFix(tree, problem.code, problem.span);
        assert.equal(mending?.title, title, problem.code);
        const mended = applyChanges(text, [mending.change]);
        assert.equal(mended, after.replaceAll('\n', lineBreak));
        assert.deepEqual(parse(mended).problems, []);
      });

  const HOPELESS: readonly string[] = [
    'p: { a: [1, 2 }\nq: 1\n',
    'a: 1\n---\na: 1\n',
    'p: *nope\n',
    '<<<<<<< HEAD\np: 1\n=======\np: 2\n>>>>>>> x\n',
  ];
  for (const text of HOPELESS)
    it(`is not offered where it would not help: ${JSON.stringify(text)}`, () => {
      const tree = parse(text);
      assert.ok(tree.problems.length > 0);
      for (const { code, span } of tree.problems) assert.equal(syntaxFix(tree, code, span), undefined);
    });
});
