// The files that a command's paths mean: files as they are, folders searched for both suffixes, globs. `.gitignore` and the
// configuration's `include` and `exclude` are honoured for what is searched, never for a file that is named.
import ignore, { type Ignore } from 'ignore';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, isDynamicPattern } from 'tinyglobby';
import { buildConfig } from '../analysis/buildConfig.ts';
import { CONFIG_FILE } from '../analysis/uri.ts';
import { parse } from '../text/parse.ts';
import { UsageError } from './io.ts';

const SUFFIXES = '{entitlement,scenario}.{yaml,yml}';
const NEVER = ['**/node_modules/**', '**/.git/**', '**/.sfdx/**', '**/.sf/**'];

/**
 * Absolute paths, sorted, each once.
 * @throws UsageError when a path leads to nothing, naming it and the cure
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const given of paths.length === 0 ? ['.'] : paths) for (const file of await expand(given, cwd)) found.add(file);
  return [...found].sort();
}

async function expand(given: string, cwd: string): Promise<readonly string[]> {
  const absolute = path.resolve(cwd, given);
  const kind = await kindOf(absolute);
  if (kind === 'file') return [absolute];
  if (kind === 'folder') {
    const files = await search(`**/*.${SUFFIXES}`, absolute);
    if (files.length > 0) return files;
    throw new UsageError(
      `There is no entitlement or scenario file in '${given}'.`,
      'Their names end in .entitlement.yaml and .scenario.yaml.',
    );
  }
  if (!isDynamicPattern(given)) throw new UsageError(`There is no file or folder '${given}'.`, `Looked in ${cwd}.`);
  const files = await search(given.split(path.sep).join('/'), cwd);
  if (files.length === 0)
    throw new UsageError(
      `No file matches '${given}'.`,
      'Put quotes around a pattern so that the shell leaves it alone.',
    );
  return files;
}

async function kindOf(absolute: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(absolute)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function search(pattern: string, cwd: string): Promise<readonly string[]> {
  const files = await glob(pattern, { cwd, absolute: true, ignore: NEVER, dot: false, onlyFiles: true });
  const filters = new Map<string, Filter>();
  const kept: string[] = [];
  for (const file of files) if (!(await isLeftOut(path.normalize(file), filters))) kept.push(path.normalize(file));
  return kept;
}

/** What one folder says about what is below it. */
interface Filter {
  readonly ignored: Ignore | undefined;
  readonly excluded: Ignore | undefined;
  readonly included: Ignore | undefined;
}

/** Asks every folder above the file. */
async function isLeftOut(file: string, filters: Map<string, Filter>): Promise<boolean> {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const filter = filters.get(folder) ?? (await readFilter(folder));
    filters.set(folder, filter);
    const relative = path.relative(folder, file).split(path.sep).join('/');
    if (filter.ignored?.ignores(relative) === true || filter.excluded?.ignores(relative) === true) return true;
    if (filter.included !== undefined && !filter.included.ignores(relative)) return true;
    if (path.dirname(folder) === folder) return false;
  }
}

async function readFilter(folder: string): Promise<Filter> {
  const gitignore = await readText(path.join(folder, '.gitignore'));
  const configPath = path.join(folder, CONFIG_FILE);
  const configText = await readText(configPath);
  const config = configText === undefined ? undefined : buildConfig(pathToFileURL(configPath).href, parse(configText));
  const matcher = (patterns: readonly string[]): Ignore | undefined =>
    patterns.length === 0 ? undefined : ignore().add(patterns);
  return {
    ignored: gitignore === undefined ? undefined : ignore().add(gitignore),
    excluded: matcher(config?.exclude ?? []),
    included: matcher(config?.include ?? []),
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
