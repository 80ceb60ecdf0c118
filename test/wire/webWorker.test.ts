import assert from 'node:assert/strict';
import {
  LSPErrorCodes,
  ResponseError,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type LocationLink,
} from 'vscode-languageserver-protocol/node';
import { startWebWorkerClient, type WebWorkerClient } from '../support/webWorkerClient.ts';
import { PULLING, takeRefreshes } from '../support/pulling.ts';

const FILES: Readonly<Record<string, string>> = {
  'vscode-vfs://github/x/y/desk.entitlement.yaml':
    'businessHours:\n  desk: { timeZone: Etc/UTC, hours: { everyday: 24h } }\n',
};
const MAIN = 'vscode-vfs://github/x/y/main.entitlement.yaml';

describe('the server in a web worker', () => {
  let client: WebWorkerClient;
  const asked: string[] = [];

  before(async () => {
    client = startWebWorkerClient();
    client.connection.onRequest('milestone/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return { text: FILES[uri] ?? null };
    });
    client.connection.onRequest('milestone/listFolder', ({ uri }: { uri: string }) => ({
      entries: Object.keys(FILES)
        .filter((file) => file.startsWith(`${uri}/`))
        .map((file) => ({ uri: file, isFolder: false })),
    }));
    takeRefreshes(client.connection);
    const { capabilities } = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {
        ...PULLING,
        textDocument: { ...PULLING.textDocument, definition: { linkSupport: true } },
      },
      workspaceFolders: [{ uri: 'vscode-vfs://github/x/y', name: 'y' }],
    });
    assert.ok(capabilities.hoverProvider);
    await client.connection.sendNotification('initialized', {});
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: MAIN,
        languageId: 'entitlement',
        version: 1,
        text: 'imports: [./desk.entitlement.yaml]\nprocesses:\n  p: { businessHours: desk, exit: { when: { IsClosed: true } } }\n',
      },
    });
  });
  after(() => client.stop());

  it('reads imported files through the client', async () => {
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: MAIN },
    });
    assert.equal(report.kind, 'full');
    assert.ok(!report.items.some(({ code }) => code === 'import-missing' || code === 'unknown-reference'));
    assert.ok(asked.includes('vscode-vfs://github/x/y/desk.entitlement.yaml'));
  });

  it('leads to a definition in a virtual file', async () => {
    const links = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', {
      textDocument: { uri: MAIN },
      position: { line: 2, character: 25 },
    });
    assert.equal(links[0]?.targetUri, 'vscode-vfs://github/x/y/desk.entitlement.yaml');
  });

  it('refuses in words', async () => {
    const params = { textDocument: { uri: MAIN }, position: { line: 2, character: 2 }, newName: 'No Id' };
    await assert.rejects(
      client.connection.sendRequest('textDocument/rename', params),
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed,
    );
  });
});
