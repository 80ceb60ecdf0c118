// A key under a wrong name is one mistake: it is told once, and never tears the map around it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { phraseSchemaProblem } from '../../../server/src/language/schema/phrase.ts';
import { validateTree } from '../../../server/src/language/schema/validateTree.ts';
import { applyChanges } from '../../../server/src/text/edit.ts';
import { parse } from '../../../server/src/text/parse.ts';
import type { Pair, TreeNode } from '../../../server/src/text/tree.ts';
import { someOf } from '../../support/depth.ts';

type Kind = 'entitlement' | 'scenario';

function* pairsOf(node: TreeNode | undefined): Iterable<Pair> {
  if (node?.kind === 'map')
    for (const pair of node.pairs) {
      yield pair;
      yield* pairsOf(pair.value);
    }
  if (node?.kind === 'list') for (const item of node.items) yield* pairsOf(item.value);
}

function told(kind: Kind, text: string): readonly string[] {
  return validateTree(kind, parse(text)).map(({ variant, args }) => phraseSchemaProblem({ ...args, variant }));
}

/** A word that is no key anywhere, a slip at the end, and keys of other maps. */
function otherNames(key: string): readonly string[] {
  return ['zzqqx', `${key.slice(0, -1)}xx`, 'after', 'before', 'name', 'when', 'target', 'actions'];
}

describe('a key under a wrong name', () => {
  for (const kind of ['entitlement', 'scenario'] as const)
    it(`gives at most one finding, wherever it stands in a file of kind ${kind}`, function () {
      const text = readFileSync(`test/corpus/complete.${kind}.yaml`, 'utf8');
      const twice: string[] = [];
      for (const pair of someOf([...pairsOf(parse(text).root)]))
        for (const name of otherNames(pair.key.source)) {
          if (pair.parent.pairs.some(({ key }) => key.source === name)) continue;
          const found = told(kind, applyChanges(text, [{ span: pair.key.span, newText: name }]));
          if (found.length > 1) twice.push(`${pair.key.source} → ${name}: ${found.join(' / ')}`);
        }
      assert.deepEqual(twice, []);
    });
});

const CASES: readonly (readonly [what: string, text: string, message: string, mended: string])[] = [
  [
    'the other trigger’s key',
    'warnings: [{ after: 15m, actions: [warn] }]',
    "Unknown key 'after' in a warning. Did you mean 'before'?",
    'warnings: [{ before: 15m, actions: [warn] }]',
  ],
  [
    'the other trigger’s key, the other way round',
    'violations:\n          - { before: 0m, actions: [warn] } # 😀',
    "Unknown key 'before' in a violation. Did you mean 'after'?",
    'violations:\n          - { after: 0m, actions: [warn] } # 😀',
  ],
  [
    'another language’s word for any',
    'when:\n          or: [{ Origin: Web }, { Origin: Phone }]',
    "'or' is read as a field here, and a field is not compared with conditions. Did you mean 'any'?",
    'when:\n          any: [{ Origin: Web }, { Origin: Phone }]',
  ],
];

describe('a key under a wrong name', () => {
  for (const breaks of ['\n', '\r\n'])
    for (const [what, text, message, mended] of CASES)
      it(`is told with its cure: ${what}${breaks === '\n' ? '' : ' (CRLF)'}`, () => {
        const wrap = (lines: string): string =>
          `processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: m
        target: 1h
        ${lines}
`.replaceAll('\n', breaks);
        const problems = validateTree('entitlement', parse(wrap(text)));
        assert.deepEqual(told('entitlement', wrap(text)), [message]);
        const [fix] = problems.flatMap(({ fixes = [] }) => fixes);
        assert.ok(fix !== undefined && !fix.isSafe, 'another word may have been meant: a person decides');
        assert.equal(applyChanges(wrap(text), fix.edits), wrap(mended));
        assert.deepEqual(told('entitlement', wrap(mended)), []);
      });

  it('is told beside what else is wrong in the same map', () => {
    const text = 'processes:\n  p: { exit: { when: { A: 1 } }, zzz: 1, qqq: 2, active: 7 }\n';
    assert.deepEqual(
      told('entitlement', text).map((message) => message.replace(/ Possible here.*/, '')),
      [
        "Unknown key 'zzz' in a process.",
        "Unknown key 'qqq' in a process.",
        "Expected true or false for 'active', found the number 7.",
      ],
    );
  });

  it('that takes no such value leaves both mistakes told', () => {
    const found = told('entitlement', 'processes:\n  p: { exitt1234: 7, active: true }\n');
    assert.equal(found.length, 2, found.join(' / '));
  });

  it('that is the only one names what is needed instead', () => {
    assert.deepEqual(told('entitlement', 'processes:\n  p: { exit: { IsClosed: true, Status: Closed } }\n'), [
      "Unknown key 'IsClosed' in an exit, which needs 'when'.",
    ]);
  });
});
