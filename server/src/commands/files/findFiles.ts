// The files that a command's paths mean: files as they are, folders searched for both suffixes, globs. `.gitignore` and the
// configuration's `include` and `exclude` are honoured for what is searched, never for a file that is named.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FileKind } from '../../language/read/definition.ts';
import { fileKindOf } from '../../language/read/uri.ts';
import { createConfigFilter } from './createConfigFilter.ts';
import { createGitignore } from './createGitignore.ts';
import type { Host } from '../../host/host.ts';
import { UsageError, type Io } from '../io.ts';

const SUFFIXES = [
  '{entitlement,scenario}.{yaml,yml}',
  '{entitlementProcess,entitlementTemplate,milestoneType,settings,workflow}{,-meta.xml}',
];
const NAMES = 'Their names end in .entitlement.yaml and .scenario.yaml, those of Salesforce metadata in -meta.xml.';
const NEVER = ['**/node_modules/**', '**/.git/**', '**/.sfdx/**', '**/.sf/**'];

/**
 * Absolute paths, sorted, each once.
 * @throws UsageError when a path leads to nothing, naming it and the cure
 */
export async function findFiles(
  paths: readonly string[],
  { cwd, host }: Pick<Io, 'cwd' | 'host'>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  const asked = paths.length === 0 ? ['.'] : paths;
  setRoots(asked, { cwd, host });
  for (const given of asked) for (const file of await expand(given, { cwd, host })) found.add(file);
  return [...found].sort();
}

/**
 * The absolute path of the one file that a person names.
 * @throws UsageError when it is none of ours
 */
export async function findFile(given: string, { cwd, host }: Pick<Io, 'cwd' | 'host'>): Promise<string> {
  setRoots([given], { cwd, host });
  const absolute = path.resolve(cwd, given);
  const kind = await kindOf(given, cwd);
  if (kind === 'file') return checkName(given, absolute);
  if (kind !== 'folder') throw unusable(given, kind, cwd);
  const [example] = (await readdir(absolute)).filter(isOurs).sort();
  const hint = example === undefined ? '' : `, for example ${path.join(given, example)}`;
  throw new UsageError(`'${given}' is a folder.`, `Name one file${hint}.`);
}

/** What is read from now on lies in the folder where the command runs, in the folders of its paths, or in their repositories. */
export function setRoots(paths: readonly string[], { cwd, host }: Pick<Io, 'cwd' | 'host'>): void {
  const folders = paths.map((given) => {
    const segments = given.split(path.sep).join('/').split('/');
    const dynamic = segments.findIndex((segment) => isDynamicPattern(segment));
    const absolute = path.resolve(cwd, dynamic === -1 ? given : `${segments.slice(0, dynamic).join('/')}/.`);
    return kindOfPath(absolute) === undefined ? absolute : path.dirname(absolute);
  });
  host.setRoots?.([cwd, ...folders].map((folder) => pathToFileURL(folder).href));
}

/** Which of our languages a path's file holds, by its name. */
export function kindOfPath(file: string): FileKind | undefined {
  return fileKindOf(pathToFileURL(file).href);
}

async function expand(given: string, { cwd, host }: Pick<Io, 'cwd' | 'host'>): Promise<readonly string[]> {
  const absolute = path.resolve(cwd, given);
  const kind = await kindOf(given, cwd);
  if (kind === 'file') return [checkName(given, absolute)];
  if (kind === 'folder')
    return search(
      SUFFIXES.map((suffix) => `**/*.${suffix}`),
      absolute,
      host,
      {
        message: `There is no entitlement or scenario file in '${given}'.`,
        hint: NAMES,
      },
    );
  if (kind === 'other' || !isDynamicPattern(given)) throw unusable(given, kind, cwd);
  return search([given.split(path.sep).join('/')], cwd, host, {
    message: `No entitlement or scenario file matches '${given}'.`,
    hint: 'Put quotes around a pattern so that the shell leaves it alone.',
  });
}

/** What lies there. Pipes and devices are neither file nor folder: they could be waited for without end. */
async function kindOf(given: string, cwd: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
  if (given === '') return 'nothing';
  try {
    const status = await stat(path.resolve(cwd, given));
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'other';
  } catch {
    return 'nothing';
  }
}

function unusable(given: string, kind: 'other' | 'nothing', cwd: string): UsageError {
  if (given === '') return new UsageError('A path is empty.', 'Write . for the current folder.');
  return kind === 'other'
    ? new UsageError(`'${given}' is neither a file nor a folder.`, 'What a program writes can be checked with --stdin.')
    : new UsageError(`There is no file or folder '${given}'.`, `Looked in ${cwd}.`);
}

function checkName(given: string, absolute: string): string {
  if (kindOfPath(absolute) !== undefined) return absolute;
  throw new UsageError(`'${given}' is neither an entitlement nor a scenario file.`, NAMES);
}

function isOurs(file: string): boolean {
  const kind = kindOfPath(file);
  return kind === 'entitlement' || kind === 'scenario';
}

/** @throws UsageError with the words of `nothing` when no file is left */
async function search(
  patterns: readonly string[],
  cwd: string,
  host: Host,
  nothing: { readonly message: string; readonly hint: string },
): Promise<readonly string[]> {
  const found = await glob([...patterns], { cwd, absolute: true, ignore: NEVER, dot: false, onlyFiles: true });
  const files = found.map((file) => path.normalize(file)).filter(isOurs);
  const isIgnored = createGitignore(cwd);
  const isLeftOut = createConfigFilter(host);
  const selected: string[] = [];
  for (const file of files) if (!(await isIgnored(file)) && !(await isLeftOut(file))) selected.push(file);
  if (selected.length > 0) return selected;
  const [example] = files;
  if (example === undefined) throw new UsageError(nothing.message, nothing.hint);
  throw new UsageError(
    nothing.message,
    `.gitignore or milestone.config.yaml leave out ${path.relative(cwd, example)}${files.length === 1 ? '' : ` and ${files.length - 1} more`}. A file that is named itself is never left out.`,
  );
}
