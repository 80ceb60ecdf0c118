// What the engines are installed into: a folder outside the repository, which outlives a checkout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const REQUIREMENTS = 'test/engines/requirements.txt';

/** The folder; it may not be there yet. */
function cacheFolder(): string {
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'milestone', 'engines');
}

/** Runs a program to its end. @returns what it prints @throws Error with what it says when it fails */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0) return stdout;
  const reason = error?.message ?? `${stdout.slice(-2000)}\n${stderr.slice(-6000)}`;
  throw new Error(`${program} ${args.join(' ')} failed: ${reason}`);
}

/** A Python that has the packages of requirements.txt; they are installed when these are other than last time. */
export function preparePython(): string {
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  const folder = path.join(cacheFolder(), `python-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  const python = path.join(folder, 'bin', 'python');
  const mark = path.join(folder, 'installed');
  if (existsSync(mark)) return python;
  rmSync(folder, { recursive: true, force: true }); // half of an installation is worse than none
  mkdirSync(folder, { recursive: true });
  runProgram('python3', ['-m', 'venv', folder]);
  runProgram(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  writeFileSync(mark, wanted);
  return python;
}

/** Installs a package of Debian unless a file that it brings is there. */
export function installDebian(name: string, isThere: () => boolean): void {
  if (isThere()) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name],
  ]) {
    const [program = '', ...rest] = [...asRoot, ...args];
    runProgram(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
