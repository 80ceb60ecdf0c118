// What is closed is forgotten: an editor that runs for weeks must not grow with every file that was ever looked at.
import assert from 'node:assert/strict';
import { FileChangeType, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { createMemoryHost, type MemoryHost } from '../../server/src/host/memory.ts';
import { createFindingsCache } from '../../server/src/lsp/findingsCache.ts';
import { createWorkspace } from '../../server/src/lsp/workspace.ts';
import { collectGarbage } from '../support/collectGarbage.ts';
import { startMemoryServer } from '../support/memoryServer.ts';
import { timesNow } from '../support/depth.ts';
import { PULLING, takeRefreshes } from '../support/pulling.ts';

const COUNT = timesNow(2000);
const FOLDER = 'memory:/work';
const SHARED = `${FOLDER}/shared.entitlement.yaml`;

const SHARED_TEXT = `businessHours:
  desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { first-response: { name: First Response } }
`;

function uriOf(index: number): string {
  return `${FOLDER}/team-${index % 20}/process-${index}.entitlement.yaml`;
}

/** Imports the shared file and its neighbour, so that everything hangs together. */
function textOf(index: number): string {
  const neighbour = index === 0 ? '' : `\n  - ../team-${(index - 1) % 20}/process-${index - 1}.entitlement.yaml`;
  return `imports:
  - ../shared.entitlement.yaml${index % 10 === 0 ? '' : neighbour}
actions:
  remind-${index}: { emailAlert: { template: Support/Reminder, recipients: [{ owner: true }] } }
processes:
  support-${index}:
    name: Support ${index}
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h # the ${index}th promise
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [remind-${index}] }]
        violations: [{ after: 0m, actions: [remind-${index}] }]
`;
}

const indices = Array.from({ length: COUNT }, (_, index) => index);

describe(`after ${COUNT} files were open, looked at, closed and deleted`, () => {
  it('the workspace holds nothing of them: no text, no tree, no model, no findings', async () => {
    const host = createMemoryHost({ [SHARED]: SHARED_TEXT });
    for (const index of indices) host.write(uriOf(index), textOf(index));
    const workspace = createWorkspace(host, { encoding: 'utf-16' });
    workspace.setFolders([FOLDER]);
    const cache = createFindingsCache(workspace, (what, fault) => assert.fail(`${what}: ${String(fault)}`));
    const held: { readonly what: string; readonly ref: WeakRef<object> }[] = [];
    const hold = (what: string, value: object): void => void held.push({ what, ref: new WeakRef(value) });

    // In a function of its own, so that nothing of it is on the stack when garbage is collected.
    async function work(): Promise<void> {
      for (const index of indices) {
        const textDocument = { uri: uriOf(index), languageId: 'entitlement', version: 1, text: textOf(index) };
        workspace.edited(workspace.documents.open({ textDocument }));
      }
      const snapshot = await workspace.snapshot();
      hold('snapshot', snapshot);
      for (const index of indices) {
        const file = snapshot.file(uriOf(index));
        assert.ok(file !== undefined);
        hold(`file ${index}`, file);
        hold(`tree ${index}`, file.tree);
        hold(`model ${index}`, file.model);
        hold(`definitions ${index}`, snapshot.definitions(file.uri));
        hold(`calendars ${index}`, snapshot.calendars(file.uri));
        hold(`findings ${index}`, cache.findings(snapshot, file.uri));
        assert.equal(workspace.resultId(snapshot, file.uri).length > 0, true);
      }
      for (const index of indices) {
        const uri = uriOf(index);
        workspace.documents.close(uri);
        workspace.closed(uri);
        host.write(uri, undefined);
        workspace.changedOnDisk(uri);
        cache.forget(uri);
      }
    }
    await work();
    assert.deepEqual([...(await workspace.snapshot()).files.keys()], [SHARED]);
    await collectGarbage();
    const left = held.filter(({ ref }) => ref.deref() !== undefined).map(({ what }) => what);
    assert.deepEqual(left.slice(0, 20), [], `${left.length} of ${held.length} are still held`);
  });

  it('a file that only they imported is forgotten too', async () => {
    const elsewhere = 'memory:/elsewhere/calendars.entitlement.yaml';
    const main = `${FOLDER}/main.entitlement.yaml`;
    const host = createMemoryHost({
      [elsewhere]: SHARED_TEXT,
      [main]: 'imports: [../elsewhere/calendars.entitlement.yaml]\n',
    });
    const workspace = createWorkspace(host, { encoding: 'utf-16' });
    const textDocument = { uri: main, languageId: 'entitlement', version: 1, text: (await host.read(main)) ?? '' };
    workspace.edited(workspace.documents.open({ textDocument }));
    const look = async (): Promise<WeakRef<object>> => {
      const file = (await workspace.snapshot()).file(elsewhere);
      assert.ok(file !== undefined);
      return new WeakRef(file);
    };
    const imported = await look();
    workspace.documents.close(main);
    workspace.closed(main);
    await workspace.snapshot();
    await collectGarbage();
    assert.equal(imported.deref(), undefined);
  });

  it('the memory of the whole server is what it was', async () => {
    const host = createMemoryHost({ [SHARED]: SHARED_TEXT });
    const { connection, dispose } = startMemoryServer(host);
    const faults: string[] = [];
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      faults.push(message);
    });
    takeRefreshes(connection);
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: PULLING,
      workspaceFolders: [{ uri: FOLDER, name: 'work' }],
    });
    await connection.sendNotification('initialized', {});
    // Code that runs for the first time is compiled, and what it compiles to stays.
    await openAll(connection, host, indices.slice(0, 100));
    await closeAll(connection, host, indices.slice(0, 100));
    await connection.sendRequest('workspace/symbol', { query: 'none' });
    const before = await heapUsed();
    await openAll(connection, host, indices);
    const open = await heapUsed();
    await closeAll(connection, host, indices);
    assert.deepEqual(await connection.sendRequest('workspace/symbol', { query: 'support' }), []);
    const after = await heapUsed();
    const [growth, rest] = [open - before, after - before].map((bytes) => bytes / 2 ** 20);
    assert.ok(growth !== undefined && rest !== undefined && growth > COUNT / 100, `only ${growth} MB were ever used`);
    assert.ok(rest < growth / 10, `${rest.toFixed(1)} of ${growth.toFixed(1)} MB are still held`);
    assert.deepEqual(faults, []);
    await connection.sendRequest('shutdown');
    dispose();
  });
});

async function heapUsed(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function openAll(connection: ProtocolConnection, host: MemoryHost, which: readonly number[]): Promise<void> {
  for (const index of which) host.write(uriOf(index), textOf(index));
  await connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: which.map((index) => ({ uri: uriOf(index), type: FileChangeType.Created })),
  });
  for (const index of which)
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(index), languageId: 'entitlement', version: 1, text: textOf(index) },
    });
  for (const index of which) {
    const textDocument = { uri: uriOf(index) };
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    if (index % 50 === 0)
      await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 11, character: 17 } });
  }
  await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
}

async function closeAll(connection: ProtocolConnection, host: MemoryHost, which: readonly number[]): Promise<void> {
  for (const index of which)
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(index) } });
  for (const index of which) host.write(uriOf(index), undefined);
  await connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: which.map((index) => ({ uri: uriOf(index), type: FileChangeType.Deleted })),
  });
}
