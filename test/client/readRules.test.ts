import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readRules } from '../../client/src/rules/readRules.ts';
import { RULE_DATA } from '../../server/src/rules/all.ts';

describe('the rules that the extension reads out of docs/rules.md', () => {
  const pages = readRules(readFileSync('docs/rules.md', 'utf8'));

  it('are all rules, with their titles and severities', () => {
    assert.deepEqual(
      pages.map(({ code, title, severity }) => [code, title, severity]),
      RULE_DATA.map(({ code, title, severity }) => [code, title, severity]),
    );
  });

  it('have a page each, from why to both examples, and nothing of the next', () => {
    for (const { code, text } of pages) {
      const rule = RULE_DATA.find((each) => each.code === code);
      assert.ok(rule !== undefined && text.startsWith(`# ${code}\n`));
      for (const part of [rule.cure, 'Reported:', 'Fine:', `rules: { ${code}: off }`])
        assert.ok(text.includes(part), code);
      assert.doesNotMatch(text, /^#{2,3} /m, code);
    }
  });

  it('say how one place is silenced, but for YAML that cannot be read', () => {
    for (const { code, text } of pages) {
      assert.equal(text.includes(`milestone-disable-next-line ${code}`), code !== 'syntax', code);
    }
  });
});
