// Which of the files that a search finds the configuration wants: `include` and `exclude` of the nearest `milestone.config.yaml`.
import ignore, { type Ignore } from 'ignore';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildConfig } from '../../project/readConfig.ts';
import { CONFIG_FILE } from '../../language/read/uri.ts';
import { UnreadableError, type Host } from '../../host/host.ts';
import { describeUnreadable } from '../../rules/facts/describeUnreadable.ts';
import { parse } from '../../text/parse.ts';
import { shorten } from '../../words/shorten.ts';
import { isQuickPattern, MAX_ANY_FOLDERS, toRelative } from './createGitignore.ts';
import { UsageError } from '../io.ts';

interface Wishes {
  /** Where the configuration lies and its globs begin. */
  readonly folder: string;
  /** Absent: everything. */
  readonly included: Ignore | undefined;
  readonly excluded: Ignore;
}

/** Tells whether the configuration that is nearest to a file leaves it out, by absolute path. */
export function createConfigFilter(host: Host): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<Wishes | undefined>>();

  function wishesAt(folder: string): Promise<Wishes | undefined> {
    const wishes = known.get(folder) ?? findWishes(folder);
    known.set(folder, wishes);
    return wishes;
  }

  async function findWishes(folder: string): Promise<Wishes | undefined> {
    const file = path.join(folder, CONFIG_FILE);
    const text = await readConfig(file);
    if (text === undefined) return path.dirname(folder) === folder ? undefined : wishesAt(path.dirname(folder));
    const { include, exclude } = buildConfig(pathToFileURL(file).href, parse(text));
    const slow = [...include, ...exclude].find((glob) => !isQuickPattern(glob));
    if (slow !== undefined)
      throw new UsageError(
        `'${file}' has a pattern that takes too long to try: '${shorten(slow, 100)}'.`,
        `Write ** at most ${MAX_ANY_FOLDERS} times, and * at most six times between two slashes.`,
      );
    return { folder, included: include.length === 0 ? undefined : matcher(include), excluded: matcher(exclude) };
  }

  /** What lies outside the roots does not count. @throws UsageError for a configuration that counts and cannot be read */
  async function readConfig(file: string): Promise<string | undefined> {
    try {
      return await host.read(pathToFileURL(file).href);
    } catch (fault) {
      if (!(fault instanceof UnreadableError)) throw fault;
      if (fault.reason === 'outside') return undefined;
      throw new UsageError(
        `'${file}' is not read: ${describeUnreadable(fault.reason)}.`,
        'It says which files are left out.',
      );
    }
  }

  return async (file) => {
    const wishes = await wishesAt(path.dirname(file));
    if (wishes === undefined) return false;
    const relative = toRelative(wishes.folder, file);
    return wishes.excluded.ignores(relative) || wishes.included?.ignores(relative) === false;
  };
}

function matcher(globs: readonly string[]): Ignore {
  return ignore().add(globs.map((glob) => glob.replace(/^\.\//, '/')));
}
