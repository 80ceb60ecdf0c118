// "Milestone: Open Timeline Preview": beside the editor, without questions, for the case at the cursor or of the code lens.
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewHost } from '../preview/host.ts';
import { readCaseKey } from '../../../server/src/protocol/preview.ts';
import { chooseCaseFile } from './chooseCaseFile.ts';
import { caseAtCursor } from './caseAtCursor.ts';

export function openPreviewCommand(client: BaseLanguageClient, previews: PreviewHost) {
  return async (argument?: unknown, lensCase?: unknown): Promise<void> => {
    const uri = await chooseCaseFile(argument);
    if (uri === undefined) return;
    const selected = readCaseKey(lensCase) ?? (await caseAtCursor(client, uri));
    previews.open(uri, selected === null ? null : { selected, at: null });
  };
}
