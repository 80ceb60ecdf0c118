import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addContent } from '../../server/src/text/addContent.ts';
import { listOf, mapOf, type Content, type MapContent } from '../../server/src/text/content.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { parse } from '../../server/src/text/parse.ts';
import { toPlain } from '../../server/src/text/plain.ts';
import { fuzz } from '../support/depth.ts';
import { writeFlow } from '../../server/src/text/writeContent.ts';

const ORDER = ['imports', 'businessHours', 'holidays', 'actions'];

function add(text: string, content: MapContent): string | undefined {
  const changes = addContent(parse(text), content, ORDER);
  return changes && applyChanges(text, changes);
}

function section(key: string, id: string, value: Content): MapContent {
  return mapOf([{ key, value: mapOf([{ key: id, value }]) }], 'spaced');
}

const desk = section('businessHours', 'desk', mapOf([{ key: 'holidays', value: listOf(['poland']) }]));
const holidays = section('holidays', 'poland', listOf(['a', 'b'], 'block'));

describe('adding content to a text', () => {
  it('makes a document of a text that has none, below its comments', () => {
    assert.equal(add('', holidays), 'holidays:\n  poland:\n    - a\n    - b\n');
    assert.equal(add('# Mine', holidays), '# Mine\nholidays:\n  poland:\n    - a\n    - b\n');
  });

  it('adds a section behind those that come before it, apart from them by a blank line', () => {
    const text = 'businessHours:\n  desk: {} # ours\n\n# What we do\nactions:\n  x: {}\n';
    assert.equal(
      add(text, holidays),
      'businessHours:\n  desk: {} # ours\n\nholidays:\n  poland:\n    - a\n    - b\n\n# What we do\nactions:\n  x: {}\n',
    );
  });

  it('adds a section before all that come after it', () => {
    assert.equal(
      add('actions:\n  x: 1\n', desk),
      'businessHours:\n  desk:\n    holidays: [poland]\n\nactions:\n  x: 1\n',
    );
  });

  it('keeps sections together that stand together', () => {
    assert.equal(
      add('imports: []\nactions:\n  x: 1\n', holidays),
      'imports: []\nholidays:\n  poland:\n    - a\n    - b\nactions:\n  x: 1\n',
    );
  });

  it('fills what is there but empty', () => {
    const filled = 'holidays:\n  poland:\n    - a\n    - b\n';
    assert.equal(add('holidays:\n', holidays), filled);
    assert.equal(add('holidays: {}\n', holidays), filled);
    assert.equal(add('holidays:\n  poland: []\n', holidays), filled);
    assert.equal(add('holidays:\n  poland: [] # none\n', holidays), 'holidays:\n  poland: [a, b] # none\n');
    assert.equal(add('holidays: { poland: }\n', holidays), 'holidays: { poland: [a, b] }\n');
  });

  it('adds items behind those of a list, in its own style', () => {
    assert.equal(
      add('holidays:\n  poland: # free\n  - x # one\n', holidays),
      'holidays:\n  poland: # free\n  - x # one\n  - a\n  - b\n',
    );
    assert.equal(add('holidays: { poland: [x] }\n', holidays), 'holidays: { poland: [x, a, b] }\n');
  });

  it('ends lines as the text does', () => {
    assert.equal(
      add('actions: {}\r\n', holidays),
      'holidays:\r\n  poland:\r\n    - a\r\n    - b\r\n\r\nactions: {}\r\n',
    );
  });

  it('changes nothing where something else stands in its place', () => {
    for (const text of ['just text', '- list', 'holidays: yes', 'holidays:\n  poland: yes', 'holidays: [x]'])
      assert.equal(add(text, holidays), undefined, text);
  });

  const texts = [
    'test/corpus/complete.entitlement.yaml',
    'test/corpus/complete.scenario.yaml',
    'test/corpus/right/hospital.entitlement.yaml',
    'samples/titantech/titantech.entitlement.yaml',
  ].map((path) => readFileSync(path, 'utf8'));
  const anyContent: fc.Arbitrary<Content> = fc.letrec<{ content: Content }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null)),
      fc.array(tie('content'), { maxLength: 3 }).map((values) => listOf(values)),
      fc.array(tie('content'), { maxLength: 3 }).map((values) => listOf(values, 'block')),
      fc
        .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), tie('content')), {
          maxLength: 3,
          selector: ([key]) => key,
        })
        .chain((entries) =>
          fc.constantFrom('block' as const, 'spaced' as const, 'fitting' as const).map((layout) =>
            mapOf(
              entries.map(([key, value]) => ({ key, value })),
              layout,
            ),
          ),
        ),
    ),
  })).content;

  it('reads as both together, wherever it goes, and leaves every line that was there', () => {
    const anyPlace = fc.constantFrom(...texts).chain((text) => {
      const plain = toPlain(parse(text).root);
      const keys = typeof plain === 'object' && plain !== null ? Object.keys(plain) : [];
      return fc.record({
        text: fc.constant(text),
        key: fc.constantFrom('new', ...keys),
        id: fc.constant('added'),
        value: anyContent,
      });
    });
    fc.assert(
      fc.property(anyPlace, ({ text, key, id, value }) => {
        const added = add(text, section(key, id, value));
        if (added === undefined) return assert.ok(key === 'imports' || key === 'use');
        const { problems, root } = parse(added);
        assert.deepEqual(problems, [], added);
        const [was, now, written] = [parse(text).root, root, parse(writeFlow(value)).root].map((node) => toPlain(node));
        assert.deepEqual(now, merge(was, key, id, written), added);
        const lines = added.split('\n');
        let from = 0;
        for (const line of text.split('\n')) {
          from = lines.indexOf(line, from) + 1;
          assert.ok(from > 0, `lost: ${line}\n${added}`);
        }
      }),
      fuzz(400),
    );
  });
});

function merge(was: unknown, key: string, id: string, value: unknown): unknown {
  const record = toRecord(was);
  return { ...record, [key]: { ...toRecord(record[key]), [id]: value } };
}

function toRecord(value: unknown): Record<string, unknown> {
  return Object.fromEntries<unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
