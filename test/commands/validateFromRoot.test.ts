// Annotations and SARIF are read from the root of the repository, wherever the command ran.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../support/runCli.ts';

describe('validate in a folder of a repository', () => {
  let root = '';
  before(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-root-')));
    for (const folder of ['.git', 'sub/sla', 'other']) mkdirSync(path.join(root, folder), { recursive: true });
    for (const name of ['sub/sla/a', 'other/b'])
      writeFileSync(path.join(root, `${name}.entitlement.yaml`), 'imports: [./gone.entitlement.yaml]\n');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const cases = [
    ['.', 'sub/sla/a.entitlement.yaml', 'sla/a.entitlement.yaml'],
    ['../other', 'other/b.entitlement.yaml', '../other/b.entitlement.yaml'],
  ] as const;
  for (const [asked, fromRoot, fromHere] of cases)
    it(`names files from its root for machines, from here for people: ${asked}`, async () => {
      const sub = path.join(root, 'sub');
      const annotations = await runCli(sub, ['validate', asked, '--format', 'github']);
      assert.match(annotations.stdout, new RegExp(`^::error file=${fromRoot},line=1,`));
      const sarif = await runCli(sub, ['validate', asked, '--format', 'sarif']);
      assert.ok(sarif.stdout.includes(`"uri": "${fromRoot}"`), sarif.stdout);
      const pretty = await runCli(sub, ['validate', asked]);
      assert.ok(pretty.stdout.includes(fromHere) && !pretty.stdout.includes(`sub/${fromHere}`), pretty.stdout);
    });
});
