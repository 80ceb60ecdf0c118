// Reading only what an edit touched gives exactly what reading everything gives.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/text/parse.ts';
import { pathOf } from '../../server/src/text/path.ts';
import { reparse } from '../../server/src/text/reparse.ts';
import type { Item, Pair, Tree, TreeNode } from '../../server/src/text/tree.ts';
import { apply, EDIT } from '../support/edits.ts';
import { fuzz, someOf, timesNow } from '../support/depth.ts';

const SAMPLES = ['cloudnine', 'titantech', 'aquaflow'].flatMap((name) =>
  readdirSync(`samples/${name}`)
    .filter((file) => /\.(entitlement|scenario)\.yaml$/.test(file))
    .map((file) => readFileSync(`samples/${name}/${file}`, 'utf8')),
);

const SMALL = `# calendars
businessHours:
  desk:
    timeZone: Europe/Warsaw
    hours: { weekdays: 09:00-17:00 } # every week

  "night desk":
    description: |
      Open at night,
        when others sleep
    timeZone: Etc/UTC
    hours:
      everyday: [ 22:00-06:00,
        07:00-08:00 ]
# types
milestoneTypes:
  first: { name: First }
  second:
    name: Second
    description: one
      two

processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first
        target: 1h
      -
        milestone: second
        target: 4h
  # the last one
  other:
    name: 'Other 😀'
    exit: { when: { any: [ { IsClosed: true }, { Status: Done } ] } }
`;

/** A tree as plain data, every parent checked on the way. */
function describeTree(tree: Tree): unknown {
  const { comments, problems, isSound, hasAnchors, text } = tree;
  return { root: describeNode(tree.root, undefined), comments, problems, isSound, hasAnchors, text };
}

function describeNode(node: TreeNode | undefined, parent: Pair | Item | undefined): unknown {
  if (node === undefined) return undefined;
  assert.equal(node.parent, parent);
  const { kind, span, anchor } = node;
  switch (node.kind) {
    case 'scalar':
      return { kind, span, anchor, value: node.value, source: node.source, style: node.style };
    case 'alias':
      return { kind, span, anchor, name: node.name, isRecursive: node.isRecursive, target: pathOf(node.target) };
    case 'map':
      return {
        kind,
        span,
        anchor,
        isFlow: node.isFlow,
        pairs: node.pairs.map((pair) => {
          assert.equal(pair.parent, node);
          return [pair.span, describeNode(pair.key, pair), describeNode(pair.value, pair)];
        }),
      };
    case 'list':
      return {
        kind,
        span,
        anchor,
        isFlow: node.isFlow,
        items: node.items.map((item) => {
          assert.equal(item.parent, node);
          return [item.index, item.span, describeNode(item.value, item)];
        }),
      };
  }
}

/** What the project does: the last sound tree is what the next reading starts from. */
function readAll(texts: readonly string[]): { readonly tree: Tree; readonly isShort: boolean }[] {
  let base = parse(texts[0] ?? '');
  return texts.map((text) => {
    const short = reparse(base, text);
    const tree = short ?? parse(text);
    if (tree.isSound) base = tree;
    return { tree, isShort: short !== undefined };
  });
}

describe('reading again what changed', () => {
  for (const eol of ['\n', '\r\n'])
    it(`gives what reading everything gives, whatever is typed (${eol === '\n' ? 'LF' : 'CRLF'})`, () => {
      let short = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(SMALL, SMALL, ...SAMPLES),
          fc.array(EDIT, { minLength: 1, maxLength: 5 }),
          (start, edits) => {
            const texts = [start.replaceAll('\n', eol)];
            for (const edit of edits) texts.push(apply(texts.at(-1) ?? '', edit));
            for (const { tree, isShort } of readAll(texts)) {
              if (!isShort) continue;
              short += 1;
              assert.deepEqual(describeTree(tree), describeTree(parse(tree.text)));
            }
          },
        ),
        fuzz(120),
      );
      assert.ok(short > timesNow(120) / 8, `only ${short} readings were short`);
    });

  it('gives what reading everything gives for lines that are typed between entries, and for what is typed next to them', () => {
    const lineStarts = [0, ...[...SMALL.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const lines = [
      '  foo\n',
      '  foo:\n',
      'foo\n',
      '    foo\n',
      '  "foo"\n',
      '  foo:\n    a: 1\n',
      '  # foo\n',
      '  - foo\n',
    ];
    let short = 0;
    for (const start of someOf(lineStarts))
      for (const line of lines) {
        const typed = SMALL.slice(0, start) + line + SMALL.slice(start);
        const behind = start + line.length;
        const next = [behind + 2, behind, start - 1, start + 2].map((at) => `${typed.slice(0, at)}"${typed.slice(at)}`);
        for (const second of next)
          for (const { tree, isShort } of readAll([SMALL, typed, second]).slice(1)) {
            if (!isShort) continue;
            short += 1;
            assert.deepEqual(describeTree(tree), describeTree(parse(tree.text)));
          }
      }
    assert.ok(short > timesNow(500), `only ${short} readings were short`);
  });
});
