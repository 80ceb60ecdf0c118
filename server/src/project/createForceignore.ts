// `.forceignore`: metadata that a Salesforce project leaves out, by what stands in the nearest one above a file.
import ignore from 'ignore';
import { canonicalUri, notationOf, parentUri } from '../language/read/uri.ts';

/** A disk has more levels than a project. */
const MAX_LEVELS = 30;

interface Rules {
  /** Where the paths in it begin, without a final slash. */
  readonly root: string;
  readonly isIgnored: (path: string) => boolean;
}

/**
 * Tells of a metadata file whether its project ignores it; other files are not its business.
 * @param read the text of a file, undefined for what is not there or must not be read
 */
export function createForceignore(
  read: (uri: string) => Promise<string | undefined>,
): (uri: string) => Promise<boolean> {
  const known = new Map<string, Promise<Rules | undefined>>();

  async function find(folder: string, levels: number): Promise<Rules | undefined> {
    const text = await read(`${folder}/.forceignore`);
    if (text !== undefined) return { root: folder, isIgnored: parseForceignore(text) };
    const above = parentUri(folder);
    return above === undefined || levels === 0 ? undefined : rulesOf(above, levels - 1);
  }

  function rulesOf(folder: string, levels: number): Promise<Rules | undefined> {
    const found = known.get(folder) ?? find(folder, levels);
    known.set(folder, found);
    return found;
  }

  return async (given) => {
    const uri = canonicalUri(given);
    const folder = notationOf(uri) === 'xml' ? parentUri(uri) : undefined;
    const rules = folder === undefined ? undefined : await rulesOf(folder, MAX_LEVELS);
    return rules?.isIgnored(decodePath(uri.slice(rules.root.length + 1))) ?? false;
  };
}

/** What a `.forceignore` says of paths relative to its folder. */
export function parseForceignore(text: string): (path: string) => boolean {
  const matcher = ignore().add(text);
  return (path) => path !== '' && matcher.ignores(path);
}

/** A path of a uri as people write it. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
