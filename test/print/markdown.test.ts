// Text of files in a comment, read by a Markdown parser and by what GitHub looks for in its output.
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../server/src/draw/escapeMarkdown.ts';
import { printDiffMarkdown } from '../../server/src/print/diffMarkdown.ts';
import type { ProcessComparison } from '../../server/src/protocol/comparison.ts';

/** What people see: the text of all inline tokens. Nothing else may come of it. */
function render(markdown: string): string {
  const [, inline] = new MarkdownIt({ linkify: true }).parse(`x ${markdown}`, {});
  const children = inline?.children ?? [];
  assert.deepEqual(
    children.filter(({ type }) => type !== 'text' && type !== 'text_special').map(({ type }) => type),
    [],
    markdown,
  );
  return children
    .map(({ content }) => content)
    .join('')
    .slice(2);
}

describe('text of files in Markdown', () => {
  for (const text of [
    '**bold** _it_ ~~gone~~ `code` [a](b) ![c](d) <b>e</b> a | b # c',
    '&lt;script&gt; &amp; $x^2$ $$y$$',
    '@octocat @org/team me@example.com',
    '#7 GH-45 gh-45 org/repo#7 !12 %3 deadbeef1 0123456789012345678901234567890123456789',
    'https://example.com/x www.example.com ftp://a',
    ':tada: :+1: 09:30:15 16:30: late',
    '\\* \\',
  ])
    it(`reads as it is, and is nothing else: ${text}`, () => {
      const shown = render(escapeMarkdown(text));
      assert.equal(shown.replaceAll('\u200b', ''), text);
      // What GitHub makes links, mentions and pictures of in the finished text.
      for (const reference of [
        /@[\w-]/,
        /#\d/,
        /\bGH-\d/i,
        /\bhttps?:\/\//,
        /\bwww\./,
        /:(tada|\+1):/,
        /\b[0-9a-f]{7,40}\b/,
      ])
        assert.doesNotMatch(shown, reference);
    });

  it('leaves times of day alone', () => assert.equal(escapeMarkdown('16:30: 2h'), '16:30: 2h'));

  it('stays in its cell and its line', () => {
    assert.equal(escapeMarkdown('a\nb\r\n::error::c\u001b[31m\u202e'), 'a␊b␍␊::&#8203;error::c␛\\[31m&lt;U+202E&gt;');
  });
});

describe('a comment', () => {
  const process = (name: string, count: number): ProcessComparison => ({
    status: 'changed',
    before: null,
    after: { process: name, name, file: 'f' },
    changes: Array.from({ length: count }, (_, index) => ({
      aspect: 'target' as const,
      milestones: [{ id: 'r', name: 'Response', index: index % 2 }],
      was: '1h',
      now: '2h',
      words: `target ${index}h`,
      sentence: '',
    })),
    deadlines: [],
    open: [],
  });
  const print = (processes: readonly ProcessComparison[]): string =>
    printDiffMarkdown({ version: 1, before: 'a', after: 'b', from: '2026-03-06T12:00:00Z', processes, unchanged: 0 });

  it('fits into what GitHub takes, and counts what is left out', () => {
    const text = print(Array.from({ length: 200 }, (_, index) => process(`P${index}`, 60)));
    assert.ok(Buffer.byteLength(text) < 65_536 && Buffer.byteLength(text) > 60_000);
    const shown = text.match(/^### /gm)?.length ?? 0;
    assert.match(text, new RegExp(`Also P${shown}, P${shown + 1}, .* and ${190 - shown} others change;`));
  });

  it('tells milestones of one type apart', () => {
    const text = print([process('P', 2)]);
    assert.match(text, /\*\*Response \(milestone 1\)\*\* [\s\S]*\*\*Response \(milestone 2\)\*\*/);
  });
});
