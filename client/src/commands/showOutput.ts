// "Milestone: Show Output".
import type * as vscode from 'vscode';

export function showOutputCommand(output: vscode.LogOutputChannel): () => void {
  return () => output.show(true);
}
