// What becomes of this process when somebody interrupts it: files are left as they were, and what can end by itself may do so first.
import { discardUnfinished } from './openSink.ts';

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * From now on whoever ends the process finds every file as it was.
 * @returns a way to be told of the first Ctrl-C instead of being ended by it; the second one ends the process in any case
 */
export function handleSignals(): (interrupted: () => void) => () => void {
  let listener: (() => void) | undefined;
  const end = (number: number): never => {
    discardUnfinished();
    process.exit(128 + number);
  };
  process.on('SIGINT', () => {
    if (listener === undefined) end(SIGNALS.SIGINT);
    const interrupted = listener;
    listener = undefined;
    interrupted?.();
  });
  process.on('SIGTERM', () => end(SIGNALS.SIGTERM));
  return (interrupted) => {
    listener = interrupted;
    return () => {
      if (listener === interrupted) listener = undefined;
    };
  };
}
