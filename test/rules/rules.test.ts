import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ALL_RULES, RULE_DATA } from '../../server/src/rules/all.ts';
import { findingsIn } from '../support/findingsIn.ts';

const HELPERS = new Set(['all.ts', 'rule.ts', 'examplesOf.ts', 'findings.ts', 'phrase.ts']);

describe('every rule', () => {
  it('is in the list', () => {
    const files = readdirSync(path.resolve('server/src/rules')).filter((f) => f.endsWith('.ts') && !HELPERS.has(f));
    assert.equal(RULE_DATA.length, files.length, `${files.join(' ')}`);
    assert.ok(ALL_RULES.length > 0);
  });

  for (const rule of RULE_DATA) {
    describe(rule.code, () => {
      it('reports its bad example, once, at a place narrower than the file, with a sentence', async () => {
        const found = (await findingsIn(rule.bad)).filter((finding) => finding.code === rule.code);
        assert.equal(found.length, 1, JSON.stringify(found));
        const [finding] = found;
        assert.ok(finding !== undefined && finding.span.end > finding.span.start);
        assert.ok(finding.span.end - finding.span.start < rule.bad.length / 2);
        assert.match(finding.message, /^[^a-z].*[.?]$/s);
        assert.doesNotMatch(finding.message, /undefined|NaN|\[object/);
      });

      it('says nothing about its good example, and neither does any other error or warning', async () => {
        const found = await findingsIn(rule.good);
        assert.deepEqual(
          found
            .filter((finding) => finding.code === rule.code || finding.severity !== 'info')
            .map((f) => `${f.code} ${f.message}`),
          [],
        );
      });

      it('has a page: title, why and cure', () => {
        assert.match(rule.code, /^(salesforce\/)?[a-z]+(-[a-z]+)*$/);
        for (const words of [rule.title, rule.why, rule.cure]) assert.ok(words.length > 10, words);
      });
    });
  }
});
