// An esbuild plugin: of the package `yaml` only what reads. Nothing here has it write: edits are changes to the text that is there
// (`server/src/text/edit.ts`). Its nodes can print themselves all the same, so no bundler sees that the printing is never used.
import { readFile } from 'node:fs/promises';

const WRITERS = /[\\/]node_modules[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/].*\.js$/;

export const yamlReadOnly = {
  name: 'yaml-read-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: WRITERS }, async ({ path }) => ({
      contents: refuseAll(await readFile(path, 'utf8')),
      loader: 'js',
    })),
};

/** A module with the same exports, each of which throws. */
function refuseAll(code) {
  const [, names = ''] = /^export \{ (.+) \};$/m.exec(code) ?? [];
  if (names === '') throw new Error('yaml exports its writers in a way that is not known here');
  const refuse = "function refuse() { throw new Error('yaml only reads in this program'); }";
  return `${refuse}\nexport { ${names
    .split(', ')
    .map((name) => `refuse as ${name}`)
    .join(', ')} };`;
}
