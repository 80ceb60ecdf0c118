// Entry point of the language server in a browser's worker.
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createBrowserHost } from './host/browser.ts';
import { createServer } from './lsp/server.ts';
import { VERSION } from './version.ts';

declare global {
  /** Where the second part of the server lies; read by what `server/bundle/inTwoParts.mjs` writes. */
  var milestoneRequests: string | undefined;
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(
  connection,
  createBrowserHost((request, params) => connection.sendRequest(request, params)),
  VERSION,
  {
    async loadRequests(options) {
      self.milestoneRequests = requestsScriptOf(options);
      return (await import('./lsp/requests.ts')).registerHandlers;
    },
  },
);
connection.listen();

/** `InitializationOptions.requestsScript`, whatever the client sent. Without it the script lies beside the first. */
function requestsScriptOf(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('requestsScript' in options)) return undefined;
  return typeof options.requestsScript === 'string' ? options.requestsScript : undefined;
}
