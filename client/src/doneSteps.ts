// What the walkthrough ticks: a step is done once its thing has happened, not when its button was pressed. VS Code remembers it.
import * as vscode from 'vscode';

export type WalkthroughStep = 'process' | 'deadline' | 'timeline' | 'scenario' | 'holidays' | 'task';

/** The walkthrough's steps in package.json wait for `milestone.done.…`. */
export function markDone(step: WalkthroughStep): void {
  void vscode.commands.executeCommand('setContext', `milestone.done.${step}`, true);
}
