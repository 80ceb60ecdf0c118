// Entry point of the language server in a browser's worker.
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createBrowserHost } from './host/browser.ts';
import { serveRequests } from './lsp/requests.ts';
import { createServer } from './lsp/server.ts';
import { VERSION } from './version.ts';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(
  connection,
  createBrowserHost((request, params) => connection.sendRequest(request, params)),
  VERSION,
  () => Promise.resolve(serveRequests), // a worker is one file
);
connection.listen();
