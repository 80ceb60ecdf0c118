// Enter: `‸` stands where the line break is typed; the expected indentation of the new line is a number, or the editor's own choice.
import assert from 'node:assert/strict';
import { onTypeFormatting } from '../../server/src/features/onType.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { readMarks } from '../support/marks.ts';
import { itWithBothBreaks, openEditor } from '../support/editor.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Column of the new line; undefined where what the editor has put there stays. */
  readonly column: number | undefined;
  readonly tabSize?: number;
}

const CASES: readonly Case[] = [
  { name: 'below a section', text: 'processes:‸\n', column: 2 },
  { name: 'below a section, with a comment behind it', text: 'processes: # 😀 ours‸\n', column: 2 },
  { name: 'below a section with a tab size, in a document that tells nothing', text: 'a:‸', column: 4, tabSize: 4 },
  { name: 'below a key as deep as the document is', text: 'a:\n   b: 1\nc:‸\n', column: 3, tabSize: 8 },
  { name: 'behind the text of an emoji', text: 'a:\n  b: 😀 日本‸\n', column: 2 },
  { name: 'below a key in an item', text: 'p:\n  milestones:\n    - milestone: x\n      warnings:‸\n', column: 8 },
  { name: 'below an item that begins with a value', text: 'm:\n  - milestone: first-response‸\n', column: 4 },
  { name: 'below an item that begins with a wide dash', text: 'm:\n  -   milestone: first-response‸\n', column: 6 },
  { name: 'below an item that begins with an open key', text: 'm:\n  - when:‸\n', column: 6 },
  { name: 'below a dash alone', text: 'm:\n  -‸\n', column: 4 },
  { name: 'below a dash and a blank', text: 'm:\n  - ‸\n', column: 4 },
  { name: 'below an item that is a text', text: 'imports:\n  - ./desk.entitlement.yaml‸\n', column: 2 },
  { name: 'below an item that is a map in braces', text: 'w:\n  - { before: 15m, actions: [a] } # 😀‸\n', column: 2 },
  { name: 'below an item in an item', text: 'w:\n  - - a‸\n', column: 4 },
  { name: 'below a value', text: 'p:\n  q:\n    active: true‸\n', column: 4 },
  { name: 'below a value in quotes with a hash', text: "p:\n  name: 'a # b'‸\n", column: 2 },
  { name: 'below a list in brackets', text: 'p:\n  actions: [a, b]‸\n', column: 2 },
  { name: 'below a key in quotes', text: "p:\n  'a: b':‸\n", column: 4 },
  { name: 'below an anchor', text: 'p: &all‸\n', column: 2 },
  { name: 'below an alias', text: 'p:\n  q: *all‸\n', column: 2 },
  { name: 'inside an open brace', text: 'p:\n  when: {‸\n', column: 4 },
  { name: 'on the second line of a brace', text: 'p:\n  when: {\n      A: b,‸\n', column: 6 },
  { name: 'below a brace that is closed again', text: 'p:\n  when: {\n      A: b\n    }‸\n', column: 2 },
  { name: 'below an item whose bracket is closed again', text: 'p:\n  - [\n      a\n    ]‸\n', column: 2 },
  { name: 'below the head of a text', text: 'p:\n  description: >-‸\n', column: 4 },
  { name: 'below the head of a text in an item', text: 'p:\n  - description: |‸\n', column: 6 },
  { name: 'inside a text, whatever it looks like', text: 'p:\n  description: |\n    first:‸\n', column: 4 },
  { name: 'inside a text that looks like a list', text: 'p:\n  description: |\n      - a: b‸\n', column: 6 },
  { name: 'above what is deeper already', text: 'p:\n   a:‸\n     b: 1\n', column: 5, tabSize: 2 },
  { name: 'above a list that stands right below its key', text: 'imports:‸\n- a\n', column: 0 },
  { name: 'above the next section', text: 'p:\n  a:‸\nq:\n', column: 4 },
  { name: 'below a half-written key', text: 'p:\n  activ‸\n', column: undefined },
  { name: 'below a comment', text: 'p:\n  # later‸\n', column: undefined },
  { name: 'below a blank line', text: 'p:\n  a: 1\n‸\n', column: undefined },
  { name: 'inside a quote that goes on', text: 'p:\n  name: "two‸\n', column: undefined },
  { name: 'below a tab', text: 'p:\n\ta:‸\n', column: undefined },
  { name: 'below broken YAML', text: 'a: [ }\nprocesses:\n  p:‸\n', column: 4 },
  { name: 'below a conflict marker', text: '<<<<<<< HEAD\nprocesses:‸\n', column: 2 },
  { name: 'below a byte order mark', text: '\ufeffprocesses:‸\n', column: 2 },
];

/** The text after Enter, the editor's own indentation of the new line, and the edits. */
async function enter(marked: string, before: string, tabSize: number): Promise<string> {
  const [{ text = '', cursors: [at = 0] = [] } = {}] = readMarks(marked);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const typed = text.slice(0, at) + lineBreak + before + text.slice(at);
  const { look } = await openEditor(typed);
  const edits = onTypeFormatting(look.file, at + lineBreak.length + before.length, tabSize);
  const changes = edits.map(({ range, newText }) => ({ span: look.file.lines.spanOf(range), newText }));
  return applyChanges(typed, changes);
}

describe('Enter', () => {
  for (const { name, text, column, tabSize = 2 } of CASES)
    itWithBothBreaks(name, async (breaks) => {
      const [{ text: plain = '', cursors: [at = 0] = [] } = {}] = readMarks(breaks(text));
      const lineBreak = plain.includes('\r\n') ? '\r\n' : '\n';
      for (const before of ['', '  ', '         ']) {
        const wanted = column === undefined ? before : ' '.repeat(column);
        assert.equal(
          await enter(breaks(text), before, tabSize),
          plain.slice(0, at) + lineBreak + wanted + plain.slice(at),
          `after ${before.length} blanks`,
        );
      }
    });

  it('leaves a line that is not blank where it is', async () => {
    for (const text of ['processes:‸  p: 1\n', 'processes:‸# x\n'])
      assert.equal(await enter(text, '', 2), text.replace('‸', '\n'));
  });

  it('does nothing on the first line', async () => {
    const { look } = await openEditor('');
    assert.deepEqual(onTypeFormatting(look.file, 0, 2), []);
  });

  it('takes any tab size', async () => {
    for (const [size, column] of [
      [Number.NaN, 2],
      [0, 2],
      [-4, 1],
      [1000, 8],
    ] as const)
      assert.equal(await enter('a:‸', '', size), `a:\n${' '.repeat(column)}`);
  });
});
