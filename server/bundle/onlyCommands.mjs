// An esbuild plugin: a command line with some of the commands. Knows that `server/src/commands/all.ts` has a line for each.
import { readFile } from 'node:fs/promises';

const LOADER = /^ {2}(?:'([\w ]+)'|(\w+)): async .*\n/gm;

/** @param names of the commands that stay @throws Error for one that is not there */
export function onlyCommands(names) {
  return {
    name: 'only-commands',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]server[\\/]src[\\/]commands[\\/]all\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const found = [...text.matchAll(LOADER)].map((match) => match[1] ?? match[2]);
        const missing = names.find((name) => !found.includes(name));
        if (missing !== undefined) throw new Error(`${path} has no line for the command '${missing}'`);
        const keep = (line, quoted, plain) => (names.includes(quoted ?? plain) ? line : '');
        return { contents: text.replace(LOADER, keep), loader: 'ts' };
      }),
  };
}
