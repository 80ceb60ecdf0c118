// What git ignores, as git has it: the rules of a folder count below it, deeper ones win, and what is ignored as a folder stays so.
// A link is not followed, as git does not. Must not know the language.
import ignore, { type Ignore } from 'ignore';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readPlainText } from '../../host/readRegularFile.ts';

/**
 * Tells whether git ignores a file below a folder, by absolute path. Rules begin at the root of the folder's repository; outside of
 * any repository they begin at the folder itself.
 */
export function createGitignore(start: string): (file: string) => Promise<boolean> {
  const root = findRepository(start);
  const patterns = new Map<string, Promise<readonly string[]>>();
  const matchers = new Map<string, Ignore>();

  function patternsAt(folder: string, top: string): Promise<readonly string[]> {
    const known = patterns.get(folder) ?? collectPatterns(folder, top);
    patterns.set(folder, known);
    return known;
  }

  async function collectPatterns(folder: string, top: string): Promise<readonly string[]> {
    const outer = folder === top ? await excludedByRepository(top) : await patternsAt(path.dirname(folder), top);
    const own = (await readPlainText(folder, '.gitignore'))?.split(/\r?\n/) ?? [];
    const prefix = escapePattern(toRelative(top, folder));
    return [...outer, ...own.flatMap((line) => rebasePattern(line, prefix))];
  }

  return async (file) => {
    const top = await root;
    const relative = toRelative(top, file);
    if (relative.startsWith('../')) return false;
    const folder = path.dirname(file);
    const matcher = matchers.get(folder) ?? ignore().add([...(await patternsAt(folder, top))]);
    matchers.set(folder, matcher);
    return matcher.ignores(relative);
  };
}

/** The lines of `.git/info/exclude`, which git holds below those of any `.gitignore`. */
async function excludedByRepository(top: string): Promise<readonly string[]> {
  const git = await gitFolderOf(top);
  const text = await readPlainText(path.join(git, 'info'), 'exclude');
  return (text?.split(/\r?\n/) ?? []).flatMap((line) => rebasePattern(line, ''));
}

/** Where git keeps what all worktrees share: a worktree of its own has a file with the path, which leads there (gitrepository-layout). */
async function gitFolderOf(top: string): Promise<string> {
  const link = /^gitdir: (.+)/.exec((await readPlainText(top, '.git')) ?? '')?.[1];
  if (link === undefined) return path.join(top, '.git');
  const own = path.resolve(top, link.trimEnd());
  const shared = await readPlainText(own, 'commondir');
  return shared === undefined ? own : path.resolve(own, shared.trimEnd());
}

/** A path below a folder, as patterns are written. */
export function toRelative(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/**
 * How often a pattern may say "any folders" before it is not obeyed: the time to try it on a path grows by the depth of the path with
 * each of them. Nothing is missed where a pattern is left out: files are then read that git would ignore.
 */
export const MAX_ANY_FOLDERS = 3;

/** Whether a pattern can be tried in reasonable time. */
export function isQuickPattern(pattern: string): boolean {
  return (
    pattern.split('**').length - 1 <= MAX_ANY_FOLDERS && pattern.split('/').every((part) => part.split('*').length <= 7)
  );
}

/** A line of a `.gitignore` in the folder `prefix`, as it would be written at the root. A pattern without a folder matches at any depth. */
function rebasePattern(line: string, prefix: string): readonly string[] {
  if (line.trim() === '' || line.startsWith('#') || !isQuickPattern(line)) return [];
  if (prefix === '') return [line];
  const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? [];
  const isAnchored = /\/./.test(pattern.trimEnd());
  return [`${not}/${prefix}/${isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`];
}

function escapePattern(folder: string): string {
  return folder.replace(/[\\*?[\]!# ]/g, '\\$&');
}

async function findRepository(start: string): Promise<string> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return start;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
