// An esbuild plugin: a bundle in two files. The first holds what its entry imports, the second what it imports later, with `import()`.
// esbuild parts only modules of ECMAScript, which no classic worker loads, and gives what both need a third file; so its parts are turned
// into functions, and a few lines connect them: `load` runs a part once, and reads the second file when a part is not there yet.
import { transform } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** How each platform reads the second file, and what hands its parts over. */
const PLATFORMS = {
  node: { read: (later) => `require("./${later}")`, give: 'module.exports=', others: 'require' },
  browser: {
    // A worker that was made from a blob does not know where its code lies: `main.browser.ts` has heard.
    read: (later) =>
      `(importScripts(self.milestoneRequests??new URL("${later}",self.location.href).href),self.milestoneParts)`,
    give: 'self.milestoneParts=',
    others: 'undefined',
  },
};

/** @param outfile the first file @param later the second file, beside it */
export function inTwoParts(outfile, later) {
  return {
    name: 'in-two-parts',
    setup({ initialOptions, onEnd }) {
      const wantsMaps = initialOptions.sourcemap;
      Object.assign(initialOptions, { format: 'esm', splitting: true, write: false, outdir: dirname(outfile) });
      Object.assign(initialOptions, { sourcemap: wantsMaps && 'inline', outfile: undefined });
      onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const platform = PLATFORMS[initialOptions.platform];
        const entry = nameOf(entryOf(result.metafile));
        const first = importedBy(result.metafile, entryOf(result.metafile));
        const parts = await Promise.all(result.outputFiles.map((file) => toFunction(file, initialOptions)));
        const isFirst = ({ name }) => first.has(name);
        const files = {
          [outfile]: join(
            '"use strict";(()=>{let parts=',
            parts.filter(isFirst),
            connect(entry, platform.read(later), platform.others),
          ),
          [`${dirname(outfile)}/${later}`]: join(
            `"use strict";${platform.give}`,
            parts.filter((part) => !isFirst(part)),
            ';',
          ),
        };
        await mkdir(dirname(outfile), { recursive: true });
        for (const [file, { code, map }] of Object.entries(files)) {
          await writeFile(file, wantsMaps ? `${code}\n//# sourceMappingURL=${basename(file)}.map\n` : code);
          if (wantsMaps) await writeFile(`${file}.map`, JSON.stringify(map));
        }
        result.metafile.outputs = outputsOf(result.metafile, first, Object.keys(files));
      });
    },
  };
}

/** Runs a part when it is first asked for; a name without `./` is a module of the platform. */
function connect(entry, readLater, others) {
  return `;
const loaded={};
function load(name){
if(!name.startsWith("./"))return ${others}(name);
if(loaded[name]===undefined){
if(parts[name]===undefined)parts={...parts,...${readLater}};
const module=loaded[name]={exports:{}};
parts[name](load,module,module.exports);
}
return loaded[name].exports;
}
load("${entry}");
})();
`;
}

/** One output of esbuild as a property: `"./chunk.js":function(require,module,exports){…}`. */
async function toFunction({ path, text }, { minify, platform, target }) {
  const { code, map } = await transform(text, {
    format: 'cjs',
    minify,
    platform,
    target,
    supported: { 'dynamic-import': false }, // the second file is loaded by `load` as well
    sourcemap: text.includes('//# sourceMappingURL=') ? 'external' : false,
    sourcefile: path,
  });
  return { name: `./${basename(path)}`, code, map: map === '' ? undefined : JSON.parse(map) };
}

/** The parts as an object between two texts, each on lines of its own, with a map of maps; Node wants a list of sources as well. */
function join(before, parts, after) {
  let code = `${before}{\n`;
  const sections = [];
  for (const { name, code: part, map } of parts) {
    code += `"${name}":function(require,module,exports){\n`;
    if (map) sections.push({ offset: { line: code.split('\n').length - 1, column: 0 }, map });
    code += `${part}},\n`;
  }
  return { code: `${code}}${after}`, map: { version: 3, sources: [], sections } };
}

function nameOf(file) {
  return `./${basename(file)}`;
}

function entryOf({ outputs }) {
  return Object.keys(outputs).find((file) => outputs[file].entryPoint !== undefined && !isImported(outputs, file));
}

/** A part that `import()` asks for is an entry for esbuild as well. */
function isImported(outputs, file) {
  return Object.values(outputs).some(({ imports }) => imports.some(({ path }) => path === file));
}

/** The names of an output and of all that it imports at once. */
function importedBy({ outputs }, file, found = new Set()) {
  if (outputs[file] === undefined || found.has(nameOf(file))) return found;
  found.add(nameOf(file));
  for (const { path, kind } of outputs[file].imports)
    if (kind === 'import-statement') importedBy({ outputs }, path, found);
  return found;
}

/** What went into the two files, as esbuild tells it of files. */
function outputsOf({ outputs }, first, [firstFile, laterFile]) {
  const merged = { [firstFile]: { inputs: {} }, [laterFile]: { inputs: {} } };
  for (const [file, { inputs }] of Object.entries(outputs))
    Object.assign(merged[first.has(nameOf(file)) ? firstFile : laterFile].inputs, inputs);
  return merged;
}
