// A list of one of several steps, until the person picks, goes back or leaves.
import * as vscode from 'vscode';
import type { StepPlace } from './askInSteps.ts';

export interface PickItem<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

export interface PickStep<Value> extends StepPlace {
  readonly placeholder: string;
  readonly items: readonly PickItem<Value>[];
}

/**
 * @param prepare sets what begins picked or ticked
 * @param answer what was picked; undefined when there is nothing to go on with, and the list stays open
 * @returns the answer, `back`, or undefined when the person has left
 */
export function openPick<Value, Answer>(
  { title, step, totalSteps, placeholder, items }: PickStep<Value>,
  prepare: (pick: vscode.QuickPick<PickItem<Value>>) => void,
  answer: (picked: readonly PickItem<Value>[]) => Answer | undefined,
): Promise<Answer | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<PickItem<Value>>();
  pick.title = title;
  pick.step = step;
  pick.totalSteps = totalSteps;
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  pick.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  prepare(pick);
  return new Promise((resolve) => {
    const finish = (result: Answer | 'back' | undefined): void => {
      resolve(result);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => finish('back'));
    pick.onDidHide(() => finish(undefined));
    pick.onDidAccept(() => {
      const result = answer(pick.selectedItems);
      if (result !== undefined) finish(result);
    });
    pick.show();
  });
}
