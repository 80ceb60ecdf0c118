// Selects what an edit of the language server leaves to be said, in the file where it stands.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readPlace } from '../../../server/src/protocol/preview.ts';

/** Its arguments come from the server through the editor, so they are looked at again. */
export function selectTextCommand(client: BaseLanguageClient) {
  return async (file?: unknown, range?: unknown): Promise<void> => {
    const place = readPlace({ file, range });
    if (place === null) return;
    await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(place.file), {
      selection: client.protocol2CodeConverter.asRange(place.range),
    });
  };
}
