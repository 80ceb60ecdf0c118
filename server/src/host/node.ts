// Files and the clock of this machine, for Node. Must not know the language.
import { existsSync, realpathSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createLimiter } from './createLimiter.ts';
import { createReach } from './createReach.ts';
import type { Host, HostEntry } from './host.ts';
import { readRegularFile } from './readRegularFile.ts';

/** Far below what systems allow, and enough to keep a disk busy. */
const MAX_OPEN_FILES = 32;

export interface NodeHostOptions {
  /** Path of docs/rules.md; it need not be there. */
  readonly rulesPage?: string | undefined;
  /** A file that is looked for also in the folders above the roots. */
  readonly upwardName?: string;
  /** Reads nothing but what lies in the roots: not the repositories that hold them. */
  readonly isStrict?: boolean;
}

/** Reads nothing before it is told the roots. */
export function createNodeHost({ rulesPage, upwardName, isStrict = false }: NodeHostOptions = {}): Host {
  const reach = createReach(upwardName, isStrict);
  const inTurn = createLimiter(MAX_OPEN_FILES);
  let machines: ReadonlySet<string> = new Set();

  /** Undefined for what is no file of this machine, nor of one that a root is on: asking another may tell it who asks. */
  function toPath(uri: string): string | undefined {
    try {
      return machines.has(new URL(uri).host) ? fileURLToPath(uri) : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    rulesPage: rulesPage !== undefined && existsSync(rulesPage) ? pathToFileURL(rulesPage).href : undefined,
    async read(uri) {
      const file = toPath(uri);
      if (file === undefined) return undefined;
      const bytes = await inTurn(() => readRegularFile(file, (each) => reach.allows(each)));
      return bytes?.toString('utf8');
    },
    async stamp(uri) {
      const file = toPath(uri);
      if (file === undefined || !reach.allows(file)) return undefined;
      const status = await inTurn(() => stat(file)).catch(() => undefined);
      return status?.isFile() === true ? `${status.mtimeMs} ${status.size} ${status.ino}` : undefined;
    },
    async list(uri) {
      const file = toPath(uri);
      if (file === undefined || !reach.allows(file)) return [];
      try {
        if (!reach.allows(await realpath(file))) return [];
        const entries = await inTurn(() => readdir(file, { withFileTypes: true }));
        const base = pathToFileURL(file.endsWith('/') ? file : `${file}/`).href;
        return entries.map((entry): HostEntry => {
          const name = encodeURIComponent(entry.name);
          return { uri: base + name, isFolder: entry.isDirectory() };
        });
      } catch {
        return [];
      }
    },
    setRoots(uris) {
      machines = new Set(['', ...uris.flatMap(hostOf)]);
      reach.setRoots(uris.flatMap((uri) => toPath(uri) ?? []));
    },
    now: () => Date.now(),
  };
}

/** The machine that a file's uri names: empty for this one. */
function hostOf(uri: string): readonly string[] {
  return URL.canParse(uri) && uri.startsWith('file:') ? [new URL(uri).host] : [];
}

/** Where docs/rules.md lies: beside the folder of the program that runs, which may have been called by the name of a link. */
export function installedRulesPage(): string | undefined {
  const [, program] = process.argv;
  return program === undefined ? undefined : path.join(path.dirname(realpathSync(program)), '../docs/rules.md');
}
