// Memory that two threads share: one notes on it that it is alive and what it works on, the other reads that while the first is busy.
// Must not know the work.

const SIZE = 8192;
const BEAT = 0;
const LENGTH = 1;
const START = 8;

export interface TaskBoard {
  /** Says that the event loop turns. */
  beat(): void;
  /** How often that was said; a whole number that wraps round. */
  beats(): number;
  /** Notes what is worked on; texts that are too long are cut. */
  note(task: string): void;
  /** What was noted last; undefined when nothing was. */
  task(): string | undefined;
}

export function createTaskMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(SIZE);
}

export function openTaskBoard(memory: SharedArrayBuffer): TaskBoard {
  const numbers = new Int32Array(memory, 0, START / 4);
  const bytes = new Uint8Array(memory, START);
  return {
    beat: () => void Atomics.add(numbers, BEAT, 1),
    beats: () => Atomics.load(numbers, BEAT),
    note(task) {
      const encoded = Buffer.from(task);
      const length = Math.min(encoded.length, bytes.length);
      bytes.set(encoded.subarray(0, length));
      Atomics.store(numbers, LENGTH, length);
    },
    task() {
      const length = Atomics.load(numbers, LENGTH);
      return length === 0 ? undefined : Buffer.from(bytes.slice(0, length)).toString('utf8');
    },
  };
}
