// Typical mistakes: each file in test/corpus/wrong marks with ⟦ ⟧ what is wrong, and under the marked line a comment `#!` tells the
// code and the sentence. `UPDATE=1` writes what the product says; read the difference before you commit it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { phraseSchemaProblem, phraseTextProblem } from '../../../server/src/language/schema/phrase.ts';
import { validateTree } from '../../../server/src/language/schema/validateTree.ts';
import { parse } from '../../../server/src/text/parse.ts';
import { createLineIndex } from '../../../server/src/text/position.ts';
import { putInTold, takeOutTold, type Told } from '../../support/toldMarks.ts';

const FOLDER = 'test/corpus/wrong';

function tell(file: string, text: string): readonly Told[] {
  const tree = parse(text);
  const kind = file.endsWith('.scenario.yaml') ? 'scenario' : 'entitlement';
  const told = [
    ...tree.problems.map(({ code, span, args }) => ({
      span,
      words: `${code}: ${phraseTextProblem({ ...args, variant: code })}`,
    })),
    ...validateTree(kind, tree).map(({ variant, span, args }) => ({
      span,
      words: `${variant}: ${phraseSchemaProblem({ ...args, variant })}`,
    })),
  ];
  return told.sort((one, other) => one.span.start - other.span.start);
}

describe('typical mistakes', () => {
  for (const file of readdirSync(FOLDER)) {
    const path = `${FOLDER}/${file}`;
    const expected = readFileSync(path, 'utf8');
    const text = takeOutTold(expected);

    it(`are told as ${file} expects`, () => {
      const actual = putInTold(text, tell(file, text));
      if (process.env['UPDATE'] === '1') writeFileSync(path, actual);
      else assert.equal(actual, expected);
      assert.notEqual(actual, text, 'nothing was told');
    });

    it(`are told at the same place with CRLF (${file})`, () => {
      const crlf = text.replaceAll('\n', '\r\n');
      const lines = createLineIndex(text);
      const crlfLines = createLineIndex(crlf);
      assert.deepEqual(
        tell(file, crlf).map((one) => ({ ...one, span: crlfLines.rangeOf(one.span) })),
        tell(file, text).map((one) => ({ ...one, span: lines.rangeOf(one.span) })),
      );
    });
  }
});
