// Builds everything that runs: `node esbuild.mjs [--production] [--tests] [--sizes] [--watch]`. `--sizes` prints sizes and fails when one
// is over its budget, which only production builds keep.
// One bundle each for the extension, the language server's process, what starts the command line, and the preview's page; the server and the
// command line share their code in a few files; what is needed later or seldom lies beside them.
// `--tests` adds the suites that run inside VS Code. One bundle that fails does not keep the others from being written.
import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { asModules } from './server/bundle/asModules.mjs';
import { checkSizes } from './server/bundle/checkSizes.mjs';
import { examplesApart } from './server/bundle/examplesApart.mjs';
import { holidayData } from './server/bundle/holidayData.mjs';
import { inFiles } from './server/bundle/inFiles.mjs';
import { BUNDLES, NOTICES } from './server/bundle/products.mjs';
import { writeNotices } from './server/bundle/writeNotices.mjs';
import { yamlAtOnce } from './server/bundle/yamlAtOnce.mjs';
import { yamlReadOnly } from './server/bundle/yamlReadOnly.mjs';

const { values: options } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    sizes: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});

/** Of packages only what is used. */
const smaller = [asModules, yamlAtOnce, yamlReadOnly];

const common = {
  bundle: true,
  target: 'es2022',
  minify: options.production,
  sourcemap: !options.production,
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: smaller,
};
// `module` before `main`: several packages' `main` is UMD, whose inner `require` esbuild cannot follow.
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Packages that ask where they lie (`createRequire(import.meta.url)`) take a path as well.
  define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  // The same code as modules, of which only what is used stays. Where it differs (base64), nothing here is concerned.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const CLI = 'dist/cli.js';

const MCP = './node_modules/@modelcontextprotocol/server/dist';

// Modules that the server and the command line are made of. The two last are loaded later by those before them.
const BROWSER = 'server/src/main.browser.ts';
const THREAD = 'server/src/main.thread.ts';
const COMMAND_LINE = 'server/src/main.cli.ts';
const TOOLS = 'server/src/main.mcp.ts';
const REQUESTS = 'server/src/lsp/requests.ts';
const VALIDATE = 'server/src/commands/validate.ts';

/** What every run of the command line needs as well. */
const pairs = (module) => [COMMAND_LINE, VALIDATE].map((other) => [module, other]);

/** The packages of the protocol hide their part for browsers from whoever builds for Node as well. */
const languageServerOfBrowser = {
  name: 'language-server-of-browser',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^vscode-[\w-]+\/browser$/ }, ({ path, resolveDir }) => {
      const file = join(dirname(path), 'lib/browser/main.js');
      const folders = createRequire(join(resolveDir, 'x.js')).resolve.paths(path);
      return { path: folders.map((folder) => join(folder, file)).find((each) => existsSync(each)) };
    }),
};

/** A bundle that lies beside another one, which loads it when it is needed. */
const beside = (filter, path) => ({
  name: `beside ${path}`,
  setup: ({ onResolve }) =>
    onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path, external: true })),
});

/** What runs first looks whether the rest can run. */
const commandLineBeside = beside(/\/main\.cli\.ts$/, './commandLine.js');

/** `milestone lsp` loads the server: the other commands start faster without it. */
const serverBeside = beside(/\/main\.node\.ts$/, './server.js');

/** The world's holidays are larger than everything else, and asked for once in a while. */
const holidaysBeside = beside(/\/holidays\/main\.ts$/, './holidays.js');

/** Charts are drawn for reports on past cases alone. */
const reportBeside = beside(/\/draw\/report\/drawReport\.ts$/, './report.js');

/** What a user installs. */
const product = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [...smaller, holidaysBeside, reportBeside],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/holidays/main.ts'],
    outfile: 'dist/holidays.js',
    // In a worker there is no `module` to export to.
    banner: { js: 'var module = typeof module === "object" ? module : {};' },
    // So that `import()` of the extension finds the name; esbuild writes it for Node alone.
    footer: { js: '0 && (module.exports = { queryHolidays });' },
    plugins: [...smaller, holidayData],
  },
  {
    ...node,
    entryPoints: ['server/src/main.node.ts'],
    outfile: 'dist/server.js',
  },
  {
    ...node,
    // Read by any Node, also by one that is too old for the rest.
    target: 'node6',
    entryPoints: ['server/src/main.start.ts'],
    outfile: CLI,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [commandLineBeside],
  },
  {
    ...node,
    format: 'esm', // it awaits the commands
    entryPoints: ['server/src/main.sf.ts'],
    outfile: 'dist/sf.mjs',
    plugins: [commandLineBeside],
  },
  {
    ...node,
    target: 'es2022', // a browser reads some of it
    entryPoints: [BROWSER, THREAD, COMMAND_LINE, TOOLS],
    plugins: [
      languageServerOfBrowser,
      ...smaller,
      serverBeside,
      reportBeside,
      examplesApart,
      inFiles([
        // What the first findings need, for every face. A browser's worker runs it, the others read it.
        { file: 'dist/web/server.js', from: [BROWSER], both: pairs(REQUESTS), browser: BROWSER },
        { file: 'dist/web/serverRequests.js', from: [REQUESTS] },
        { file: 'dist/host.js', both: pairs(THREAD) },
        { file: 'dist/serverThread.js', from: [THREAD], node: THREAD },
        { file: 'dist/mcp.js', alone: [TOOLS] },
        { file: 'dist/commandLine.js', others: true, node: COMMAND_LINE },
      ]),
    ],
    // Of its two validators of JSON Schema the one that needs no code made at run time, and a quarter of the room.
    alias: { ...node.alias, '@modelcontextprotocol/server/_shims': `${MCP}/shimsWorkerd.mjs` },
  },
  { ...node, entryPoints: ['server/src/draw/report/drawReport.ts'], outfile: 'dist/report.js' },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['client/src/preview/view/main.ts'], outfile: 'dist/preview.js' },
  { ...browser, entryPoints: ['client/src/preview/view/style.css'], outfile: 'dist/preview.css' },
];

/** The suites of test/extension: mocha comes from node_modules on the desktop and is part of the bundle in a browser. */
const suites = [
  {
    ...node,
    minify: false,
    entryPoints: ['test/extension/suite/run.node.ts'],
    outfile: 'out/test/node.js',
    external: ['vscode', 'mocha'],
  },
  {
    ...browser,
    minify: false,
    format: 'cjs',
    entryPoints: ['test/extension/suite/run.web.ts'],
    outfile: 'out/test/web.js',
    external: ['vscode'],
  },
];

const bundles = options.tests ? [...product, ...suites] : product;

if (options.watch) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
  console.log('[watch] built, waiting for changes');
} else {
  // Maps of an earlier build do not belong into a package.
  if (options.production) await rm('dist', { recursive: true, force: true });
  const results = await Promise.allSettled(bundles.map((bundle) => build(bundle)));
  const built = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.metafile] : []));
  const failed = bundles.filter((_, index) => results[index].status === 'rejected');
  if (built.some((metafile) => CLI in metafile.outputs)) await chmod(CLI, 0o755);
  // Where the extension's package is put; vsce makes no folders.
  await mkdir('out', { recursive: true });
  writeAllNotices(built);
  const excesses = options.sizes ? await checkSizes(outputsOf(built), console.log) : [];
  for (const { entryPoints, outfile } of failed)
    console.error(`not built: ${outfile} (from ${entryPoints.join(', ')})`);
  for (const excess of excesses) console.error(`too large: ${excess}`);
  process.exitCode = failed.length > 0 || excesses.length > 0 ? 1 : 0;
}

function outputsOf(metafiles) {
  return metafiles.flatMap(({ outputs }) => Object.keys(outputs)).filter((file) => !file.endsWith('.map'));
}

/** Licences ask that their text travels with the copies, and a bundle is a copy. */
function writeAllNotices(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  for (const [name, folder] of Object.entries(NOTICES)) {
    const own = outputs.filter(([file]) => BUNDLES[name].includes(file));
    writeNotices(
      own.flatMap(([, output]) => Object.keys(output.inputs)),
      folder,
    );
  }
}
