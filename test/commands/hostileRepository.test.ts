// A repository of a stranger: comparing with it runs nothing that it names.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findGit } from '../../server/src/commands/files/findGit.ts';
import { openRevision } from '../../server/src/commands/files/openRevision.ts';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';

const COMMIT = '0123456789012345678901234567890123456789';

/** A bare repository whose only commit is not there, and whose configuration names a program that would fetch it. */
function writeTrap(folder: string, program: string): void {
  for (const name of ['objects', 'refs/heads']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(path.join(folder, 'refs/heads/main'), `${COMMIT}\n`);
  writeFileSync(
    path.join(folder, 'config'),
    `[core]
	repositoryformatversion = 1
	bare = true
	sshCommand = ${program}
	fsmonitor = ${program}
[extensions]
	partialClone = origin
[remote "origin"]
	url = ssh://host.example/x
	promisor = true
`,
  );
}

describe('a hostile repository', () => {
  let folder: string;
  let proof: string;
  let trap: string;
  const git = (cwd: string, ...args: readonly string[]): void =>
    void execFileSync('git', args, { cwd, env: GIT_ENVIRONMENT, stdio: 'pipe' });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-git-'));
    proof = path.join(folder, 'proof');
    trap = path.join(folder, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\necho ran >> '${proof}'\n`);
    chmodSync(trap, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('runs nothing of a bare repository in a tracked folder', async () => {
    const work = path.join(folder, 'work');
    writeTrap(path.join(work, 'sla'), trap);
    writeFileSync(path.join(work, 'sla/a.entitlement.yaml'), 'milestoneTypes:\n  a: {}\n');
    git(work, 'init', '--quiet');
    spawnSync('git', ['rev-parse', '--verify', 'HEAD^{commit}'], {
      cwd: path.join(work, 'sla'),
      env: GIT_ENVIRONMENT,
    });
    assert.ok(existsSync(proof), 'git by itself walks into the trap: it is one');
    rmSync(proof);
    await assert.rejects(
      openRevision({ kind: 'commit', name: 'HEAD' }, path.join(work, 'sla'), () => true),
      /no git repository|safe\.bareRepository/,
    );
    assert.ok(!existsSync(proof));
  });

  it('fetches nothing for the repository itself', async () => {
    const work = path.join(folder, 'work');
    git(folder, 'init', '--quiet', work);
    writeTrap(path.join(work, '.git'), trap);
    git(work, 'config', 'core.bare', 'false');
    await assert.rejects(
      openRevision({ kind: 'commit', name: 'HEAD' }, work, () => true),
      /There is no revision 'HEAD'|git says/,
    );
    assert.ok(!existsSync(proof));
  });

  it('finds git outside the folder that is looked at', () => {
    const inside = path.join(folder, 'bin');
    const outside = mkdtempSync(path.join(tmpdir(), 'milestone-bin-'));
    try {
      mkdirSync(inside);
      for (const place of [folder, inside, outside])
        for (const name of ['git', 'git.exe']) writeFileSync(path.join(place, name), '');
      const search = (platform: NodeJS.Platform, key: string, ...folders: readonly string[]): string | undefined =>
        findGit(folder, { platform, env: { [key]: folders.join(platform === 'win32' ? ';' : ':') } });
      assert.equal(search('linux', 'PATH', '.', '', 'bin', folder, inside, outside), path.join(outside, 'git'));
      assert.equal(search('win32', 'Path', folder, inside, `"${outside}"`), path.join(outside, 'git.exe'));
      assert.equal(search('linux', 'PATH', folder), undefined);
      assert.equal(search('linux', 'HOME', outside), undefined);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
