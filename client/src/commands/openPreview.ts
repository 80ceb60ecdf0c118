// "Milestone: Open Timeline Preview": beside the editor, without questions, for the case at the cursor or of the code lens.
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewHost } from '../preview/host.ts';
import { readCaseKey } from '../../../server/src/protocol/preview.ts';
import { caseFile } from './caseFile.ts';
import { caseHere } from './caseHere.ts';

export function openPreviewCommand(client: BaseLanguageClient, previews: PreviewHost) {
  return async (argument?: unknown, lensCase?: unknown): Promise<void> => {
    const uri = caseFile(argument);
    if (uri === undefined) return;
    const selected = readCaseKey(lensCase) ?? (await caseHere(client, uri));
    previews.open(uri, selected === null ? null : { selected, at: null });
  };
}
