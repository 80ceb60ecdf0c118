// A short run of the fuzzer; `npm run fuzz` runs it for as long as one likes. `SEED=7 npx mocha test/fuzz/server.test.ts` repeats one.
import assert from 'node:assert/strict';
import { fuzzServer } from './fuzzServer.ts';
import { createDiskWorld, createMemoryWorld } from './world.ts';
import { timesNow } from '../support/depth.ts';

const { SEED } = process.env;
const SEEDS = SEED === undefined ? [1, 2, 5] : [Number(SEED)];

const STEPS = timesNow(80);

describe('a server that is typed at and asked at random', () => {
  for (const seed of SEEDS)
    it(`answers, and says in the end what a fresh server says (seed ${seed})`, async () => {
      const { questions } = await fuzzServer(createMemoryWorld(), seed, STEPS);
      assert.ok(questions > 0);
    });

  it('does so over stdio, built and on real files', async () => {
    const world = createDiskWorld();
    try {
      await fuzzServer(world, SEEDS[0] ?? 1, STEPS);
    } finally {
      world.dispose();
    }
  });
});
