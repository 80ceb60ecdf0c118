// What tests with other programs install: into a folder outside the repository, which outlives a checkout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end. @returns what it prints @throws Error with what it says when it fails */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0) return stdout;
  const reason = error?.message ?? `${stdout.slice(-2000)}\n${stderr.slice(-6000)}`;
  throw new Error(`${program} ${args.join(' ')} failed: ${reason}`);
}

/**
 * A folder of the cache, filled when what is wanted in it is other than last time.
 * @param name of the folder @param wanted names and versions @param install fills the folder, which is empty
 */
function prepareFolder(name: string, wanted: string, install: (folder: string) => void): string {
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'milestone', 'engines');
  const folder = path.join(cache, `${name}-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  const mark = path.join(folder, 'installed');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true }); // half of an installation is worse than none
  mkdirSync(folder, { recursive: true });
  install(folder);
  writeFileSync(mark, wanted);
  return folder;
}

/** The programs of a Python that has the packages of a list. @param requirements the list's file @returns the folder of `python` */
export function preparePython(requirements: string): string {
  const folder = prepareFolder('python', readFileSync(requirements, 'utf8'), (fresh) => {
    runProgram('python3', ['-m', 'venv', fresh]);
    const options = ['--quiet', '--disable-pip-version-check'];
    runProgram(path.join(fresh, 'bin', 'python'), ['-m', 'pip', 'install', ...options, '-r', requirements]);
  });
  return path.join(folder, 'bin');
}

/** Packages of npm, as `name@version`. @returns the folder that has `node_modules` */
export function prepareNpm(name: string, packages: readonly string[]): string {
  return prepareFolder(name, packages.join('\n'), (fresh) => {
    writeFileSync(path.join(fresh, 'package.json'), '{ "private": true }\n');
    runProgram('npm', ['install', '--no-audit', '--no-fund', '--prefix', fresh, ...packages], { cwd: fresh });
  });
}

/** Another Node, which npm has as a package for each machine. @param version `22` or `22.1.0` @returns the folder of `node` */
export function prepareNode(version: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  return path.join(prepareNpm(`node${version}`, [`${name}@${version}`]), 'node_modules', name, 'bin');
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
