// Files and folders that come, move and go under the built server: what depends on them is checked again, open or not.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  FileChangeType,
  type DocumentDiagnosticReport,
  type TextDocumentEdit,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { REFRESHES } from '../support/pulling.ts';

const DESK = `businessHours:
  us-desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`;
const MAIN = `imports: [./shared/desk.entitlement.yaml]
entitlements: {}
processes:
  support: { businessHours: us-desk, exit: { when: { IsClosed: true } } }
`;

describe('files and folders that come, move and go', () => {
  let folder: string;
  let client: LspClient;
  const uriOf = (name: string): string => `${pathToFileURL(folder).href}/${name}`;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    mkdirSync(path.join(folder, 'shared'));
    writeFileSync(path.join(folder, 'shared/desk.entitlement.yaml'), DESK);
    writeFileSync(path.join(folder, 'main.entitlement.yaml'), MAIN);
    client = await startLspClient({
      capabilities: {
        workspace: {
          workspaceEdit: { documentChanges: true },
          ...REFRESHES,
        },
        textDocument: { diagnostic: {} },
      },
      folders: [pathToFileURL(folder).href],
    });
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf('main.entitlement.yaml'), languageId: 'entitlement', version: 1, text: MAIN },
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  async function errors(): Promise<readonly string[]> {
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: uriOf('main.entitlement.yaml') },
    });
    return report.kind === 'full'
      ? report.items.flatMap(({ code, severity }) => (severity === 1 ? String(code) : []))
      : [];
  }
  async function closedFiles(): Promise<readonly string[]> {
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return report.items.map(({ uri }) => uri);
  }

  it('asks to be told of all of it', () => {
    const operations = client.initialized.capabilities.workspace?.fileOperations;
    for (const name of ['didCreate', 'didRename', 'didDelete', 'willRename'] as const)
      assert.deepEqual(
        operations?.[name]?.filters.map(({ pattern }) => pattern.matches),
        ['file', 'file', 'folder'],
        name,
      );
  });

  const deletions: readonly (readonly [string, (uri: string) => readonly [string, object]])[] = [
    ['by the editor', (uri) => ['workspace/didDeleteFiles', { files: [{ uri }] }]],
    [
      'behind its back, of which only the folder is told',
      (uri) => ['workspace/didChangeWatchedFiles', { changes: [{ uri, type: FileChangeType.Deleted }] }],
    ],
  ];
  for (const [name, tell] of deletions)
    it(`a folder is deleted ${name}: its files are gone, and those that import them say so`, async () => {
      assert.deepEqual(await errors(), []);
      assert.deepEqual(await closedFiles(), [uriOf('shared/desk.entitlement.yaml')]);
      rmSync(path.join(folder, 'shared'), { recursive: true });
      await client.connection.sendNotification(...tell(uriOf('shared')));
      assert.deepEqual(await errors(), ['import-missing']);
      assert.deepEqual(await closedFiles(), []);
    });

  it('what is none of ours is nobody’s business', async () => {
    assert.deepEqual(await errors(), []);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('node_modules'), type: FileChangeType.Deleted }],
    });
    assert.deepEqual(await errors(), []);
  });

  it('a folder comes with files in it', async () => {
    renameSync(path.join(folder, 'shared'), path.join(folder, 'away'));
    await client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf('shared') }] });
    assert.deepEqual(await errors(), ['import-missing']);
    renameSync(path.join(folder, 'away'), path.join(folder, 'shared'));
    await client.connection.sendNotification('workspace/didCreateFiles', { files: [{ uri: uriOf('shared') }] });
    assert.deepEqual(await errors(), []);
    assert.deepEqual(await closedFiles(), [uriOf('shared/desk.entitlement.yaml')]);
  });

  it('a folder is renamed: the paths that lead into it follow', async () => {
    const files = [{ oldUri: uriOf('shared'), newUri: uriOf('common') }];
    const edit = await client.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
    const changes = edit.documentChanges?.filter((change): change is TextDocumentEdit => 'textDocument' in change);
    assert.deepEqual(
      changes?.map(({ textDocument, edits }) => [textDocument, edits]),
      [
        [
          { uri: uriOf('main.entitlement.yaml'), version: 1 },
          [
            {
              range: { start: { line: 0, character: 10 }, end: { line: 0, character: 40 } },
              newText: './common/desk.entitlement.yaml',
            },
          ],
        ],
      ],
    );
    renameSync(path.join(folder, 'shared'), path.join(folder, 'common'));
    await client.connection.sendNotification('workspace/didRenameFiles', { files });
    assert.deepEqual(await errors(), ['import-missing']);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf('main.entitlement.yaml'), version: 2 },
      contentChanges: [{ text: MAIN.replace('shared', 'common') }],
    });
    assert.deepEqual(await errors(), []);
    assert.deepEqual(await closedFiles(), [uriOf('common/desk.entitlement.yaml')]);
  });

  it('a file that nobody names is renamed without an edit', async () => {
    const files = [{ oldUri: uriOf('main.entitlement.yaml'), newUri: uriOf('support.entitlement.yaml') }];
    assert.equal(await client.connection.sendRequest('workspace/willRenameFiles', { files }), null);
  });
});
