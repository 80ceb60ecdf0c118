// Threads that answer one order after the other. Knows worker threads, and nothing of what they do.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** What a thread that was started here is told of itself. */
const HELPER = 'milestone-helper';

/** Most of what a thread makes lives for one case: with more room for it less is looked through for what lives on. */
const YOUNG_MB = 48;

export interface Thread {
  /** Sends an order. @returns its answer @throws Error when the thread ends before */
  readonly ask: (order: unknown) => Promise<unknown>;
  /** Orders that are not answered yet. */
  readonly pending: () => number;
  readonly stop: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** How many threads this machine runs at the same time. */
export function countProcessors(): number {
  return availableParallelism();
}

/** Whether this is a thread that `startThread` started, and no other one. */
export function isHelperThread(): boolean {
  return !isMainThread && workerData === HELPER;
}

/** Starts a thread. @param script file that it runs, which calls `serveOrders` */
export function startThread(script: string): Thread {
  const worker = new Worker(script, { workerData: HELPER, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const waiting: Waiting[] = [];
  let fault: Error | undefined;
  const fail = (reason: Error): void => {
    fault ??= reason;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on('message', (answer) => waiting.shift()?.resolve(answer));
  worker.on('error', (reason) => fail(reason instanceof Error ? reason : new Error(String(reason))));
  worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        if (fault !== undefined) {
          reject(fault);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      }),
    pending: () => waiting.length,
    stop: async () => void (await worker.terminate()),
  };
}

/** In a thread: answers orders, one after the other, in their order. */
export function serveOrders(answer: (order: unknown) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (order) => {
    last = last.then(async () => port.postMessage(await answer(order)));
  });
}
