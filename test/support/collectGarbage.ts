// Collects garbage at once, so that a test can see what is still held. Node hides this behind a flag, which can be set late.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Collects until nothing more becomes free by waiting: what finished promises held goes with the second round. */
export async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    runInNewContext('gc()');
  }
}
