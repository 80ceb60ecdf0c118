// Typical mistakes: each file in test/corpus/wrong marks with ⟦ ⟧ what is wrong, and under the marked line a comment `#!` tells the
// code and the sentence. `UPDATE=1` writes what the product says; read the difference before you commit it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { phraseSchemaProblem, phraseTextProblem } from '../../server/src/schema/phrase.ts';
import { validateTree } from '../../server/src/schema/validateTree.ts';
import { parse } from '../../server/src/text/parse.ts';
import { createLineIndex } from '../../server/src/text/position.ts';
import type { Span } from '../../server/src/text/tree.ts';

const FOLDER = 'test/corpus/wrong';

interface Told {
  readonly span: Span;
  readonly line: string;
}

function tell(file: string, text: string): readonly Told[] {
  const tree = parse(text);
  const kind = file.endsWith('.scenario.yaml') ? 'scenario' : 'entitlement';
  const told = [
    ...tree.problems.map(({ code, span, args }) => ({
      span,
      line: `#! ${code}: ${phraseTextProblem({ ...args, variant: code })}`,
    })),
    ...validateTree(kind, tree).map(({ variant, span, args }) => ({
      span,
      line: `#! ${variant}: ${phraseSchemaProblem({ ...args, variant })}`,
    })),
  ];
  return told.sort((one, other) => one.span.start - other.span.start);
}

function unmark(marked: string): string {
  return marked.replace(/^#! .*\n/gm, '').replace(/[⟦⟧]/g, '');
}

/** The text with marks around what was told, and what was told under each line. */
function mark(text: string, told: readonly Told[]): string {
  const lines = createLineIndex(text);
  let marked = '';
  for (let line = 0; line < lines.lineCount; line += 1) {
    const start = lines.lineStart(line);
    const next = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
    const here = told.filter(({ span }) => lines.lineAt(span.start) === line);
    let written = text.slice(start, next);
    for (const { span } of here.toReversed()) {
      const [from, to] = [span.start - start, span.end - start];
      written = `${written.slice(0, from)}⟦${written.slice(from, to)}⟧${written.slice(to)}`;
    }
    marked += written + here.map(({ line: words }) => `${words}\n`).join('');
  }
  return marked;
}

describe('typical mistakes', () => {
  for (const file of readdirSync(FOLDER)) {
    const path = `${FOLDER}/${file}`;
    const expected = readFileSync(path, 'utf8');
    const text = unmark(expected);

    it(`are told as ${file} expects`, () => {
      const actual = mark(text, tell(file, text));
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
