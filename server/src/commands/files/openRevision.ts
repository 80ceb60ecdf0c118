// A revision of a git repository, read with git itself. Nothing of the repository is run: hooks and filters have no
// part in this, and what its configuration names as programs is switched off.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { findGit } from './findGit.ts';
import { UsageError } from '../io.ts';

export interface Revision {
  /** Absolute path of the repository's work tree. */
  readonly root: string;
  /** The texts of the wanted files, by their paths from the root, with `/`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A large repository lists many files, and no file of ours comes near this. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** Which state of the files: a branch, a tag, a commit or whatever git takes for one; where two of them parted; what is staged. */
export type RevisionName =
  | { readonly kind: 'commit'; readonly name: string }
  | { readonly kind: 'base'; readonly of: readonly [string, string] }
  | { readonly kind: 'index' };

/** A file's mode, type, object and path, as `git ls-tree` lists it. Links and submodules have other modes. */
const FILE = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s;

/** The same as `git ls-files --stage` lists it; files in conflict have several stages, and none of them is 0. */
const STAGED_FILE = /^100\d{3} ([0-9a-f]+) 0\t(.*)$/s;

/**
 * Reads all wanted files in one go: a process for each of them would take longer than everything else.
 * @param folder inside the repository
 * @param isWanted decides by the path from the root
 * @throws UsageError when git is missing, the folder is in no repository, or the revision is unknown
 */
export async function openRevision(
  revision: RevisionName,
  folder: string,
  isWanted: (file: string) => boolean,
): Promise<Revision> {
  const up = await git(folder, ['rev-parse', '--show-cdup']).catch((fault: unknown) => {
    const hint = 'Compare two files or folders, or run it in a repository.';
    throw explain(fault, `'${folder}' is in no git repository.`, hint);
  });
  const root = path.resolve(folder, up.toString().trim());
  const files = (await listFiles(root, revision)).filter(({ file }) => isWanted(file));
  const input = files.map(({ object }) => `${object}\n`).join('');
  const objects = await git(root, ['cat-file', '--batch'], input).catch((fault: unknown) => {
    throw explain(fault, ...MISSING_OBJECT);
  });
  const texts = readBatch(objects);
  return { root, texts: new Map(files.map(({ file }, position) => [file, texts[position] ?? ''])) };
}

interface ListedFile {
  readonly object: string;
  readonly file: string;
}

async function listFiles(root: string, revision: RevisionName): Promise<readonly ListedFile[]> {
  const args =
    revision.kind === 'index'
      ? ['ls-files', '--stage', '-z', '--full-name']
      : ['ls-tree', '-r', '-z', '--full-tree', await findCommit(root, revision)];
  const pattern = revision.kind === 'index' ? STAGED_FILE : FILE;
  return (await git(root, args))
    .toString()
    .split('\0')
    .map((entry) => pattern.exec(entry))
    .filter((match) => match !== null)
    .map(([, object = '', file = '']) => ({ object, file }));
}

async function findCommit(
  root: string,
  revision: Extract<RevisionName, { readonly kind: 'commit' | 'base' }>,
): Promise<string> {
  if (revision.kind === 'commit') return resolveCommit(root, revision.name);
  const commits = [await resolveCommit(root, revision.of[0]), await resolveCommit(root, revision.of[1])];
  const base = await git(root, ['merge-base', ...commits]).catch(async (fault: unknown) => {
    const names = revision.of.map((name) => `'${name}'`).join(' and ');
    throw (await isShallow(root))
      ? explain(fault, `Where ${names} parted is not in this clone, which is shallow.`, UNSHALLOW)
      : explain(fault, `${names} have no commit in common.`, 'Compare them as they are: git:<old> git:<new>.');
  });
  return base.toString().trim();
}

async function resolveCommit(root: string, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const commit = await git(root, args).catch(async (fault: unknown) => {
    if (await isShallow(root))
      throw explain(fault, `There is no revision '${name}' in this clone, which is shallow.`, UNSHALLOW);
    const isUnborn =
      (await git(root, ['rev-list', '--all', '--max-count=1']).catch(() => Buffer.from('?'))).length === 0;
    throw isUnborn
      ? explain(fault, `There is no revision '${name}': this repository has no commit yet.`, 'Commit something first.')
      : explain(
          fault,
          `There is no revision '${name}' in this repository.`,
          '`git branch -a` and `git log` show what there is; `git fetch` brings what is new.',
        );
  });
  return commit.toString().trim();
}

const UNSHALLOW =
  'It holds only the newest commits. Fetch the others first: git fetch --unshallow, or in a workflow of GitHub fetch-depth: 0 for actions/checkout.';

/** Whether the history ends before its beginning; false where git cannot say it. */
async function isShallow(root: string): Promise<boolean> {
  const said = await git(root, ['rev-parse', '--is-shallow-repository']).catch(() => Buffer.from(''));
  return said.toString().trim() === 'true';
}

const MISSING_OBJECT = [
  'A file of the revision is not in this repository.',
  'It is a partial clone: fetch the rest first.',
] as const;

/**
 * The contents of `git cat-file --batch`: for each object a line that ends with its length, its bytes, and a line end.
 * @throws UsageError where an object is missing
 */
function readBatch(output: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const length = Number(output.toString('latin1', at, end).split(' ').at(-1));
    if (!Number.isInteger(length)) throw new UsageError(...MISSING_OBJECT);
    const start = end + 1;
    texts.push(output.toString('utf8', start, start + length));
    at = start + length + 1;
  }
  return texts;
}

/**
 * Settings that win over those of the repository, which may be a stranger's: a repository inside a tracked folder does not count, and
 * nothing is fetched, so that no program that it names for the purpose is run. Each of the first three would do; old versions of
 * git do not know them all.
 */
const SAFE_SETTINGS: readonly string[] = [
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.askPass=',
  'credential.helper=',
].flatMap((setting) => ['-c', setting]);

/** Nothing is fetched, and nobody is asked for a password. */
const SAFE_ENVIRONMENT = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
};

/** @throws GitFault when git is missing, or will not do it */
function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const program = findGit(folder);
  if (program === undefined) return Promise.reject(new GitFault(true, ''));
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...SAFE_ENVIRONMENT };
    const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: MAX_BYTES, windowsHide: true } as const;
    const all = ['--no-pager', '--no-optional-locks', ...SAFE_SETTINGS, ...args];
    const child = execFile(program, all, options, (fault, stdout, stderr) => {
      if (fault === null) resolve(stdout);
      else reject(new GitFault(fault.code === 'ENOENT', stderr.toString().trim()));
    });
    // Where git could not be started the fault is told above, not by its input.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** What git said when it would not do something. */
class GitFault extends Error {
  readonly isMissing: boolean;

  constructor(isMissing: boolean, said: string) {
    super(said);
    this.isMissing = isMissing;
  }
}

/** The likely reason in our words; git's own where it is another one, such as a repository that belongs to somebody else. */
function explain(fault: unknown, message: string, hint: string): unknown {
  if (!(fault instanceof GitFault)) return fault;
  if (fault.isMissing) return new UsageError('git cannot be run.', 'Install it, or compare two files or folders.');
  const isLikely =
    fault.message === '' || /not a git repository|needed a single revision|unknown revision/i.test(fault.message);
  return isLikely ? new UsageError(message, hint) : new UsageError(message, `git says: ${fault.message}`);
}
