// Completion over the wire: what all items share is told once, and what there is to say about one when it is asked for.
import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver-protocol/node';
import { startLspClient, type LspClient } from '../support/lspClient.ts';

const TEXT = `businessHours:
  d:
    timeZone: 
    hours: { weekdays: 09:00-17:00 }
`;
const uri = 'untitled:/new.entitlement.yaml';
const position = { line: 2, character: 14 };

async function start(capabilities: ClientCapabilities): Promise<LspClient> {
  const client = await startLspClient({ capabilities });
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'entitlement', version: 1, text: TEXT },
  });
  return client;
}

const RESOLVES = { snippetSupport: true, resolveSupport: { properties: ['detail', 'documentation'] } };

function dataOf({ itemDefaults }: CompletionList): unknown {
  return itemDefaults?.data;
}

describe('completion of the built server', () => {
  let client: LspClient | undefined;
  afterEach(async () => assert.equal(await client?.stop(), 0));

  it('is brief for clients that ask for the rest, as VS Code does', async () => {
    client = await start({
      textDocument: {
        completion: {
          completionItem: RESOLVES,
          completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
        },
      },
    });
    assert.equal(client.initialized.capabilities.completionProvider?.resolveProvider, true);
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    assert.deepEqual(list.itemDefaults?.editRange, { start: position, end: position });
    assert.ok(list.items.length > 400);
    assert.ok(JSON.stringify(list).length / list.items.length < 80, 'bytes an item');
    const paris = list.items.find(({ label }) => label === 'Europe/Paris');
    const asked = { ...paris, data: dataOf(list) };
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', asked);
    assert.match(JSON.stringify(resolved.documentation), /Now .* 20\d\d \d\d:\d\d/);
    for (const data of [null, 7, { uri: 7, offset: 1 }, { uri: 'file:///gone.entitlement.yaml', offset: 3 }]) {
      const spoiled = { label: 'Europe/Paris', data };
      assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', spoiled), spoiled);
    }
  });

  it('says everything at once to clients that do not ask', async () => {
    client = await start({});
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 3, character: 4 },
    });
    const hours = items.find(({ label }) => label === 'holidays');
    assert.ok(hours?.documentation !== undefined && hours.textEdit !== undefined && hours.data === undefined);
  });
});
