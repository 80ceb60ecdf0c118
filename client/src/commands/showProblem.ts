// What went wrong and how to go on, as a message of the window.
import * as vscode from 'vscode';
import type { Problem } from '../../../server/src/protocol/requests.ts';

export function showProblem({ message, hint }: Problem): void {
  void vscode.window.showErrorMessage(`${message} ${hint}`);
}
