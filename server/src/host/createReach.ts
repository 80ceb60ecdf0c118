// Which files of this machine may be read at all: those in the roots, and in the repositories that hold them. Must not know the language.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { repositoryOf } from './repositoryOf.ts';

export interface Reach {
  /** @param folders absolute paths; they need not exist */
  setRoots(folders: readonly string[]): void;
  /** Whether a path lies where files may be read, by its spelling alone: links must have been followed before. */
  allows(file: string): boolean;
}

interface Root {
  readonly folder: string;
  readonly isRepository: boolean;
}

/**
 * @param upwardName a file of this name is allowed also in the folders above a root, as long as no repository ends below them
 * @param isStrict the repositories that hold the roots are not allowed
 */
export function createReach(upwardName?: string, isStrict = false): Reach {
  let roots: readonly Root[] = [];
  return {
    setRoots(folders) {
      roots = [...new Set(folders.flatMap((folder) => [path.resolve(folder), realFolder(folder)]))].map((folder) =>
        isStrict ? { folder, isRepository: false } : widen(folder),
      );
      roots = [...roots, ...roots.map(({ folder, isRepository }) => ({ folder: realFolder(folder), isRepository }))];
    },
    allows: (file) =>
      roots.some(
        ({ folder, isRepository }) =>
          isInside(folder, file) ||
          (!isRepository && path.basename(file) === upwardName && isInside(path.dirname(file), folder)),
      ),
  };
}

/** Whether a path is the folder itself or lies below it. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The repository that holds the folder, or the folder itself. */
function widen(start: string): Root {
  const repository = repositoryOf(start);
  return { folder: repository ?? start, isRepository: repository !== undefined };
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return path.resolve(folder); // nothing can be read in what is not there
  }
}
