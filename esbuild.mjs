// Builds everything that runs: `node esbuild.mjs [--production] [--tests] [--sizes] [--watch]`. `--sizes` prints sizes and fails when one
// is over its budget, which only production builds keep.
// One bundle each for the extension, the language server (desktop and web), the command line and the preview's page; what is needed
// later or seldom lies beside them.
// `--tests` adds the suites that run inside VS Code. One bundle that fails does not keep the others from being written.
import { build, context } from 'esbuild';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asModules } from './server/bundle/asModules.mjs';
import { checkSizes } from './server/bundle/checkSizes.mjs';
import { holidayData } from './server/bundle/holidayData.mjs';
import { inTwoParts } from './server/bundle/inTwoParts.mjs';
import { onlyCommands } from './server/bundle/onlyCommands.mjs';
import { BUNDLES, NOTICES } from './server/bundle/products.mjs';
import { withoutExamples } from './server/bundle/withoutExamples.mjs';
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

/** `milestone mcp` loads the protocol of assistants. */
const toolsBeside = beside(/\/main\.mcp\.ts$/, './mcp.js');

/** The world's holidays are larger than everything else, and asked for once in a while. */
const holidaysBeside = beside(/\/holidays\/main\.ts$/, './holidays.js');

/** What the extension's tasks and commands run, and what assistants ask for: its package has a command line without the others. */
const COMMANDS_OF_EXTENSION = [
  ...['validate', 'format', 'due', 'simulate', 'test', 'diff', 'rules', 'explain', 'mcp'],
  // For "Replay Past Cases…".
  'backtest',
];

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
    entryPoints: ['server/src/main.thread.ts'],
    plugins: [...smaller, withoutExamples, inTwoParts('dist/serverThread.js', 'serverRequests.js')],
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
    entryPoints: ['server/src/main.cli.ts'],
    outfile: 'dist/commandLine.js',
    plugins: [...smaller, serverBeside, toolsBeside, reportBeside],
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
    entryPoints: ['server/src/main.mcp.ts'],
    outfile: 'dist/mcp.js',
    plugins: [...smaller, reportBeside],
    // Of its two validators of JSON Schema the one that needs no code made at run time, and a quarter of the room.
    alias: { ...node.alias, '@modelcontextprotocol/server/_shims': `${MCP}/shimsWorkerd.mjs` },
  },
  { ...node, entryPoints: ['server/src/draw/report/drawReport.ts'], outfile: 'dist/report.js' },
  {
    ...node,
    entryPoints: ['server/src/main.cli.ts'],
    outfile: 'dist/editorCommandLine.js',
    plugins: [...smaller, serverBeside, toolsBeside, reportBeside, onlyCommands(COMMANDS_OF_EXTENSION)],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['server/src/main.browser.ts'],
    plugins: [...smaller, withoutExamples, inTwoParts('dist/web/server.js', 'serverRequests.js')],
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
