// Start and stop in a browser: the language server is a web worker.
/// <reference lib="webworker" />
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { queryHolidaysInWorker } from './holidays/inWorker.ts';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';
import { startExtension } from './startExtension.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const addressOf = (script: string): string =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', script).toString(true);
  const url = addressOf('web/server.js');
  let worker: Worker | undefined;
  // A stopped server leaves its worker behind, so a restart ends the one before; the last one ends with the extension host.
  // Not the worker itself is handed over: VS Code puts a class of its own in the place of `Worker`, which the language client
  // does not recognise.
  const startWorker = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(url, { name: CLIENT_NAME });
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  await startExtension(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options),
    forServer: { requestsScript: addressOf('web/serverRequests.js') },
    askHolidays: queryHolidaysInWorker(addressOf('holidays.js')),
  });
}
