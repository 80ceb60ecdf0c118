// From the preview to the text: shows the line that a lane comes from.
import * as vscode from 'vscode';
import type { Location } from '../../../server/src/protocol/timeline.ts';
import { isCaseFile } from '../documents.ts';

const FOCUS_MS = 500;

/** Shows a place in the editor that has its file, or in the first column. Only our files: the page is not to open others. */
export async function revealLocation({ file, range }: Location): Promise<void> {
  const uri = vscode.Uri.parse(file);
  if (!isCaseFile(uri)) return;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const start = new vscode.Position(range.start.line, range.start.character);
  await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  });
}

/**
 * Waits until the workbench has noticed that the panel was clicked, half a second at most. An editor that is shown before that
 * gets the cursor, but the workbench then takes the panel for active, and keyboard commands miss the editor.
 */
export function untilActive(panel: vscode.WebviewPanel): Promise<void> {
  if (panel.active) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(finish, FOCUS_MS);
    const listener = panel.onDidChangeViewState(() => {
      if (panel.active) finish();
    });
  });
}
