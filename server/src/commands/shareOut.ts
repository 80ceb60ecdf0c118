// Work in parts, for this thread and for others that help. Must not know what is done.
import type { Thread } from '../host/threads.ts';

/** Parts that a thread is told at once: it need not wait for this one to hear of the next. */
const AHEAD = 2;

/** Each part where there is time for it. @returns the answers in the order of the parts */
export async function shareOut<Part, Answer>(
  parts: readonly Part[],
  here: (part: Part) => Promise<Answer>,
  threads: readonly Thread[],
  there: (thread: Thread, part: Part) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...parts.entries()];
  const work = async (run: (part: Part) => Promise<Answer>): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      answers[next[0]] = await run(next[1]);
    }
  };
  const helped = threads.flatMap((thread) => Array.from({ length: AHEAD }, () => work((each) => there(thread, each))));
  await Promise.all([...helped, work(here)]);
  return answers;
}

/** Neighbours, so many at a time. */
export function cutInto<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
