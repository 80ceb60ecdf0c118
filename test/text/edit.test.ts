import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyChanges, insertItem, insertPair, removeEntry, replaceScalar } from '../../server/src/text/edit.ts';
import type { TextChange } from '../../server/src/text/edit.ts';
import { parse } from '../../server/src/text/parse.ts';
import { resolvePath } from '../../server/src/text/path.ts';
import { toPlain } from '../../server/src/text/plain.ts';
import { writeScalar } from '../../server/src/text/writeScalar.ts';
import type { Item, ListNode, MapNode, Pair, Path, ScalarNode, Tree, TreeNode } from '../../server/src/text/tree.ts';
import { fuzz, someOf } from '../support/depth.ts';

function mapAt(tree: Tree, path: Path): MapNode {
  const node = resolvePath(tree, path)?.node;
  assert.ok(node?.kind === 'map', path.join('/'));
  return node;
}

function listAt(tree: Tree, path: Path): ListNode {
  const node = resolvePath(tree, path)?.node;
  assert.ok(node?.kind === 'list', path.join('/'));
  return node;
}

function holderAt(tree: Tree, path: Path): Pair | Item {
  const holder = resolvePath(tree, path)?.holder;
  assert.ok(holder, path.join('/'));
  return holder;
}

function edit(text: string, change: (tree: Tree) => TextChange): string {
  const edited = (source: string): string => applyChanges(source, [change(parse(source))]);
  const result = edited(text);
  assert.equal(edited(text.replaceAll('\n', '\r\n')), result.replaceAll('\n', '\r\n'), 'the same with CRLF');
  return result;
}

describe('insertPair', () => {
  it('indents by the column of the map, keeps comments, and uses the line ending of the document', () => {
    const text = 'a:\n    b: 1 # one\n# end\nc: 2\n';
    assert.equal(
      edit(text, (tree) => insertPair(tree, mapAt(tree, ['a']), 'd', '3')),
      'a:\n    b: 1 # one\n    d: 3\n# end\nc: 2\n',
    );
  });

  it('puts a block of several lines below its key', () => {
    assert.equal(
      edit('a:\n  b: 1\n', (tree) => insertPair(tree, mapAt(tree, ['a']), 'c', '- x\n- y')),
      'a:\n  b: 1\n  c:\n    - x\n    - y\n',
    );
  });

  it('inserts behind a dash, before another key and after a nested block', () => {
    const text = '- b: 1\n  c:\n    d: 2\n';
    const before = (tree: Tree): TextChange =>
      insertPair(tree, mapAt(tree, [0]), 'x', '0', { before: holderAt(tree, [0, 'b']) });
    assert.equal(edit(text, before), '- x: 0\n  b: 1\n  c:\n    d: 2\n');
    assert.equal(
      edit(text, (tree) => insertPair(tree, mapAt(tree, [0]), 'x', '0')),
      '- b: 1\n  c:\n    d: 2\n  x: 0\n',
    );
  });

  it('inserts into braces, empty ones too', () => {
    assert.equal(
      edit('a: { b: 1 } # c\n', (tree) => insertPair(tree, mapAt(tree, ['a']), 'd', '2')),
      'a: { b: 1, d: 2 } # c\n',
    );
    assert.equal(
      edit('a: {}\n', (tree) => insertPair(tree, mapAt(tree, ['a']), 'd', '2')),
      'a: { d: 2 }\n',
    );
  });
});

describe('insertItem', () => {
  it('adds a block item with its keys in one column', () => {
    assert.equal(
      edit('a:\n- b: 1\n', (tree) => insertItem(tree, listAt(tree, ['a']), 'c: 1\nd: 2')),
      'a:\n- b: 1\n- c: 1\n  d: 2\n',
    );
  });

  it('adds to brackets, empty ones too', () => {
    assert.equal(
      edit('a: [b]\n', (tree) => insertItem(tree, listAt(tree, ['a']), 'c')),
      'a: [b, c]\n',
    );
    assert.equal(
      edit('a: []\n', (tree) => insertItem(tree, listAt(tree, ['a']), 'c')),
      'a: [c]\n',
    );
  });
});

describe('removeEntry', () => {
  const remove = (text: string, path: Path): string => edit(text, (tree) => removeEntry(tree, holderAt(tree, path)));

  it('takes whole lines in block style and the comma in flow style', () => {
    assert.equal(remove('a: 1\nb:\n  c: 2\nd: 3\n', ['b']), 'a: 1\nd: 3\n');
    assert.equal(remove('a: [x, y, z]\n', ['a', 1]), 'a: [x, z]\n');
    assert.equal(remove('a: [x, y, z]\n', ['a', 2]), 'a: [x, y]\n');
    assert.equal(remove('a: { x: 1 }\n', ['a', 'x']), 'a: {  }\n');
    assert.equal(remove('- a: 1\n  b: 2\n', [0, 'a']), '- b: 2\n');
  });

  it('leaves the comment behind what it removes', () => {
    assert.equal(remove('a: 1 # why\nb: 2\n', ['a']), '# why\nb: 2\n');
  });

  it('leaves an empty collection where the only entry goes', () => {
    assert.equal(remove('a:\n  b: 1\nc: 2\n', ['a', 'b']), 'a:\n  {}\nc: 2\n');
  });
});

describe('writeScalar', () => {
  it('quotes only what would read as something else', () => {
    assert.equal(writeScalar('us-support'), 'us-support');
    assert.equal(writeScalar("New Year's Day"), "New Year's Day");
    assert.equal(writeScalar('true'), "'true'");
    assert.equal(writeScalar('60'), "'60'");
    assert.equal(writeScalar('a: b'), "'a: b'");
    assert.equal(writeScalar('x', { style: 'double-quoted' }), '"x"');
  });

  it('reads back as what was written, in block and in flow', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
          fc.double(),
          fc.boolean(),
        ),
        (value) => {
          fc.pre(typeof value !== 'number' || Number.isFinite(value));
          const written = writeScalar(value);
          const read = toPlain(parse(`a: ${written}\nb: [${written}]\n`).root);
          assert.deepEqual(read, { a: Object.is(value, -0) ? 0 : value, b: [Object.is(value, -0) ? 0 : value] });
        },
      ),
      fuzz(100),
    );
  });
});

describe('edits on a real file', () => {
  const text = readFileSync('test/corpus/complete.entitlement.yaml', 'utf8');
  const tree = parse(text);
  const scalars: ScalarNode[] = [];
  const entries: (Pair | Item)[] = [];
  const maps: MapNode[] = [];
  const collect = (node: TreeNode | undefined): void => {
    if (node?.kind === 'scalar') scalars.push(node);
    if (node?.kind === 'map') maps.push(node);
    const children = node?.kind === 'map' ? node.pairs : node?.kind === 'list' ? node.items : [];
    for (const child of children) {
      entries.push(child);
      collect(child.value);
    }
  };
  collect(tree.root);
  const comments = (edited: string): readonly string[] => parse(edited).comments.map((comment) => comment.text);

  it('replaces any scalar and nothing else', () => {
    for (const scalar of someOf(scalars)) {
      const edited = parse(applyChanges(text, [replaceScalar(scalar, 'a: new "value"')]));
      assert.deepEqual(edited.problems, []);
      assert.deepEqual(comments(edited.text), comments(text));
    }
  });

  it('inserts into any map and keeps every comment', () => {
    for (const map of someOf(maps)) {
      const edited = parse(applyChanges(text, [insertPair(tree, map, 'new-key', 'x')]));
      assert.deepEqual(edited.problems, []);
      assert.deepEqual(comments(edited.text), comments(text));
      assert.equal(edited.text.length > text.length, true);
    }
  });

  it('removes any entry; the comments outside it stay', () => {
    for (const entry of someOf(entries)) {
      const edited = parse(applyChanges(text, [removeEntry(tree, entry)]));
      assert.deepEqual(edited.problems, [], text.slice(entry.span.start, entry.span.end));
      const outside = tree.comments.filter(({ span }) => span.start < entry.span.start || span.end > entry.span.end);
      assert.deepEqual(
        comments(edited.text),
        outside.map((comment) => comment.text),
      );
    }
  });
});
