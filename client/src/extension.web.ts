// Start and stop in a browser: the language server is a web worker.
/// <reference lib="webworker" />
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';
import { startExtension } from './startExtension.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  let worker: Worker | undefined;
  const stopWorker = (): void => worker?.terminate();
  // A stopped server leaves its worker behind, so a restart ends the one before.
  const startWorker = (): Promise<Worker> => {
    stopWorker();
    worker = new Worker(url, { name: CLIENT_NAME });
    return Promise.resolve(worker);
  };
  // First in the list of what ends with the extension, so last to end: the client says goodbye to the server before.
  context.subscriptions.unshift({ dispose: stopWorker });
  await startExtension(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options));
}
