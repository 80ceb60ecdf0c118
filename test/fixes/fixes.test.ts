// A fix as a pair of files: `x.yaml`, whose first line names the code and the fix, and `x.golden.yaml`, the file afterwards.
// `UPDATE=1` writes the golden files anew.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULE_DATA } from '../../server/src/rules/all.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { findingsIn } from '../support/findingsIn.ts';
import { splitFiles } from '../support/splitFiles.ts';

const FOLDER = 'test/fixes';
const fixtures = readdirSync(FOLDER).filter((name) => /(?<!\.golden)\.yaml$/.test(name));

interface Fixed {
  readonly before: string;
  readonly after: string;
  readonly isSafe: boolean;
}

/** Applies the fix with this title of the first finding with this code to the first file of the fixture. */
async function applyFix(fixture: string, code: string, title: string): Promise<Fixed> {
  const [before = ''] = splitFiles(fixture).values();
  const found = (await findingsIn(fixture)).filter((finding) => finding.code === code);
  const fixes = found.flatMap((finding) => finding.fixes);
  const fix = fixes.find((candidate) => candidate.title === title);
  assert.ok(fix !== undefined, `${code} offers: ${fixes.map((each) => each.title).join(', ')}`);
  return { before, after: applyChanges(before, fix.edits), isSafe: fix.isSafe };
}

function replaceFirstFile(fixture: string, text: string): string {
  const [[name = ''] = [], ...others] = splitFiles(fixture);
  const parts = others.map(([uri, other]) => `--- file: ${uri.replace('memory:/', '')}\n${other}`);
  return !fixture.includes('--- file: ')
    ? text
    : [`--- file: ${name.replace('memory:/', '')}\n${text}`, ...parts].join('');
}

/** The rule, and the title of its fix. */
const HEAD = /^# ([a-z-]+): (.+)\n/;

describe('fixes', () => {
  for (const name of fixtures) {
    const fixture = readFileSync(path.join(FOLDER, name), 'utf8');
    const [, code = '', title = ''] = HEAD.exec(fixture) ?? [];

    it(`${name}: ${title}`, async () => {
      const { before, after, isSafe } = await applyFix(fixture, code, title);
      const golden = path.join(FOLDER, name.replace(/\.yaml$/, '.golden.yaml'));
      if (process.env['UPDATE'] === '1') writeFileSync(golden, after);
      assert.ok(existsSync(golden), 'run with UPDATE=1 to write the golden file');
      assert.equal(after, readFileSync(golden, 'utf8'));
      assert.notEqual(after, before);

      const was = await findingsIn(fixture);
      const is = await findingsIn(replaceFirstFile(fixture, after));
      const count = (found: typeof was, wanted: string): number => found.filter((each) => each.code === wanted).length;
      assert.ok(count(is, code) < count(was, code), 'the finding is still there');
      for (const { code: other, message, severity } of is)
        if (severity === 'error') assert.ok(count(was, other) > 0, `new error: ${message}`);
      if (isSafe) assert.ok(is.length < was.length, 'a safe fix must bring nothing new');
    });
  }

  it('have a pair for every rule that offers some', async () => {
    const codeOf = (name: string): string | undefined => HEAD.exec(readFileSync(path.join(FOLDER, name), 'utf8'))?.[1];
    const covered = new Set(fixtures.map(codeOf));
    const missing: string[] = [];
    for (const rule of RULE_DATA) {
      const found = (await findingsIn(rule.bad)).filter((finding) => finding.code === rule.code);
      if (found.some((finding) => finding.fixes.length > 0) && !covered.has(rule.code)) missing.push(rule.code);
    }
    assert.deepEqual(missing, []);
  });
});
