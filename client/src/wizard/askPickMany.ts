// One step that is answered by ticking items of a list.
import { openPick, type PickStep } from './openPick.ts';

export interface PickManyStep<Value> extends PickStep<Value> {
  /** What is ticked to begin with. */
  readonly isTicked: (value: Value) => boolean;
}

/** @returns the ticked values, perhaps none; `back`, or undefined when the person has left */
export function askPickMany<Value>(
  step: PickManyStep<Value>,
): Promise<{ readonly values: readonly Value[] } | 'back' | undefined> {
  return openPick(
    step,
    (pick) => {
      pick.canSelectMany = true;
      pick.selectedItems = step.items.filter(({ value }) => step.isTicked(value));
    },
    (picked) => ({ values: picked.map(({ value }) => value) }),
  );
}
