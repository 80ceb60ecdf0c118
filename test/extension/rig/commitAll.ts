// Makes a folder a git repository with one commit of everything in it.
import { execFileSync } from 'node:child_process';
import { GIT_ENVIRONMENT } from '../../support/gitEnvironment.ts';

export function commitAll(folder: string): void {
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', args, { cwd: folder, env: GIT_ENVIRONMENT, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'What was promised');
}
