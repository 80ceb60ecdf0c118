// What a pull request changes: from where its branch left the other one, whatever service runs it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

function policy(name: string, target: string): string {
  return `businessHours:
  hours-${name}: { timeZone: Etc/UTC, hours: { everyday: 24h } }
milestoneTypes:
  response-${name}: { name: Response ${name} }
processes:
  ${name}:
    active: true
    businessHours: hours-${name}
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: response-${name}
        target: ${target}
        completeWhen: { Status: Working }
`;
}

describe('diff on a pull request', () => {
  let work = '';
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: work, env: GIT_ENVIRONMENT, stdio: 'pipe', encoding: 'utf8' }).trim();
  const save = (name: string, target: string): void => {
    writeFiles(work, { [`sla/${name}.entitlement.yaml`]: policy(name, target) });
    git('add', '--all');
    git('commit', '--quiet', '--message', `${name} ${target}`);
  };
  const diff = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
    runCli(work, ['diff', ...args], '', env);

  beforeEach(() => {
    work = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-base-')));
    git('init', '--quiet', '--initial-branch', 'main');
    save('p', '2h');
    save('q', '1h');
    git('checkout', '--quiet', '-b', 'feature');
    save('p', '4h');
    git('checkout', '--quiet', 'main');
    save('q', '2h');
    git('checkout', '--quiet', 'feature');
    git('update-ref', 'refs/remotes/origin/main', 'main');
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));

  const isOwnChange = ({ stdout, stderr, code }: CliResult): void => {
    assert.match(stdout, /target 4h, was 2h/, stderr);
    assert.doesNotMatch(stdout, /Response q/);
    assert.equal(code, 0);
  };

  for (const range of ['git:main...HEAD', 'git:main...', 'git:main...feature:sla'])
    it(`leaves out what the other branch changed: ${range}`, async () => isOwnChange(await diff([range])));

  it('takes the path of a range from beside it', async () => isOwnChange(await diff(['git:main...HEAD', 'sla'])));

  for (const env of [
    { GITHUB_BASE_REF: 'main' },
    { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' },
    { BITBUCKET_PR_DESTINATION_BRANCH: 'main' },
    { BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main' },
    { CHANGE_TARGET: 'main', GITHUB_BASE_REF: '' },
  ])
    it(`needs no operands where the service tells the branch: ${Object.keys(env)[0] ?? ''}`, async () =>
      isOwnChange(await diff([], env)));

  it('takes the commit that GitLab names', async () =>
    isOwnChange(await diff([], { CI_MERGE_REQUEST_DIFF_BASE_SHA: git('merge-base', 'main', 'feature') })));

  it('compares the tips themselves with two dots', async () => {
    const { stdout } = await diff(['git:main..HEAD']);
    assert.match(stdout, /Response p[\s\S]*target 4h, was 2h[\s\S]*Response q[\s\S]*target 1h, was 2h/);
  });

  it('elsewhere tells what is not committed, and what is staged', async () => {
    writeFiles(work, { 'sla/p.entitlement.yaml': policy('p', '8h') });
    assert.match((await diff([])).stdout, /target 8h, was 4h/);
    assert.match((await diff(['git::index'])).stdout, /Nothing changes/);
    git('add', '--all');
    writeFiles(work, { 'sla/p.entitlement.yaml': policy('p', '9h') });
    assert.match((await diff(['git::index'])).stdout, /target 8h, was 4h/);
    assert.match((await diff(['git::index', '.'])).stdout, /target 9h, was 8h/);
  });

  it('refuses what names two pairs of sides', async () => {
    for (const args of [
      ['git:main...HEAD', 'git:HEAD'],
      ['git:main', 'git:main...HEAD'],
      ['git:main...HEAD:sla', 'sla'],
      ['git:a...b...c'],
    ])
      assert.equal((await diff(args)).code, 2, args.join(' '));
  });

  it('says in a shallow clone that it is one, and how to cure it', async () => {
    const clone = `${work}-clone`;
    try {
      git('clone', '--quiet', '--depth', '1', '--no-single-branch', pathToFileURL(work).href, clone);
      const { code, stderr } = await runCli(clone, ['diff', 'git:origin/main...HEAD']);
      assert.equal(code, 2);
      assert.match(stderr, /shallow[\s\S]*git fetch --unshallow/);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it('finds histories without a common commit', async () => {
    git('checkout', '--quiet', '--orphan', 'other');
    save('p', '1h');
    const { code, stderr } = await diff(['git:main...other']);
    assert.deepEqual([code, /no commit in common/.test(stderr)], [2, true]);
  });

  it('follows a file and a folder to their new names', async () => {
    renameSync(path.join(work, 'sla/p.entitlement.yaml'), path.join(work, 'sla/gold.entitlement.yaml'));
    const file = await diff(['git:HEAD', 'sla/gold.entitlement.yaml']);
    assert.match(file.stdout, /Nothing changes for customers/);
    mkdirSync(path.join(work, 'policies'));
    for (const name of ['gold', 'q'])
      renameSync(path.join(work, `sla/${name}.entitlement.yaml`), path.join(work, `policies/${name}.entitlement.yaml`));
    writeFiles(work, { 'policies/gold.entitlement.yaml': policy('p', '5h') });
    const folder = await diff(['git:HEAD']);
    assert.match(folder.stdout, /target 5h, was 4h/);
    assert.doesNotMatch(folder.stdout, /new process|no longer/);
  });

  it('does not fail for errors that it neither brings nor touches', async () => {
    save('broken', 'soon');
    writeFiles(work, { 'sla/p.entitlement.yaml': policy('p', '8h') });
    const untouched = await diff(['git:HEAD', '.']);
    assert.deepEqual([untouched.code, untouched.stderr], [0, '']);
    writeFiles(work, { 'sla/broken.entitlement.yaml': policy('broken', 'later') });
    const touched = await diff(['git:HEAD', '.']);
    assert.equal(touched.code, 1);
    assert.match(touched.stderr, /broken\.entitlement\.yaml:12/);
  });

  it('leaves the files of a submodule to its own repository', async () => {
    mkdirSync(path.join(work, 'sub/.git'), { recursive: true });
    writeFiles(work, { 'sub/s.entitlement.yaml': policy('s', '1h') });
    assert.match((await diff(['git:HEAD', '.'])).stdout, /Nothing changes/);
  });
});
