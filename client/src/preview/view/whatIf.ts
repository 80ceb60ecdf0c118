// Asking for changed cases one at a time: a handle moves faster than answers come, and of those that wait only the newest counts.
import type { SampleCase } from '../../../../server/src/protocol/sampleCase.ts';

export interface WhatIf {
  ask(sample: SampleCase): void;
  /** Another case is shown: what waits was about the one before. */
  forget(): void;
  /** An answer came, whatever it says: the next one is asked for. */
  answered(): void;
  /** True as long as no answer has come. */
  isAsking(): boolean;
  /** True when a newer case is going to be asked for. */
  isWaiting(): boolean;
}

export function createWhatIf(post: (sample: SampleCase) => void): WhatIf {
  let isAsked = false;
  let waiting: SampleCase | null = null;
  const ask = (sample: SampleCase): void => {
    if (isAsked) {
      waiting = sample;
      return;
    }
    isAsked = true;
    post(sample);
  };
  return {
    ask,
    forget: () => {
      waiting = null;
    },
    answered: () => {
      isAsked = false;
      if (waiting === null) return;
      const next = waiting;
      waiting = null;
      ask(next);
    },
    isAsking: () => isAsked,
    isWaiting: () => waiting !== null,
  };
}
