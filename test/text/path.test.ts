import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/text/parse.ts';
import { nodeAt, pathOf, resolvePath } from '../../server/src/text/path.ts';

/** What stands at the `‸`: the path, the node's text, and whether it is a key. */
function at(marked: string): string {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { node, path, isKey } = nodeAt(parse(text), offset);
  const written = node === undefined ? '–' : text.slice(node.span.start, node.span.end);
  return `${path.join('/')} ${isKey ? 'key ' : ''}${written}`;
}

describe('nodeAt', () => {
  it('finds keys, values, items and gaps', () => {
    assert.equal(at('a:\n  b‸: c'), 'a/b key b');
    assert.equal(at('a:\n  b: c‸'), 'a/b c');
    assert.equal(at('a:\n  b:‸ c'), 'a/b c');
    assert.equal(at('a: [x, y‸]'), 'a/1 y');
    assert.equal(at('a: [x‸, y]'), 'a/0 x');
    assert.equal(at('a:\n  - x: 1\n    y: ‸2'), 'a/0/y 2');
    assert.equal(at('a:\n  - ‸x: 1'), 'a/0/x key x');
    assert.equal(at('a:‸'), 'a –');
    assert.equal(at('‸'), ' –');
  });

  it('finds for each node of a file the path that leads back to it', () => {
    const tree = parse(readFileSync('test/corpus/complete.entitlement.yaml', 'utf8'));
    for (let offset = 0; offset < tree.text.length; offset += 3) {
      const place = nodeAt(tree, offset);
      assert.equal(resolvePath(tree, place.path)?.holder, place.holder);
      assert.deepEqual(pathOf(place.holder), place.path);
    }
  });
});

describe('resolvePath', () => {
  it('follows aliases and says through which', () => {
    const tree = parse('a: &x { b: [1] }\nc: *x\n');
    const resolved = resolvePath(tree, ['c', 'b', 0]);
    assert.equal(resolved?.node?.kind === 'scalar' && resolved.node.value, 1);
    assert.equal(resolved?.through?.kind === 'alias' && resolved.through.name, 'x');
    assert.equal(resolvePath(tree, ['a', 'b', 0])?.through, undefined);
  });

  it('leads nowhere for paths that are not there', () => {
    const tree = parse('a: &x { b: *x }\n');
    assert.equal(resolvePath(tree, ['z']), undefined);
    assert.equal(resolvePath(tree, ['a', 'b', 'b', 'b']), undefined);
    assert.equal(resolvePath(tree, ['a', 0]), undefined);
  });
});
