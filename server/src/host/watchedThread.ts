// A thread whose event loop is watched: one that stands still for long, or dies, is ended and said so. Must not know its work.
import { Worker } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';
import { createTaskMemory, openTaskBoard } from './taskBoard.ts';

/** How a thread ended, and what it worked on. */
export type ThreadEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'still'; readonly task: string | undefined }
  | { readonly kind: 'out-of-memory'; readonly task: string | undefined }
  | { readonly kind: 'fault'; readonly fault: unknown; readonly task: string | undefined };

export interface WatchedThread {
  post(message: unknown): void;
  /** Ends it without a word to `onEnd`. */
  stop(): Promise<void>;
}

export interface ThreadOptions {
  /** The program of the thread: a path. */
  readonly file: string;
  /** Given to it with the memory of the task board, as `workerData`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Seconds for which its event loop may stand still. */
  readonly patience: number;
  readonly onMessage: (message: unknown) => void;
  /** Called once. */
  readonly onEnd: (end: ThreadEnd) => void;
}

const BYTES_OF_A_MEGABYTE = 2 ** 20;
const MS_OF_A_SECOND = 1000;

export function startWatchedThread({ file, data, patience, onMessage, onEnd }: ThreadOptions): WatchedThread {
  const memory = createTaskMemory();
  const board = openTaskBoard(memory);
  const worker = new Worker(file, {
    workerData: { ...data, memory },
    // What it prints would stand between the messages on this process's standard output.
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / BYTES_OF_A_MEGABYTE) },
  });
  worker.stdout.pipe(process.stderr);
  let hasEnded = false;
  let seen = board.beats();
  let still = 0;
  // A machine that slept counts as one second: only seconds in which this thread ran are counted.
  const timer = setInterval(() => {
    const beats = board.beats();
    still = beats === seen ? still + 1 : 0;
    seen = beats;
    // Until the first beat it is loaded.
    if (beats > 0 && still >= patience) end({ kind: 'still', task: board.task() });
  }, MS_OF_A_SECOND);
  timer.unref();

  function end(how: ThreadEnd): void {
    if (hasEnded) return;
    hasEnded = true;
    clearInterval(timer);
    void worker.terminate();
    onEnd(how);
  }

  worker.on('message', (message: unknown) => {
    if (!hasEnded) onMessage(message);
  });
  worker.on('error', (fault: unknown) => {
    const isFull = fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
    end(isFull ? { kind: 'out-of-memory', task: board.task() } : { kind: 'fault', fault, task: board.task() });
  });
  worker.on('exit', (code) => {
    end({ kind: 'exit', code });
  });
  return {
    post(message) {
      if (!hasEnded) worker.postMessage(message);
    },
    async stop() {
      hasEnded = true;
      clearInterval(timer);
      await worker.terminate();
    },
  };
}
