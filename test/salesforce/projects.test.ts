// Whole projects as people have them: no error where there is none, and what was imported is written back byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { runCli, writeFiles } from '../support/runCli.ts';
import { FIELD_PROJECTS } from './projects/fieldProjects.ts';
import { NASTY_PROJECTS } from './projects/nastyProjects.ts';
import { ODD_PROJECTS } from './projects/oddProjects.ts';

const NOTHING_CHANGES = /^Nothing changes for customers\.\n/;

describe('a project', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-project-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, files] of Object.entries({ ...NASTY_PROJECTS, ...ODD_PROJECTS, ...FIELD_PROJECTS }))
    it(`has no error, and comes back as it was: ${name}`, async () => {
      const org = path.join(folder, 'org');
      const git = (...args: readonly string[]): string =>
        execFileSync('git', ['-c', 'core.quotePath=off', '-c', 'core.autocrlf=false', ...args], {
          cwd: org,
          env: GIT_ENVIRONMENT,
          encoding: 'utf8',
        });
      mkdirSync(org);
      writeFiles(org, files);
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'As it is');

      const validated = await runCli(org, ['validate', '.']);
      assert.doesNotMatch(validated.stdout, / error /);
      assert.doesNotMatch(validated.stdout, /unknown-(field|picklist-value)/, 'what was not retrieved is not wrong');
      assert.equal(validated.code, 0, validated.stderr);

      for (const versions of [['--all-versions'], []]) {
        const out = `../sla${versions.length}`;
        const imported = await runCli(org, ['import', '.', '--out', out, ...versions]);
        assert.equal(imported.code, 0, imported.stderr);
        assert.doesNotMatch((await runCli(org, ['validate', out])).stdout, / error /, 'the import');
        const exported = await runCli(org, ['export', out, '--out', '.', '--api-version', '66.0']);
        assert.deepEqual([exported.code, exported.stdout], [0, ''], exported.stderr);
        assert.equal(git('diff'), '');
        assert.equal(git('status', '--porcelain'), '');
        for (const sides of [
          [out, '.'],
          ['.', out],
        ]) {
          const drift = await runCli(org, ['diff', ...sides]);
          assert.match(drift.stdout, NOTHING_CHANGES, `diff ${sides.join(' ')}${drift.stderr}`);
        }
      }
      const since = await runCli(org, ['diff', 'git:HEAD', '.']);
      assert.match(since.stdout, NOTHING_CHANGES, `diff git:HEAD .${since.stderr}`);
    });
});
