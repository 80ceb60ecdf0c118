// One step that is answered by ticking items of a list.
import * as vscode from 'vscode';
import type { StepPlace } from './askInSteps.ts';
import type { PickItem } from './askPick.ts';

export interface PickManyStep<Value> extends StepPlace {
  readonly placeholder: string;
  readonly items: readonly PickItem<Value>[];
  /** What is ticked to begin with. */
  readonly isTicked: (value: Value) => boolean;
}

/** @returns the ticked values, perhaps none; `back`, or undefined when the person has left */
export function askPickMany<Value>(
  step: PickManyStep<Value>,
): Promise<{ readonly values: readonly Value[] } | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<PickItem<Value>>();
  Object.assign(pick, {
    title: step.title,
    step: step.step,
    totalSteps: step.totalSteps,
    placeholder: step.placeholder,
    ignoreFocusOut: true,
    canSelectMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    items: step.items,
    selectedItems: step.items.filter(({ value }) => step.isTicked(value)),
    buttons: step.step > 1 ? [vscode.QuickInputButtons.Back] : [],
  });
  return new Promise((resolve) => {
    const finish = (answer: { readonly values: readonly Value[] } | 'back' | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => finish('back'));
    pick.onDidHide(() => finish(undefined));
    pick.onDidAccept(() => finish({ values: pick.selectedItems.map(({ value }) => value) }));
    pick.show();
  });
}
