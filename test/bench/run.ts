// What `npm run bench` runs: every benchmark, of what the product ships, after a line on the machine.
import { globSync } from 'tinyglobby';
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { basename } from 'node:path';
import { runBundled } from './runBundled.ts';

const processor = cpus()[0]?.model.trim() ?? 'an unknown processor';
const load = loadavg().map((average) => average.toFixed(2));
console.log(`node ${process.version}, ${availableParallelism()} cores of ${processor}, load ${load.join(' ')}`);

/** What they measure is bundled; they themselves only look on. */
const MEASURES_BUNDLES: ReadonlySet<string> = new Set(['backtest.bench.ts', 'preview.bench.ts', 'workbench.bench.ts']);

function runAsItIs(file: string): number {
  return spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' }).status ?? 1;
}

let failures = 0;
for (const file of globSync('test/bench/*.bench.ts').sort()) {
  console.log(`\n${file}`);
  if ((MEASURES_BUNDLES.has(basename(file)) ? runAsItIs(file) : runBundled(file)) !== 0) failures += 1;
}
if (failures > 0) {
  console.error(`\n${failures} of the benchmarks failed or missed a budget.`);
  process.exitCode = 1;
}
