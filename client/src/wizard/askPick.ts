// One step that is answered by picking from a list.
import { openPick, type PickStep } from './openPick.ts';

export interface PickOneStep<Value> extends PickStep<Value> {
  /** The item that Enter takes first. */
  readonly isActive: (value: Value) => boolean;
}

/** @returns the picked value, `back`, or undefined when the person has left */
export function askPick<Value>(step: PickOneStep<Value>): Promise<{ readonly value: Value } | 'back' | undefined> {
  return openPick(
    step,
    (pick) => {
      pick.activeItems = step.items.filter(({ value }) => step.isActive(value)).slice(0, 1);
    },
    ([item]) => item && { value: item.value },
  );
}
