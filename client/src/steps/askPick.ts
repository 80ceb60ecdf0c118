// One step that is answered by picking from a list.
import * as vscode from 'vscode';
import type { StepPlace } from './askInSteps.ts';

export interface PickItem<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

export interface PickStep<Value> extends StepPlace {
  readonly placeholder: string;
  readonly items: readonly PickItem<Value>[];
  /** The item that Enter takes first. */
  readonly isActive: (value: Value) => boolean;
}

/** @returns the picked value, `back`, or undefined when the person has left */
export function askPick<Value>(step: PickStep<Value>): Promise<{ readonly value: Value } | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<PickItem<Value>>();
  Object.assign(pick, {
    title: step.title,
    step: step.step,
    totalSteps: step.totalSteps,
    placeholder: step.placeholder,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
    items: step.items,
    activeItems: step.items.filter(({ value }) => step.isActive(value)).slice(0, 1),
    buttons: step.step > 1 ? [vscode.QuickInputButtons.Back] : [],
  });
  return new Promise((resolve) => {
    const finish = (answer: { readonly value: Value } | 'back' | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => finish('back'));
    pick.onDidHide(() => finish(undefined));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined) finish({ value: item.value });
    });
    pick.show();
  });
}
