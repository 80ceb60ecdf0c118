// "Milestone: Open Timeline Preview": beside the editor, without questions, for the case at the cursor or of the code lens.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewHost } from '../preview/host.ts';
import { readCaseKey } from '../../../server/src/protocol/preview.ts';
import { askCases } from '../askServer.ts';
import { caseAt } from '../preview/caseAt.ts';
import { caseFile } from './caseFile.ts';

export function openPreviewCommand(client: BaseLanguageClient, previews: PreviewHost) {
  return async (argument?: unknown, lensCase?: unknown): Promise<void> => {
    const uri = caseFile(argument);
    if (uri === undefined) return;
    const asked = readCaseKey(lensCase);
    if (asked !== null) return previews.open(uri, { selected: asked, at: null });
    const { activeTextEditor: editor } = vscode.window;
    const isActive = editor?.document.uri.toString() === uri.toString();
    const cases = await askCases(client, uri);
    // Without a case at the cursor the preview chooses, and says what is wrong where there is none.
    const selected = isActive && !('problem' in cases) ? caseAt(cases, editor.document, editor.selection.active) : null;
    previews.open(uri, selected === null ? null : { selected, at: null });
  };
}
