// Many files of `milestone test`, a slice at a time and on every processor. Errors of one file may be told in other words beside others, so
// where there are any, nothing is said here, and all files are looked at together.
import type { ReportedTest } from '../print/testReport.ts';
import type { Io } from './io.ts';
import { cutInto, shareOut } from './shareOut.ts';
import { createSliceTester, isTestAnswer, type TestedSlice, type TestOrder, type TestSettings } from './testSlice.ts';

/** So many are run in the time that a thread takes to start. */
const FEW_FILES = 100;
/** Slices for each thread, so that all have work to the end. */
const SLICES_EACH = 4;

/** @returns how the scenarios of files fare, in their order; undefined where files are few, or there is more to say */
export async function testInSlices(
  paths: readonly string[],
  settings: TestSettings,
  io: Io,
): Promise<readonly ReportedTest[] | undefined> {
  const helpers = Math.min(io.processors - 1, Math.floor(paths.length / FEW_FILES));
  if (helpers < 1 || io.startThreads === undefined) return undefined;
  const slices = cutInto(paths, Math.ceil(paths.length / ((helpers + 1) * SLICES_EACH)));
  const here = createSliceTester(io.host, settings);
  const threads = io.startThreads(helpers);
  let isPlain = true;
  // Once there is more to say, nobody wants the rest.
  const note = (tested: TestedSlice): TestedSlice => {
    isPlain &&= tested !== undefined;
    return tested;
  };
  try {
    const tested = await shareOut(
      slices,
      async (slice) => (isPlain ? note(await here(slice)) : undefined),
      threads,
      async (thread, slice) => {
        if (!isPlain) return undefined;
        const order: TestOrder = { kind: 'test', settings, paths: slice };
        const answer = await thread.ask(order);
        if (!isTestAnswer(answer)) throw new Error('a thread that runs scenarios answered something else');
        return note(answer.tested);
      },
    );
    const told = tested.flatMap((each) => each ?? []);
    return tested.includes(undefined) ? undefined : told;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}
