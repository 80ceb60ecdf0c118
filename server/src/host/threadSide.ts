// The other side of a watched thread: what it was given, and its notes on the task board.
import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { openTaskBoard } from './taskBoard.ts';

export interface ThreadSide {
  readonly port: MessagePort;
  readonly data: Readonly<Record<string, unknown>>;
  /** Notes what is worked on. */
  readonly note: (task: string) => void;
}

const BEAT_MS = 500;

/** Begins to say that the event loop turns. @throws Error outside of a watched thread */
export function openThreadSide(): ThreadSide {
  const data: unknown = workerData;
  if (parentPort === null || typeof data !== 'object' || data === null || !('memory' in data))
    throw new Error('This program runs in a thread that another one watches.');
  const { memory, ...rest } = data;
  if (!(memory instanceof SharedArrayBuffer)) throw new Error('The thread was given no memory to share.');
  const board = openTaskBoard(memory);
  board.beat();
  setInterval(() => board.beat(), BEAT_MS).unref();
  return { port: parentPort, data: rest, note: (task) => board.note(task) };
}
