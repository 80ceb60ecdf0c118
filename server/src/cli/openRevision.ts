// A revision of a git repository, read with git itself. Nothing of the repository is run: neither hooks nor filters have a part in this.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { UsageError } from './io.ts';

export interface Revision {
  /** Absolute path of the repository's work tree. */
  readonly root: string;
  /** Paths of all files, from the root, with `/`. */
  readonly files: ReadonlySet<string>;
  /** The text of one of the files. */
  read(file: string): Promise<string>;
}

/** A large repository lists many files, and no file of ours comes near this. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * @param name a branch, a tag, a commit, `HEAD~1`: whatever git takes for a commit
 * @param folder inside the repository
 * @throws UsageError when git is missing, the folder is in no repository, or the revision is unknown
 */
export async function openRevision(name: string, folder: string): Promise<Revision> {
  const up = await git(folder, ['rev-parse', '--show-cdup']).catch((fault: unknown) => {
    throw explain(
      fault,
      `'${folder}' is in no git repository.`,
      'Compare two files or folders, or run it in a repository.',
    );
  });
  const commit = await git(folder, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]).catch(
    (fault: unknown) => {
      throw explain(
        fault,
        `There is no revision '${name}' in this repository.`,
        '`git branch -a` and `git log` show what there is. A shallow clone holds the newest commit alone: fetch the other one first.',
      );
    },
  );
  const root = path.resolve(folder, up.trim());
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit.trim()]);
  return {
    root,
    files: new Set(listed.split('\0').filter((file) => file !== '')),
    read: (file) => git(root, ['show', '--no-textconv', `${commit.trim()}:${file}`]),
  };
}

function git(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: MAX_BYTES, windowsHide: true } as const;
    execFile('git', ['--no-pager', '--no-optional-locks', ...args], options, (fault, stdout, stderr) => {
      if (fault === null) resolve(stdout);
      else reject(new GitFault(fault.code === 'ENOENT', stderr.trim()));
    });
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
