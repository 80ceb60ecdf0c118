// The case that a command means when it names none: the one at the cursor of the file's editor.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requestCases } from '../sendRequest.ts';
import { caseAt } from '../preview/caseAt.ts';
import type { PreviewCaseKey } from '../../../server/src/protocol/preview.ts';

/** Null where there is none: then the preview chooses, and says what is wrong where there is no case at all. */
export async function caseAtCursor(client: BaseLanguageClient, uri: vscode.Uri): Promise<PreviewCaseKey | null> {
  const { activeTextEditor: editor } = vscode.window;
  const isActive = editor?.document.uri.toString() === uri.toString();
  const cases = await requestCases(client, uri);
  return isActive && !('problem' in cases) ? caseAt(cases, editor.document, editor.selection.active) : null;
}
