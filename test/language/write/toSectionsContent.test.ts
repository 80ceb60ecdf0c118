import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSectionsContent } from '../../../server/src/language/write/toSectionsContent.ts';
import { writeFile } from '../../../server/src/language/write/writeEntitlementFile.ts';
import { format } from '../../../server/src/text/format.ts';
import { parse } from '../../../server/src/text/parse.ts';
import { toPlain, type PlainValue } from '../../../server/src/text/plain.ts';
import { fuzz } from '../../support/depth.ts';

const anyKey = fc.oneof(
  fc.constantFrom('milestones', 'when', 'all', 'any', 'exit', 'hours', 'warnings', 'salesforce', '', '@type', '<<'),
  fc.string({ maxLength: 8 }),
);
const anyScalar = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.constantFrom('true', '0', '60m', 'a\nb', ' a\n', 'x: y', "it's", '{!Id}', 'Fête'),
  fc.string({ maxLength: 12 }),
);
const { value: anyValue } = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyScalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(anyKey, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const anySections = fc.record(
  {
    imports: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 2 }),
    processes: fc.dictionary(anyKey, anyValue, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    holidays: fc.dictionary(anyKey, anyValue, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: ['processes'], noNullPrototype: true },
);

describe('writing sections of plain values', () => {
  it('gives the values back when they are read, as the formatter would lay them out', () => {
    fc.assert(
      fc.property(anySections, (sections) => {
        const text = writeFile(toSectionsContent(sections), 'Imported');
        const tree = parse(text);
        assert.deepEqual(tree.problems, [], text);
        assert.deepEqual(toPlain(tree.root), sections, text);
        assert.deepEqual(format(tree), [], text);
      }),
      fuzz(500),
    );
  });

  it('writes criteria that nest below each other and others in brackets', () => {
    const when = { Priority: 'High', any: [{ Origin: 'Web' }, { all: [{ A: 1 }, { B: 2 }] }] };
    const milestones = [{ milestone: 'a', when, target: '1h', warnings: [{ before: '15m', actions: ['b'] }] }];
    assert.equal(
      writeFile(
        toSectionsContent({ processes: { gold: { exit: { when: { IsClosed: true } }, milestones } } }),
        undefined,
      ),
      `processes:
  gold:
    exit:
      when: { IsClosed: true }
    milestones:
      - milestone: a
        when:
          Priority: High
          any:
            - { Origin: Web }
            - { all: [{ A: 1 }, { B: 2 }] }
        target: 1h
        warnings:
          - { before: 15m, actions: [b] }
`,
    );
  });
});
