// The files that a command's paths mean: files as they are, folders searched for both suffixes, globs. `.gitignore` and the
// configuration's `include` and `exclude` are honoured for what is searched, never for a file that is named.
import { readdir as readdirWithCallback } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FileKind } from '../../language/read/definition.ts';
import { fileKindOf } from '../../language/read/uri.ts';
import { createForceignore } from '../../project/createForceignore.ts';
import { createConfigFilter } from './createConfigFilter.ts';
import { createGitignore } from './createGitignore.ts';
import { describeSystemError } from './reasonOf.ts';
import { UsageError, type Io } from '../io.ts';

const SUFFIXES = [
  '{entitlement,scenario}.{yaml,yml}',
  '{entitlementProcess,entitlementTemplate,milestoneType,settings,workflow}{,-meta.xml}',
];
const NAMES = 'Their names end in .entitlement.yaml and .scenario.yaml, those of Salesforce metadata in -meta.xml.';
const NEVER = ['**/node_modules/**', '**/.git/**', '**/.sfdx/**', '**/.sf/**'];

export interface FoundFiles {
  /** Absolute, sorted, each once. */
  readonly paths: readonly string[];
  /** What is to be said of folders that could not be searched. */
  readonly unread: readonly UsageError[];
}

export interface SearchOptions {
  /** Also a file that is named is left out where `.gitignore` or the configuration leave it out. */
  readonly forceExclude?: boolean | undefined;
  /** False: a path that leads to nothing stands for no file. */
  readonly errorOnUnmatchedPattern?: boolean | undefined;
}

/** What a search needs of the world. */
type SearchIo = Pick<Io, 'cwd' | 'host' | 'config'>;

/**
 * The files that paths mean; where links give a file several names, a search finds it under the one that no link is part of.
 * @throws UsageError when a path leads to nothing, naming it and the cure
 */
export async function findFiles(
  paths: readonly string[],
  io: SearchIo,
  { forceExclude = false, errorOnUnmatchedPattern = true }: SearchOptions = {},
): Promise<FoundFiles> {
  const found = new Set<string>();
  const unread = new Map<string, UsageError>();
  const asked = paths.length === 0 ? ['.'] : paths;
  setRoots(asked, io);
  const isLeftOut = forceExclude ? createExclusion(io) : undefined;
  for (const given of asked) {
    const expanded = await expand(given, io);
    if (expanded.nothing !== undefined && errorOnUnmatchedPattern) throw expanded.nothing;
    for (const file of expanded.paths) if ((await isLeftOut?.(file)) !== true) found.add(file);
    for (const fault of expanded.unread) unread.set(fault.message, fault);
  }
  return { paths: [...found].sort(), unread: [...unread.values()] };
}

/** Tells of a file by itself what the search of its folder would say. */
function createExclusion(io: SearchIo): (file: string) => Promise<boolean> {
  const isIgnoredIn = new Map<string, (file: string) => Promise<boolean>>();
  const isLeftOut = createConfigFilter(io);
  return async (file) => {
    const folder = path.dirname(file);
    const isIgnored = isIgnoredIn.get(folder) ?? createGitignore(folder);
    isIgnoredIn.set(folder, isIgnored);
    return (await isIgnored(file)) || (await isLeftOut(file));
  };
}

/**
 * The absolute path of the one file that a person names.
 * @throws UsageError when it is none of ours
 */
export async function findFile(given: string, { cwd, ...io }: SearchIo): Promise<string> {
  setRoots([given], { cwd, ...io });
  const absolute = path.resolve(cwd, given);
  const kind = await kindOf(given, cwd);
  if (kind === 'file') {
    if (kindOfPath(absolute) === undefined) throw notOurs(given);
    return absolute;
  }
  if (kind !== 'folder') throw unusable(given, kind, cwd);
  const [example] = (await readdir(absolute)).filter(isOurs).sort();
  const hint = example === undefined ? '' : `, for example ${path.join(given, example)}`;
  throw new UsageError(`'${given}' is a folder.`, `Name one file${hint}.`);
}

/** What is read from now on lies in the folder where the command runs, in the folders of its paths, or in their repositories, or beside a configuration that is named. */
export function setRoots(paths: readonly string[], { cwd, host, config }: SearchIo): void {
  const folders = paths.map((given) => {
    const { base, pattern } = splitPattern(given, cwd);
    return pattern !== '' || kindOfPath(base) === undefined ? base : path.dirname(base);
  });
  const configured = config === undefined || config === false ? [] : [path.dirname(fileURLToPath(config.uri))];
  host.setRoots?.([cwd, ...folders, ...configured].map((folder) => pathToFileURL(folder).href));
}

/** The folder where a pattern begins to be one, absolute, and the rest of it; '' where nothing is left. */
function splitPattern(given: string, cwd: string): { readonly base: string; readonly pattern: string } {
  const segments = given.split(path.sep).join('/').split('/');
  const dynamic = segments.findIndex((segment) => isDynamicPattern(segment));
  if (dynamic === -1) return { base: path.resolve(cwd, given), pattern: '' };
  return {
    base: path.resolve(cwd, `${segments.slice(0, dynamic).join('/')}${dynamic === 0 ? '.' : '/.'}`),
    pattern: segments.slice(dynamic).join('/'),
  };
}

/** Which of our languages a path's file holds, by its name. */
export function kindOfPath(file: string): FileKind | undefined {
  return fileKindOf(pathToFileURL(file).href);
}

/** What a path stands for. */
interface Expanded extends FoundFiles {
  /** What is to be said where it leads to nothing. */
  readonly nothing?: UsageError;
}

async function expand(given: string, io: SearchIo): Promise<Expanded> {
  const { cwd } = io;
  const absolute = path.resolve(cwd, given);
  const kind = await kindOf(given, cwd);
  if (kind === 'file')
    return kindOfPath(absolute) === undefined ? nothingAt(notOurs(given)) : { paths: [absolute], unread: [] };
  if (kind === 'folder')
    return search(
      SUFFIXES.map((suffix) => `**/*.${suffix}`),
      absolute,
      io,
      {
        message: `There is no entitlement or scenario file in '${given}'.`,
        hint: NAMES,
      },
    );
  if (kind === 'nothing' && !isDynamicPattern(given) && given !== '') return nothingAt(unusable(given, kind, cwd));
  if (kind === 'other' || given === '') throw unusable(given, kind, cwd);
  const { base, pattern } = splitPattern(given, cwd);
  return search([pattern], base, io, {
    message: `No entitlement or scenario file matches '${given}'.`,
    hint: 'Put quotes around a pattern so that the shell leaves it alone.',
  });
}

/** What lies there. Pipes and devices are neither file nor folder: they could be waited for without end. */
/** What a path leads to. */
export async function kindOf(given: string, cwd: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
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

function notOurs(given: string): UsageError {
  return new UsageError(`'${given}' is neither an entitlement nor a scenario file.`, NAMES);
}

function isOurs(file: string): boolean {
  const kind = kindOfPath(file);
  return kind === 'entitlement' || kind === 'scenario';
}

function nothingAt(nothing: UsageError): Expanded {
  return { paths: [], unread: [], nothing };
}

/** @param nothing what to say when no file is left, and no folder that may hold one */
async function search(
  patterns: readonly string[],
  folder: string,
  io: SearchIo,
  nothing: { readonly message: string; readonly hint: string },
): Promise<Expanded> {
  const { cwd } = io;
  const unread = new Map<string, unknown>();
  const fs = { readdir: watchReaddir(folder, (each, fault) => unread.set(path.resolve(each), fault)) };
  const found = await glob([...patterns], {
    cwd: folder,
    absolute: true,
    ignore: NEVER,
    dot: false,
    onlyFiles: true,
    fs,
  });
  const files = found.map((file) => path.normalize(file)).filter(isOurs);
  const isIgnored = createGitignore(folder);
  const isLeftOut = createConfigFilter(io);
  const isForceignored = createForceignore((uri) => io.host.read(uri).catch(() => undefined));
  const selected: string[] = [];
  for (const file of files)
    if (!(await isIgnored(file)) && !(await isLeftOut(file)) && !(await isForceignored(pathToFileURL(file).href)))
      selected.push(file);
  const told: UsageError[] = [];
  for (const [each, fault] of unread)
    if (!(await isIgnored(path.join(each, 'any')))) told.push(unsearched(path.relative(cwd, each) || '.', fault));
  if (selected.length + told.length > 0) return { paths: await withoutOtherNames(selected), unread: told };
  const [example] = files;
  if (example === undefined) return nothingAt(new UsageError(nothing.message, nothing.hint));
  return nothingAt(
    new UsageError(
      nothing.message,
      `.gitignore, .forceignore or milestone.config.yaml leave out ${path.relative(cwd, example)}${files.length === 1 ? '' : ` and ${files.length - 1} more`}. A file that is named itself is not left out.`,
    ),
  );
}

/** Nobody nests folders deeper; a stranger may, and every pattern is tried on every folder of a path. */
const MAX_FOLDERS_DEEP = 64;

/** Reads folders as the system does, and tells those that are there and cannot be read, of which a search says nothing. */
function watchReaddir(start: string, onFault: (folder: string, fault: unknown) => void): typeof readdirWithCallback {
  const deepest = start.split(/[/\\]/).length + MAX_FOLDERS_DEEP;
  return new Proxy(readdirWithCallback, {
    apply(target, self, args: readonly unknown[]) {
      const [folder, options, callback] = args;
      if (String(folder).split(/[/\\]/).length > deepest && typeof callback === 'function') {
        onFault(String(folder), new Error(`it lies more than ${MAX_FOLDERS_DEEP} folders deep`));
        Reflect.apply(callback, undefined, [null, []]);
        return;
      }
      const done = (fault: unknown, entries: unknown): void => {
        if (fault instanceof Error && !GONE.has('code' in fault ? fault.code : '')) onFault(String(folder), fault);
        if (typeof callback === 'function') Reflect.apply(callback, undefined, [fault, entries]);
      };
      Reflect.apply(target, self, [folder, options, done]);
    },
  });
}

/** What a folder is that was there a moment ago. */
const GONE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** What is to be said of a folder that could not be searched. */
export function unsearched(name: string, fault: unknown): UsageError {
  return new UsageError(
    `'${name.split(path.sep).join('/')}' is not searched: ${describeSystemError(fault)}.`,
    'Files in it may be missing from what is told. Allow it to be read, or let .gitignore leave it out.',
  );
}

/** Each file once, where links lead to the same. */
async function withoutOtherNames(files: readonly string[]): Promise<readonly string[]> {
  const names = new Map<string, string>();
  for (const file of files) {
    const real = await realpath(file).catch(() => file);
    if (real === file || !names.has(real)) names.set(real, file);
  }
  return [...names.values()];
}
