// What a thread does that helps a command: it checks files, runs scenarios, or replays past cases.
import type { Host } from '../host/host.ts';
import { createReplayThread } from './cases/replayThread.ts';
import { createCheckThread, isSliceOrder } from './checkThread.ts';
import { createTestThread, isTestOrder } from './testSlice.ts';

/** Answers orders of one command. */
export function createHelper(host: Host): (order: unknown) => Promise<unknown> {
  const check = createCheckThread(host);
  const test = createTestThread(host);
  const replay = createReplayThread();
  return (order) => (isSliceOrder(order) ? check(order) : isTestOrder(order) ? test(order) : replay(order));
}
