// What npm runs when this package is installed from its repository, and before it is packed: builds `dist`.
// `npm install --global`, which pre-commit uses as well, has the npm that makes a clone ready install globally too: what builds is missing
// in the clone, and where the package belongs there is a link to the clone, which is gone a moment later.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, realpathSync, unlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Settings of whoever installs, which are not meant for the clone. */
const NOT_HERE = /^npm_config_(global|location|prefix|omit|production|ignore_scripts)$/i;

if (!canResolve('esbuild')) run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
run(process.execPath, ['esbuild.mjs', '--production']);
replaceLink();

function canResolve(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** What is printed goes where errors go: pre-commit takes all that npm prints for a name. */
function run(command, args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_HERE.test(name)));
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], env, shell });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Puts an empty folder, which npm fills, where a link leads to this clone: one of npm's own, not one that somebody installs from. */
function replaceLink() {
  const { npm_config_global: isGlobal, npm_config_global_prefix: prefix, npm_config_cache: cache } = process.env;
  if (isGlobal !== 'true' || prefix === undefined || cache === undefined) return;
  if (path.relative(realpathSync(cache), realpathSync('.')).startsWith('..')) return;
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  const place = path.join(prefix, process.platform === 'win32' ? '' : 'lib', 'node_modules', name);
  if (!isLinkToHere(place)) return;
  unlinkSync(place);
  mkdirSync(place);
}

function isLinkToHere(place) {
  const status = lstatSync(place, { throwIfNoEntry: false });
  return status?.isSymbolicLink() === true && realpathSync(place) === realpathSync('.');
}
