// Keeps files that are there from being written over unasked.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, type Io } from '../io.ts';

/**
 * To be called before any of them is written.
 * @param names as the person knows them, from where the command runs
 * @throws UsageError for the first that is there
 */
export async function refuseExisting(names: readonly string[], { cwd }: Pick<Io, 'cwd'>): Promise<void> {
  for (const name of names) {
    const isThere = await stat(path.resolve(cwd, name)).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new UsageError(
        `'${name}' is there already.`,
        'Add --force to write over it, or name another folder with --out.',
      );
  }
}
