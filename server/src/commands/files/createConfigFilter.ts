// Which of the files that a search finds the configuration wants: `include` and `exclude` of the nearest `milestone.config.yaml`.
import ignore, { type Ignore } from 'ignore';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildConfig } from '../../project/readConfig.ts';
import { CONFIG_FILE } from '../../language/read/uri.ts';
import { UnreadableError } from '../../host/host.ts';
import { describeUnreadable } from '../../rules/facts/describeUnreadable.ts';
import { parse } from '../../text/parse.ts';
import { shorten } from '../../words/shorten.ts';
import { isQuickPattern, MAX_ANY_FOLDERS, toRelative } from './createGitignore.ts';
import { UsageError, type Io } from '../io.ts';

/** The globs of a configuration that is named begin in the current folder, as those of ESLint do. */
type ConfigSource = Pick<Io, 'cwd' | 'host' | 'config'>;

interface FilterOptions {
  /** Where the globs of the configuration begin. */
  readonly folder: string;
  /** Absent: everything. */
  readonly included: Ignore | undefined;
  readonly excluded: Ignore;
}

/** Tells whether the configuration that is nearest to a file leaves it out, by absolute path. */
export function createConfigFilter({ cwd, host, config }: ConfigSource): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<FilterOptions | undefined>>();

  function wishesAt(folder: string): Promise<FilterOptions | undefined> {
    const wishes = known.get(folder) ?? findWishes(folder);
    known.set(folder, wishes);
    return wishes;
  }

  async function findWishes(folder: string): Promise<FilterOptions | undefined> {
    if (config === false) return undefined;
    if (config !== undefined) return readWishes(fileURLToPath(config.uri), config.text, cwd);
    const file = path.join(folder, CONFIG_FILE);
    const text = await readConfig(file);
    if (text !== undefined) return readWishes(file, text, folder);
    return path.dirname(folder) === folder ? undefined : wishesAt(path.dirname(folder));
  }

  /** @param folder where its globs begin */
  function readWishes(file: string, text: string, folder: string): FilterOptions {
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
