// Runs tests that need no display: `node .ci/test.mjs [all|unit|deep] [mocha options]`. They are bundled once and run on all cores: started
// file by file through a loader, reading them takes longer than most of them, and every import is a call.
//
// all   what `npm test` runs
// unit  what one runs all the time: nothing that takes seconds by itself, and everything tried a few times only
// deep  what tries something many times over (`test/support/depth.ts`), as often as it says; elsewhere it does so less often
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

/** They start programs, look at all files of the repository or at very large ones: seconds each. */
const NOT_UNIT = [
  'architecture',
  'asModules',
  'bundle',
  'client/holidays',
  'commands',
  'core/backtest',
  'core/simulate/properties',
  'core/time/oracle',
  'core/time/processZone',
  'draw/narrowLabels',
  'examplesApart',
  'features/acceptCompletions',
  'features/robustness',
  'features/whatIf',
  'fuzz',
  'grammar',
  'host/node',
  'language/schema/shortenedValidators',
  'language/write/writeEntitlementFile',
  'mcp',
  'print/hostileText',
  'project/halfWritten',
  'project/incremental',
  'rules/document',
  'rules/halfWritten',
  'rules/lineBreaks',
  'rules/manyImports',
  'rules/messages',
  'rules/samples',
  'salesforce/deploy',
  'salesforce/exportCorpus',
  'salesforce/projects',
  'text/longTexts',
  'text/reparse',
  'wire',
];

const LANES = {
  all: () => true,
  unit: (file) => !NOT_UNIT.some((start) => file.startsWith(`test/${start}`)),
  deep: isDeep,
};

/** How often things are tried, of how often tests say. */
const DEPTHS = { all: '0.2', unit: '0.05', deep: '1' };

const [lane = 'all', ...options] = process.argv.slice(2);
if (!Object.hasOwn(LANES, lane)) throw new Error(`There is no lane '${lane}': ${Object.keys(LANES).join(', ')}.`);
const files = globSync('test/**/*.test.ts', {
  ignore: [
    'test/extension/**',
    'test/engines/**',
    'test/packages/**',
    'test/sf/**',
    'test/shells/**',
    'test/editors/**',
  ],
}).filter(LANES[lane]);
process.env.FUZZ ??= DEPTHS[lane];

const folder = `out/test/${lane}`;
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: files,
  outdir: folder,
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [
    { name: 'where tests lie', setup: ({ onLoad }) => onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, placeSource) },
  ],
});

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', mocha, ...mochaOptions(), ...options, `${folder}/**/*.test.mjs`],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;

function mochaOptions() {
  const { timeout } = createRequire(import.meta.url)('../.mocharc.cjs');
  const jobs = availableParallelism();
  return ['--no-config', '--timeout', String(timeout), ...(jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : [])];
}

function isDeep(file) {
  return readFileSync(file, 'utf8').includes('support/depth.ts');
}

/** A test that asks where it lies is told where its source lies. */
function placeSource({ path }) {
  const text = readFileSync(path, 'utf8');
  if (!/import\.meta\.|__dirname|__filename/.test(text)) return undefined;
  const places = {
    'import.meta.dirname': dirname(path),
    'import.meta.filename': path,
    'import.meta.url': pathToFileURL(path).href,
    __dirname: dirname(path),
    __filename: path,
  };
  const placed = Object.entries(places).reduce(
    (code, [name, place]) => code.replaceAll(name, JSON.stringify(place)),
    text,
  );
  return { contents: placed, loader: 'ts' };
}
