// Every numbered rule of docs/semantics.md has a test under test/semantics whose title names it, and no title names a rule that is not there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const RULES = [...readFileSync('docs/semantics.md', 'utf8').matchAll(/^### §(\d+\.\d+) /gm)].map(([, id = '']) => id);

/** Titles of suites and tests, templates too. */
function titlesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:describe|it)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(([, , title = '']) => title);
}

const named = new Set(
  globSync('test/semantics/**/*.test.ts')
    .flatMap((file) => titlesIn(readFileSync(file, 'utf8')))
    .flatMap((title) => [...title.matchAll(/§(\d+(?:\.\d+)?)/g)].map(([, id = '']) => id)),
);

describe('the rules of docs/semantics.md', () => {
  it('are numbered one after the other', () => {
    for (const section of ['1', '2', '3', '4']) {
      const ids = RULES.filter((id) => id.startsWith(`${section}.`));
      assert.deepEqual(
        ids,
        ids.map((_, index) => `${section}.${index + 1}`),
      );
    }
    assert.ok(RULES.length > 40);
  });

  it('each have a test that names them', () => {
    assert.deepEqual(
      RULES.filter((id) => !named.has(id)),
      [],
    );
  });

  it('are the only ones that tests name', () => {
    assert.deepEqual(
      [...named].filter((id) => !RULES.includes(id)),
      [],
    );
  });

  it('would be missed', () => {
    assert.deepEqual(titlesIn("describe('a (§1.1)', () => {\n  it(`b §1.2 ${c}`, f);\n});"), [
      'a (§1.1)',
      'b §1.2 ${c}',
    ]);
  });
});
