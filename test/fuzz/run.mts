// `npm run fuzz -- --minutes 10`: fuzzes the server with one seed after the other and prints each; fails with those that found something.
// `--seed 7` starts there, `--steps 400` does more with each, `--stdio` takes the built server and files on disk.
import { parseArgs } from 'node:util';
import { fuzzServer } from './fuzzServer.ts';
import { createDiskWorld, createMemoryWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '5' },
    steps: { type: 'string', default: '200' },
    stdio: { type: 'boolean', default: false },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const failed: number[] = [];
for (let seed = Number(values.seed); Date.now() < end; seed += 1) {
  const world = values.stdio ? createDiskWorld() : createMemoryWorld();
  try {
    const { edits, questions, cancelled } = await fuzzServer(world, seed, Number(values.steps));
    console.log(`seed ${seed}: ${edits} edits, ${questions} questions, ${cancelled} cancelled`);
  } catch (fault) {
    failed.push(seed);
    console.error(fault instanceof Error ? fault.message : String(fault));
  } finally {
    world.dispose();
  }
}
if (failed.length > 0) console.error(`failed: ${failed.map((seed) => `--seed ${seed}`).join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
