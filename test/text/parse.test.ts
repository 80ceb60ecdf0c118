// What any text becomes: a tree that keeps as much as it can, and each mistake once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/text/parse.ts';
import { resolvePath } from '../../server/src/text/path.ts';
import { toPlain } from '../../server/src/text/plain.ts';
import type { Item, Pair, Span, Tree, TreeNode } from '../../server/src/text/tree.ts';
import { fuzz, stepNow, timesNow } from '../support/depth.ts';

const complete = readFileSync('test/corpus/complete.entitlement.yaml', 'utf8');

/** `code "text"` of every problem. */
function problemsOf(text: string): readonly string[] {
  return parse(text).problems.map(({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`);
}

/** Throws when parents or spans contradict each other. */
function checkConsistency(tree: Tree): void {
  const { length } = tree.text;
  const checkSpan = ({ start, end }: Span): void => {
    assert.ok(start >= 0 && start <= end && end <= length, `span ${start}–${end} of ${length}`);
  };
  const visit = (node: TreeNode | undefined, parent: Pair | Item | undefined): void => {
    if (node === undefined) return;
    checkSpan(node.span);
    assert.equal(node.parent, parent);
    if (node.kind === 'map') {
      for (const pair of node.pairs) {
        assert.equal(pair.parent, node);
        assert.ok(pair.span.start <= pair.key.span.start && pair.key.span.end <= pair.span.end);
        checkSpan(pair.span);
        visit(pair.key, pair);
        visit(pair.value, pair);
      }
    } else if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        assert.equal(item.parent, node);
        assert.equal(item.index, index);
        checkSpan(item.span);
        visit(item.value, item);
      });
    }
  };
  visit(tree.root, undefined);
  for (const { span } of tree.comments) {
    checkSpan(span);
    assert.equal(tree.text[span.start], '#');
  }
  for (const { span } of tree.problems) checkSpan(span);
}

describe('parse', () => {
  it('reads the complete example without a problem and finds its comments', () => {
    const tree = parse(complete);
    assert.deepEqual(tree.problems, []);
    assert.equal(tree.comments.length, 5);
    checkConsistency(tree);
  });

  it('reads the same values with LF and with CRLF', () => {
    const crlf = complete.replaceAll('\n', '\r\n');
    assert.deepEqual(toPlain(parse(crlf).root), toPlain(parse(complete).root));
  });

  it('places scalars, pairs, dashes and comments', () => {
    const text = 'a: &x "b"  # note\nc:\n  - d\n  -\n';
    const tree = parse(text);
    const cut = (placed: { readonly span: Span } | undefined): string | undefined =>
      placed && text.slice(placed.span.start, placed.span.end);
    const a = resolvePath(tree, ['a']);
    assert.equal(cut(a?.node), '"b"');
    assert.equal(cut(a?.holder), 'a: &x "b"');
    const d = resolvePath(tree, ['c', 0]);
    assert.equal(cut(d?.holder), '- d');
    const empty = resolvePath(tree, ['c', 1]);
    assert.equal(cut(empty?.holder), '-');
    assert.equal(empty?.node, undefined);
    assert.deepEqual(
      tree.comments.map((comment) => [cut(comment), comment.text]),
      [['# note', 'note']],
    );
  });

  it('reads YAML 1.2: times stay text and yes is no boolean', () => {
    const value = toPlain(parse('a: 09:30\nb: yes\nc: 2026-03-06T16:30\nd: true\ne: 0o14\nf: ~').root);
    assert.deepEqual(value, { a: '09:30', b: 'yes', c: '2026-03-06T16:30', d: true, e: 12, f: null });
  });

  it('reports %YAML 1.1 and does not obey it', () => {
    const text = '%YAML 1.1\n---\na: 09:30\n';
    assert.deepEqual(problemsOf(text), ['yaml-version "%YAML 1.1"']);
    assert.deepEqual(toPlain(parse(text).root), { a: '09:30' });
    assert.deepEqual(problemsOf('%YAML 1.2\n---\na: 1'), []);
  });

  it('reports a second document at its marker and reads the first', () => {
    const text = 'a: 1\n---\nb: [\n';
    assert.deepEqual(problemsOf(text), ['several-documents "---"']);
    assert.deepEqual(toPlain(parse(text).root), { a: 1 });
  });

  it('reports a merge conflict once, on its marker, and reads the rest and the first side', () => {
    const text = 'a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 1\n=======\nb: [3\n>>>>>>> branch\nc: 4\n';
    assert.deepEqual(problemsOf(text), ['conflict-marker "<<<<<<< HEAD"']);
    assert.deepEqual(toPlain(parse(text).root), { a: 1, b: 2, c: 4 });
  });

  it('reports a conflict marker that was left behind', () => {
    assert.deepEqual(problemsOf('a: 1\n>>>>>>> branch\nb: 2\n'), ['conflict-marker ">>>>>>> branch"']);
  });

  const single: readonly (readonly [string, string, string])[] = [
    ['an unclosed quote', 'a: "b\nc: 1\nd: "e"\n', 'unclosed-quote "\\"b"'],
    ['an unclosed quote over deeper lines', 'a:\n  b: "c\n    d: 1\n  e: "f"\n', 'unclosed-quote "\\"c"'],
    ['an unclosed quote inside braces', 'a: { b: "c }\nd: 1\n', 'unclosed-quote "\\"c }"'],
    ['an unclosed brace', 'a: { b: 1\nc: 2\n', 'unclosed-flow "{"'],
    ['an unclosed brace at the end of the text', 'a: 1\nc: { b: 1', 'unclosed-flow "{"'],
    ['unclosed brackets inside each other', 'a: 1\nc: { b: [1, 2', 'unclosed-flow "{"'],
    ['an unclosed bracket that swallows lines', 'a: [\n  b: 1\n  c: 2\nd: 3\n', 'unclosed-flow "["'],
    ['a bracket too many', 'a: { b: 1 }}\nc: 2\n', 'unexpected "}"'],
    ['the wrong bracket', 'a: [1, 2}\nc: 2\n', 'unexpected "}"'],
    ['a key that is half typed', 'a: 1\nb: 2\nmile\n', 'missing-colon "mile"'],
    ['the first letter of a key', 'a: 1\nb:\n  c: 1\n  d', 'missing-colon "d"'],
    ['an item without its dash', 'a:\n  - b\n  c: 1\n', 'missing-dash "c"'],
    ['a key that is half typed above others', 'a: 1\nmile\nb: 2\n', 'missing-colon "mile"'],
    ['no blank behind the colon', 'a:1\nb: 2\n', 'missing-space "a:"'],
    ['a line too far to the right', 'a: 1\n  b: 2\nc: 3\n', 'bad-indentation "b"'],
    ['a line too far to the left', 'a:\n    b: 1\n  c: 2\n    d: 3\n', 'bad-indentation "c"'],
    ['a tab as indentation', 'a:\n\tb: 1\nc: 2\n', 'tab-indentation "\\t"'],
    ['a colon inside a text', 'a: Note: b\nc: 1\n', 'nested-mapping "Note: b"'],
    ['a reserved character', 'a: @b\nc: 1\n', 'reserved-character "@"'],
    ['a key written twice', 'a: 1\na: 2\n', 'duplicate-key "a"'],
    ['a merge key', 'a: &x { b: 1 }\nc: { <<: *x }\n', 'merge-key "<<"'],
    ['a list as a key', '[a, b]: 1\nc: 2\n', 'complex-key "[a, b]"'],
    ['an unknown alias', 'a: *b\n', 'alias-unknown "*b"'],
    ['an alias inside itself', 'a: &b { c: *b }\n', 'alias-recursive "*b"'],
    ['an unknown tag', 'a: !secret b\n', 'tag-unknown "!secret"'],
    ['a sign that begins a text over several lines', 'a: > 5\nb: 1\n', 'block-header "> 5"'],
    ['a comparison by such a sign', 'a: { b: 1 }\nc: >= 5\nd: 1\n', 'block-header ">= 5"'],
    ['an unknown escape', 'a: "\\q"\n', 'bad-escape "\\\\q"'],
    ['a NUL', 'a: b\0\n', 'binary "\\u0000"'],
    ['a comma that is missing', 'a: { "b": 1 "c": 2 }\nd: 3\n', 'missing-comma "1 \\"c\\": 2"'],
  ];
  for (const [name, text, expected] of single) {
    it(`tells ${name} once`, () => {
      assert.deepEqual(problemsOf(text), [expected]);
      assert.deepEqual(problemsOf(text.replaceAll('\n', '\r\n')), [expected]);
    });
  }

  it('keeps the keys below a half-typed one', () => {
    const text = complete.replace('        clock: process\n', '        warn\n        clock: process\n');
    const milestone = ['processes', 'cloudnine-support', 'milestones', 0];
    const tree = parse(text);
    assert.equal(tree.problems.length, 1);
    assert.ok(resolvePath(tree, [...milestone, 'warn']));
    assert.deepEqual(toPlain(resolvePath(tree, [...milestone, 'clock'])?.node), 'process');
  });

  it('refuses texts that are too large or nested too deeply, at once', () => {
    assert.deepEqual(problemsOf('x'.repeat(10_000_000)).length, 1);
    for (const text of ['['.repeat(100_000), '- '.repeat(100_000), '{a: '.repeat(50_000)]) {
      assert.deepEqual(
        parse(text).problems.map(({ code }) => code),
        ['too-deep'],
      );
    }
  });

  it('stops following aliases before they explode, and names the one that would', () => {
    const names = [...'abcdefghijklmnop'];
    const text = names
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
            .join(', ')}]`,
      )
      .join('\n');
    const tree = parse(text);
    assert.deepEqual(
      tree.problems.map(({ code }) => code),
      ['alias-explosion'],
    );
    assert.ok(JSON.stringify(toPlain(tree.root)).length < 50_000_000);
  });

  it('expands aliases to the same value as the text they stand for', () => {
    const aliased = 'a: &x { b: [1, 2] }\nc: *x\nd: [*x, &y z, *y]\n';
    const expanded = 'a: { b: [1, 2] }\nc: { b: [1, 2] }\nd: [{ b: [1, 2] }, z, z]\n';
    assert.deepEqual(toPlain(parse(aliased).root), toPlain(parse(expanded).root));
  });

  it('takes the nearest anchor before the alias, also inside another one of the same name', () => {
    assert.deepEqual(toPlain(parse('a: &x 1\nb: &x [&x 2, *x]\nc: *x').root), { a: 1, b: [2, 2], c: 2 });
  });
});

describe('parse, for any text', () => {
  it('never throws and stays consistent for arbitrary characters', () => {
    const alphabet = fc.constantFrom(...'ab:-#"\'[]{},&*!|>%@?\t\n\r \u0000\u001f\ufeff<=~é😀'.split(''));
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: alphabet, maxLength: 120 }));
    fc.assert(
      fc.property(text, (any) => {
        checkConsistency(parse(any));
      }),
      fuzz(1500),
    );
  });

  it('never throws and stays consistent for a damaged file', () => {
    const damage = fc.record({
      at: fc.nat(complete.length),
      remove: fc.nat(30),
      insert: fc.constantFrom(
        '',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ':',
        '- ',
        '\t',
        '\n',
        '\nx',
        '#',
        '@',
        '*a',
        '&a',
        '---\n',
        '<<: ',
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        let text = complete;
        for (const { at, remove, insert } of damages) text = text.slice(0, at) + insert + text.slice(at + remove);
        checkConsistency(parse(text));
      }),
      fuzz(60),
    );
  });

  it('gives every prefix of a file at most one problem and everything above the line being typed', () => {
    for (let end = 0; end <= complete.length; end += stepNow(13)) {
      const text = complete.slice(0, end);
      const tree = parse(text);
      checkConsistency(tree);
      assert.ok(tree.problems.length <= 1, `${tree.problems.length} problems in the first ${end} characters`);
    }
    const processes = complete.indexOf('processes:');
    for (let end = processes; end <= complete.length; end += stepNow(41)) {
      const actions = resolvePath(parse(complete.slice(0, end)), ['actions'])?.node;
      assert.equal(actions?.kind === 'map' && actions.pairs.length, 8, `after ${end} characters`);
    }
  });

  it('tells one stray character with few problems and keeps nearly everything', () => {
    const whole = countNodes(parse(complete).root);
    let problems = 0;
    let kept = 0;
    let broken = 0;
    for (let at = 0; at < complete.length; at += stepNow(67)) {
      for (const stray of ['"', '{', ']', '\t', '@']) {
        const tree = parse(complete.slice(0, at) + stray + complete.slice(at));
        if (tree.problems.length === 0) continue;
        broken += 1;
        problems += tree.problems.length;
        kept += countNodes(tree.root) / whole;
      }
    }
    assert.ok(broken > timesNow(90));
    assert.ok(problems / broken < 1.15, `${problems / broken} problems for each mistake`);
    assert.ok(kept / broken > 0.95, `${kept / broken} of the tree kept`);
  });
});

function countNodes(node: TreeNode | undefined): number {
  if (node?.kind === 'map') return node.pairs.reduce((sum, pair) => sum + countNodes(pair.value), 1);
  if (node?.kind === 'list') return node.items.reduce((sum, item) => sum + countNodes(item.value), 1);
  return node === undefined ? 0 : 1;
}
