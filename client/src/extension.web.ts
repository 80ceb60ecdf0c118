// Start and stop in a browser: the language server is a web worker.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';
import { startExtension } from './startExtension.ts';

/** As much of the browser's class as is used here; its library of types would leak into everything that has no browser. */
declare class Worker {
  constructor(url: string, options: { readonly name: string });
  terminate(): void;
}

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
