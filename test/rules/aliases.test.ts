// What is written once and named by aliases is judged like the same text written out each time.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findingsIn } from '../support/findingsIn.ts';
import { fuzz, timesNow } from '../support/depth.ts';

const TEXTS = globSync(['samples/**/*.entitlement.yaml', 'test/corpus/**/*.entitlement.yaml'])
  .sort()
  .map((file) =>
    readFileSync(file, 'utf8')
      .replace(/^#! .*\n/gm, '')
      .replace(/[⟦⟧]/g, ''),
  )
  .filter((text) => repeatedValues(text).length > 0);

/** Mistakes of the schema and of the rules, to be made in every copy of a value alike. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['before', 'befor'],
  ['after: 0m', 'after: soon'],
  ['actions: [', 'actions: [lost-action, '],
  ['actions: [', 'actions: ['],
  ['15m', '15d'],
  ['1h', '400h'],
  ['IsClosed: true', 'IsClosed: "true"'],
  ['Status:', 'Status__c:'],
  ['notEqual', 'notEquals'],
  ['owner: true', 'owner: false'],
  ['month: january', 'month: janury'],
  ['2026-', '2026-13-'],
];

interface Repeated {
  readonly value: string;
  readonly offsets: readonly number[];
}

/** Flow collections that stand behind several keys. */
function repeatedValues(text: string): readonly Repeated[] {
  const byValue = new Map<string, number[]>();
  for (const match of text.matchAll(/^( *(?:- )?[\w.-]+: )([[{][^#\n]*[\]}])$/gm)) {
    const [, key = '', value = ''] = match;
    byValue.set(value, [...(byValue.get(value) ?? []), match.index + key.length]);
  }
  return [...byValue].flatMap(([value, offsets]) => (offsets.length > 1 ? [{ value, offsets }] : []));
}

/** The copies written out, and all but the first as aliases of the first. @param write the value to write */
function writeBoth(text: string, { value, offsets }: Repeated, write: string): { expanded: string; aliased: string } {
  let [expanded, aliased] = [text, text];
  for (const offset of offsets.toReversed()) {
    const head = text.slice(0, offset);
    const later = (all: string): string => all.slice(offset + value.length);
    expanded = head + write + later(expanded);
    aliased = head + (offset === offsets[0] ? `&same ${write}` : '*same') + later(aliased);
  }
  return { expanded, aliased };
}

/** What is said, whatever the place: of an alias it is said once, where it is written. */
async function said(text: string): Promise<readonly string[]> {
  const found = await findingsIn(text);
  return [...new Set(found.map(({ code, message }) => `${code}: ${message}`))].sort();
}

describe('aliases', () => {
  it('change nothing that is found', async () => {
    assert.ok(TEXTS.length > 10, `only ${TEXTS.length} files repeat a value`);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TEXTS),
        fc.nat(),
        fc.constantFrom(...MISTAKES),
        async (text, which, [from, to]) => {
          const repeated = repeatedValues(text);
          const chosen = repeated[which % repeated.length];
          assert.ok(chosen !== undefined);
          const { expanded, aliased } = writeBoth(text, chosen, chosen.value.replace(from, to));
          const expected = await said(expanded);
          assert.deepEqual(await said(aliased), expected);
          found += expected.length;
        },
      ),
      fuzz(120),
    );
    assert.ok(found > timesNow(120) / 8, `only ${found} findings were compared`);
  });

  it('change nothing after the thousandth', async () => {
    const types = Array.from({ length: 1500 }, (_, index) => `  t${index}: *t\n`).join('');
    assert.deepEqual(await said(`milestoneTypes:\n  t: &t { name: T }\n${types}`), []);
    const missing = `milestoneTypes:\n  t: &t { nmae: T }\n${types}`;
    assert.equal((await findingsIn(missing)).length, 1);
  });
});
