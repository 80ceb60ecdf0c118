// Valid files are silent, fixes mend, spans are inside the text, and no text makes validation throw.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { phraseSchemaProblem, phraseTextProblem } from '../../../server/src/language/schema/phrase.ts';
import { validateTree } from '../../../server/src/language/schema/validateTree.ts';
import { applyChanges } from '../../../server/src/text/edit.ts';
import { parse } from '../../../server/src/text/parse.ts';
import { TEXT_PROBLEM_CODES } from '../../../server/src/text/tree.ts';
import { fuzz } from '../../support/depth.ts';

const complete = readFileSync('test/corpus/complete.entitlement.yaml', 'utf8');

function kindOf(file: string): 'entitlement' | 'scenario' {
  return file.endsWith('.scenario.yaml') ? 'scenario' : 'entitlement';
}

function told(text: string): readonly string[] {
  return validateTree('entitlement', parse(text)).map(
    ({ variant, span }) => `${variant} ${text.slice(span.start, span.end)}`,
  );
}

describe('validateTree', () => {
  for (const file of ['complete.entitlement.yaml', 'complete.scenario.yaml']) {
    it(`says nothing about ${file}`, () => {
      const text = readFileSync(`test/corpus/${file}`, 'utf8');
      assert.deepEqual(validateTree(kindOf(file), parse(text)), []);
      assert.deepEqual(validateTree(kindOf(file), parse(text.replaceAll('\n', '\r\n'))), []);
    });
  }

  it('says how to begin to an empty file and to one with comments only, and nothing to an empty configuration', () => {
    assert.deepEqual(told(''), ['empty-file ']);
    assert.deepEqual(told('# later\n'), ['empty-file ']);
    assert.deepEqual(validateTree('config', parse('')), []);
  });

  it('says nothing about a configuration, and tells what is wrong in one', () => {
    const right =
      'rules: { alert-fatigue: off, no-warning: error }\nfields:\n  Case.Tier__c: [Gold, Silver]\n  Case.X__c:\n';
    assert.deepEqual(validateTree('config', parse(right)), []);
    const wrong = validateTree('config', parse('rules: { no-warning: eror }\n'));
    assert.deepEqual(
      wrong.map(({ args, variant }) => phraseSchemaProblem({ ...args, variant })),
      ["'eror' is not possible here. Did you mean 'error'? Also possible: off, hint, info, warning."],
    );
  });

  it('finds in a document of aliases what it finds in the expanded one', () => {
    const anchored = 'milestoneTypes:\n  a: &a { name: A }\n  b: *a\n  c: &c { recurrence: never }\n  d: *c\n';
    const expanded =
      'milestoneTypes:\n  a: { name: A }\n  b: { name: A }\n  c: { recurrence: never }\n  d: { recurrence: none }\n';
    assert.deepEqual(told(anchored), told(expanded));
    const many = Array.from({ length: 3000 }, (_, index) => `  t${index}: *a`).join('\n');
    assert.deepEqual(told(`milestoneTypes:\n  a: &a { name: A }\n${many}\n`), []);
  });

  it('tells an unknown section of a scenario file beside its scenarios, and where it belongs', () => {
    const text = 'use: ./a.entitlement.yaml\nscenarios:\n  one: { record: {} }\nprocesses:\n  dubai: { name: Dubai }\n';
    const [problem, ...more] = validateTree('scenario', parse(text));
    assert.deepEqual(more, []);
    assert.equal(
      problem && phraseSchemaProblem({ ...problem.args, variant: problem.variant }),
      "Unknown key 'processes' in a scenario file. 'processes' belongs to entitlement files.",
    );
    assert.deepEqual(problem?.fixes ?? [], []);
  });

  it('does not judge what YAML could not read', () => {
    assert.deepEqual(told('milestoneTypes:\n  a: { name: "A }\n'), []);
    assert.deepEqual(told('processes:\n  p:\n    name: P\n    exi\n'), []);
    assert.deepEqual(told('milestoneTypes:\n  a: *nowhere\n'), []);
  });

  it('tells one problem a node, however many branches disagree', () => {
    const text = 'processes:\n  p:\n    exit: { when: { A: { any: 1, equals: { b: 2, c: [3] } } } }\n';
    const spans = validateTree('entitlement', parse(text)).map(({ span }) => `${span.start}-${span.end}`);
    assert.equal(new Set(spans).size, spans.length);
  });

  it('offers fixes that leave nothing to tell', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['milestoneTypes:\n  a: { nmae: A }\n', 'milestoneTypes:\n  a: { name: A }\n'],
      ['milestoneTypes:\n  a: { recurrence: None }\n', 'milestoneTypes:\n  a: { recurrence: none }\n'],
      ['milestoneTypes:\n  a: { name: 2026 }\n', "milestoneTypes:\n  a: { name: '2026' }\n"],
      ['imports: ./a.entitlement.yaml\n', 'imports: [./a.entitlement.yaml]\n'],
      [
        'entitlements:\n  a: { process: p, termInDays: "30" }\n',
        'entitlements:\n  a: { process: p, termInDays: 30 }\n',
      ],
    ];
    for (const [text, mended] of cases) {
      const [problem] = validateTree('entitlement', parse(text));
      const fix = problem?.fixes?.[0];
      assert.ok(fix?.isSafe, text);
      assert.equal(applyChanges(text, fix.edits), mended);
      assert.deepEqual(told(mended), []);
    }
  });

  it('offers both readings of a day, and neither as safe', () => {
    const text =
      'processes:\n  p:\n    exit: { when: { IsClosed: true } }\n    milestones: [{ milestone: m, target: 2d }]\n';
    const fixes = validateTree('entitlement', parse(text))[0]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(({ title, isSafe }) => [title, isSafe]),
      [
        ["Change to '16h'", false],
        ["Change to '48h'", false],
      ],
    );
  });

  it('never throws, and places everything inside the text, for damaged files', () => {
    const files = readdirSync('test/corpus/wrong').map((file) => readFileSync(`test/corpus/wrong/${file}`, 'utf8'));
    const damage = fc.record({
      text: fc.constantFrom(complete, ...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(20),
      insert: fc.constantFrom(
        '',
        'x',
        ': ',
        '- ',
        '\n',
        '[',
        '{}',
        '"',
        'true',
        '3d',
        '*a',
        '&a ',
        '__proto__: 1',
        '<<: {}',
      ),
    });
    fc.assert(
      fc.property(
        damage,
        fc.constantFrom('entitlement', 'scenario', 'config'),
        ({ text, at, remove, insert }, kind) => {
          const offset = Math.floor(at * text.length);
          const damaged = text.slice(0, offset) + insert + text.slice(offset + remove);
          for (const { span, args, variant } of validateTree(kind, parse(damaged))) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= damaged.length);
            assert.ok(phraseSchemaProblem({ ...args, variant }).length > 10);
          }
        },
      ),
      fuzz(150),
    );
  });

  it('has a sentence for every mistake of YAML', () => {
    for (const code of TEXT_PROBLEM_CODES) {
      const words = phraseTextProblem({ variant: code, text: 'x', name: 'x', key: 'x', quote: '"' });
      assert.match(words, /^['A-Z].*[.…]'?$/u, code);
    }
  });
});
