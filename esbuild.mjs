// Builds everything that runs: `node esbuild.mjs [--production] [--tests] [--sizes] [--watch]`. `--sizes` prints sizes and fails when one
// is over its budget, which only production builds keep.
// One bundle each for the extension, the language server (desktop and web), the command line and the preview's page; what is needed
// later or seldom lies beside them.
// `--tests` adds the suites that run inside VS Code. One bundle that fails does not keep the others from being written.
import { build, context } from 'esbuild';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asModules } from './server/bundle/asModules.mjs';
import { checkSizes } from './server/bundle/checkSizes.mjs';
import { inTwoParts } from './server/bundle/inTwoParts.mjs';
import { yamlReadOnly } from './server/bundle/yamlReadOnly.mjs';
import { withoutExamples } from './server/bundle/withoutExamples.mjs';

const { values: options } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    sizes: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});

/** Of packages only what is used. */
const smaller = [asModules, yamlReadOnly];

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
  define: { 'import.meta.url': '__filename' },
  // The same code as modules, of which only what is used stays. Where it differs (base64), nothing here is concerned.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const CLI = 'dist/cli.js';

/** A bundle that lies beside another one, which loads it when it is needed. */
const beside = (filter, path) => ({
  name: `beside ${path}`,
  setup: ({ onResolve }) =>
    onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path, external: true })),
});

/** `milestone lsp` loads the server: the other commands start faster without it. */
const serverBeside = beside(/\/main\.node\.ts$/, './server.js');

/** `milestone mcp` loads the protocol of assistants. */
const toolsBeside = beside(/\/main\.mcp\.ts$/, './mcp.js');

/** The world's holidays are larger than everything else, and asked for once in a while. */
const holidaysBeside = beside(/\/holidays\/main\.node\.ts$/, './holidays.js');

/** What a user installs. */
const product = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [...smaller, holidaysBeside],
  },
  { ...node, entryPoints: ['client/src/holidays/main.node.ts'], outfile: 'dist/holidays.js' },
  {
    ...node,
    entryPoints: ['server/src/main.node.ts'],
    plugins: [...smaller, withoutExamples, inTwoParts('dist/server.js', 'serverRequests.js')],
  },
  {
    ...node,
    entryPoints: ['server/src/main.cli.ts'],
    outfile: CLI,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...smaller, serverBeside, toolsBeside],
  },
  { ...node, entryPoints: ['server/src/main.mcp.ts'], outfile: 'dist/mcp.js' },
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
  { ...browser, format: 'iife', entryPoints: ['client/src/holidays/main.web.ts'], outfile: 'dist/web/holidays.js' },
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
  await writeLicenses(built);
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
async function writeLicenses(metafiles) {
  const inputs = metafiles.flatMap((metafile) =>
    Object.entries(metafile.outputs)
      .filter(([file]) => file.startsWith('dist/'))
      .flatMap(([, output]) => Object.keys(output.inputs)),
  );
  const packages = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const sections = await Promise.all([...packages].sort().map(licenseOf));
  const text = `Milestone contains these packages, each under its own licence.\n${[...new Set(sections)].join('')}`;
  await mkdir('dist', { recursive: true });
  // Where vsce puts the package; it makes no folders.
  await mkdir('out', { recursive: true });
  await writeFile('dist/THIRD_PARTY_LICENSES.txt', text);
}

async function licenseOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} says nothing about its licence`);
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
  return `\n${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
