// Makes a folder a git repository with one commit of everything in it.
import { execFileSync } from 'node:child_process';

/** Nothing of the machine's own settings gets in. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@milestone.example',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@milestone.example',
};

export function commitAll(folder: string): void {
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', args, { cwd: folder, env: ENVIRONMENT, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'What was promised');
}
