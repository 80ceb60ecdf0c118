// What only pages about rules show lies apart from the rules in the bundles.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dropExamples } from '../server/bundle/examplesApart.mjs';
import { RULE_DATA } from '../server/src/rules/all.ts';

describe('rules in the server', () => {
  it('lose their examples and cures, and nothing else', () => {
    const code = `const file = (target: string): string => target;
const bad = { bad: 'stays' };
export const late: Rule = {
  code: 'late',
  severity: 'info',
  bad: file(\`a, "b"\`),
  good: file('x'),
  message: () => 'Bad.',
};`;
    assert.equal(
      dropExamples(code),
      `const file = (target: string): string => target;
const bad = { bad: 'stays' };
export const late: Rule = {
  code: 'late',
  severity: 'info',
  message: () => 'Bad.',
};`,
    );
  });

  it('are all recognized', () => {
    const sources = readdirSync('server/src/rules').filter((name) => name.endsWith('.ts'));
    const shorter = sources.filter((name) => {
      const code = readFileSync(`server/src/rules/${name}`, 'utf8');
      return dropExamples(code) !== code;
    });
    assert.equal(shorter.length, RULE_DATA.length);
  });

  it('have pages only in the command line', () => {
    const example = 'standard-support:';
    assert.ok(readFileSync('dist/commandLine.js', 'utf8').includes(example));
    for (const file of ['dist/serverThread.js', 'dist/web/server.js', 'dist/web/serverRequests.js'])
      assert.ok(!readFileSync(file, 'utf8').includes(example), file);
  });
});
