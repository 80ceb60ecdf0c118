// What `npm run bench` runs: every benchmark, bundled as the product ships, after a line on the machine.
import { globSync } from 'tinyglobby';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { runBundled } from './runBundled.ts';

const processor = cpus()[0]?.model.trim() ?? 'an unknown processor';
const load = loadavg().map((average) => average.toFixed(2));
console.log(`node ${process.version}, ${availableParallelism()} cores of ${processor}, load ${load.join(' ')}`);

let failures = 0;
for (const file of globSync('test/bench/*.bench.ts').sort()) {
  console.log(`\n${file}`);
  if (runBundled(file) !== 0) failures += 1;
}
if (failures > 0) {
  console.error(`\n${failures} of the benchmarks failed or missed a budget.`);
  process.exitCode = 1;
}
