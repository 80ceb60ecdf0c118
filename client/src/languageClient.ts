// How the language client is set up, the same on the desktop and in a browser. Knows no feature of the server.
import type * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { selectDocuments } from './documents.ts';

/** Also the prefix of `milestone.trace.server`, which the language client reads by itself. */
export const CLIENT_ID = 'milestone';
export const CLIENT_NAME = 'Milestone';

export function clientOptions(output: vscode.LogOutputChannel, files: vscode.FileSystemWatcher): LanguageClientOptions {
  return {
    documentSelector: selectDocuments(),
    outputChannel: output,
    synchronize: { configurationSection: CLIENT_ID, fileEvents: files },
  };
}
