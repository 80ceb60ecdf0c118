// The hooks for pre-commit, with the real one: installed from the repository, they find, write and test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installDebian, preparePython, runProgram } from '../support/cacheFolder.ts';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { writeFiles } from '../support/runCli.ts';
import { cloneRepository, type Clone } from './cloneRepository.ts';

const OF_DEBIAN = '/usr/bin/pre-commit';
const PROCESS = readFileSync('samples/cloudnine/cloudnine.entitlement.yaml', 'utf8');
const SCENARIOS = readFileSync('samples/cloudnine/cloudnine.scenario.yaml', 'utf8');

/** What docs/ci.md says to write. */
const EXAMPLE =
  /^```yaml\n# \.pre-commit-config\.yaml\n([^]*?)^```/m.exec(readFileSync('docs/ci.md', 'utf8'))?.[1] ?? '';

/** By who distributes it: each installs packages of npm in its own way. */
const PROGRAMS: Readonly<Record<string, () => string>> = {
  PyPI: () => path.join(preparePython('test/packages/requirements.txt'), 'pre-commit'),
  Debian: () => {
    installDebian('pre-commit', () => existsSync(OF_DEBIAN));
    return OF_DEBIAN;
  },
};

describe('hooks for pre-commit', () => {
  let work = '';
  let clone: Clone;
  let revision = '';

  before(() => {
    work = mkdtempSync(path.join(tmpdir(), 'milestone-hooks-'));
    clone = cloneRepository([], { hasModules: false });
    revision = runProgram('git', ['rev-parse', 'HEAD'], { cwd: clone.folder, env: GIT_ENVIRONMENT }).trim();
  });
  after(() => {
    clone.dispose();
    rmSync(work, { recursive: true, force: true });
  });

  for (const [name, prepare] of Object.entries(PROGRAMS))
    it(`work with the one of ${name}`, () => {
      const program = prepare();
      const folder = path.join(work, name);
      mkdirSync(folder);
      const git = (...args: readonly string[]): string =>
        runProgram('git', args, { cwd: folder, env: GIT_ENVIRONMENT });
      const run = (): { readonly status: number | null; readonly output: string } => {
        git('add', '.');
        const env = { ...GIT_ENVIRONMENT, PRE_COMMIT_HOME: path.join(work, `${name}-home`), PRE_COMMIT_COLOR: 'never' };
        const { status, stdout, stderr } = spawnSync(program, ['run', '--all-files'], {
          cwd: folder,
          encoding: 'utf8',
          env,
        });
        return { status, output: `${stdout}\n${stderr}` };
      };
      const config = EXAMPLE.replace('https://github.com/OWNER/milestone', `file://${clone.folder}`).replace(
        'v0.1.0',
        revision,
      );
      writeFiles(folder, {
        '.pre-commit-config.yaml': config,
        'sla/cloudnine.entitlement.yaml': PROCESS,
        'sla/cloudnine.scenario.yaml': SCENARIOS,
      });
      git('init', '--quiet');
      const good = run();
      assert.equal(good.status, 0, good.output);
      assert.equal(good.output.match(/^milestone (format|validate|test)\.+Passed$/gm)?.length, 3, good.output);

      const file = path.join(folder, 'sla/cloudnine.entitlement.yaml');
      writeFileSync(file, PROCESS.replace('target: 1h', 'target:    3h').replace('milestones:', 'milestone:'));
      const bad = run();
      assert.equal(bad.status, 1);
      for (const hook of ['format', 'validate', 'test'])
        assert.match(bad.output, new RegExp(`^milestone ${hook}\\.+Failed$`, 'm'), bad.output);
      assert.match(readFileSync(file, 'utf8'), /target: 3h/);
    });
});
