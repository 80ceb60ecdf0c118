// Clients that know less of the protocol than VS Code get what they can use: older ways of naming folders, outlines, links and actions,
// plain text, and no word that they have not asked for.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  Command,
  CompletionItem,
  Hover,
  InitializeResult,
  InlayHint,
  Location,
  ProtocolConnection,
  PublishDiagnosticsParams,
  ResponseError,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { createMemoryHost, type MemoryHost } from '../../server/src/host/memory.ts';
import { startMemoryServer, type MemoryServer } from '../support/memoryServer.ts';

const FOLDER = 'file:///work';
const DESK =
  'businessHours:\n  us-desk: { name: Desk, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }\n';
const MAIN = `imports: [./desk.entitlement.yaml]
milestoneTypes: { answer: {} }
processes:
  support:
    businessHours: us-desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h }
`;
const DESK_URI = `${FOLDER}/desk.entitlement.yaml`;
const MAIN_URI = `${FOLDER}/main.entitlement.yaml`;
const OTHER_URI = `${FOLDER}/other.entitlement.yaml`;

describe('a client that knows less than VS Code', () => {
  let host: MemoryHost & { readonly pass: (milliseconds: number) => void };
  let server: MemoryServer;
  let connection: ProtocolConnection;

  beforeEach(() => {
    let now = Date.UTC(2026, 2, 6, 12);
    const files = {
      [DESK_URI]: DESK,
      [MAIN_URI]: MAIN,
      [OTHER_URI]: MAIN.replace('support:', 'sales:'),
    };
    host = { ...createMemoryHost(files), now: () => now, pass: (milliseconds) => (now += milliseconds) };
    server = startMemoryServer(host);
    ({ connection } = server);
  });
  afterEach(() => server.dispose());

  async function start(
    capabilities: ClientCapabilities = {},
    folders: object = { rootUri: FOLDER },
  ): Promise<InitializeResult> {
    const answer = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      capabilities,
      ...folders,
    });
    await connection.sendNotification('initialized', {});
    return answer;
  }

  async function open(text = MAIN, version = 1): Promise<void> {
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: MAIN_URI, languageId: 'entitlement', version, text },
    });
  }

  const at = (line: number, character: number): object => ({
    textDocument: { uri: MAIN_URI },
    position: { line, character },
  });

  for (const [name, folders] of [
    ['rootUri alone', { rootUri: FOLDER }],
    ['rootUri beside no workspace folders', { rootUri: FOLDER, workspaceFolders: null }],
    ['workspace folders', { rootUri: null, workspaceFolders: [{ uri: FOLDER, name: 'work' }] }],
  ] as const)
    it(`finds files that are not open, told ${name}`, async () => {
      await start({}, folders);
      const found = await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'sales' });
      assert.deepEqual(
        found.map(({ location }) => location.uri),
        [OTHER_URI],
      );
    });

  it('gets an outline without a tree, each entry with what holds it', async () => {
    const { capabilities } = await start();
    assert.equal(capabilities.documentSymbolProvider, true);
    await open();
    const symbols = await connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', at(0, 0));
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['imports', undefined],
        ['milestoneTypes', undefined],
        ['answer', 'milestoneTypes'],
        ['processes', undefined],
        ['support', 'processes'],
        ['answer', 'support'],
      ],
    );
    assert.ok(symbols.every(({ location }) => location.uri === MAIN_URI));
  });

  it('is led to definitions by plain locations', async () => {
    await start();
    await open();
    const found = await connection.sendRequest<Location[]>('textDocument/definition', at(4, 21));
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
    assert.deepEqual(found, [{ uri: DESK_URI, range }]);
  });

  it('is shown plain text where it takes no Markdown', async () => {
    await start({
      textDocument: {
        hover: { contentFormat: ['plaintext'] },
        completion: { completionItem: { documentationFormat: ['plaintext'] } },
      },
    });
    await open();
    const { contents } = await connection.sendRequest<Hover>('textDocument/hover', at(7, 39));
    assert.ok(typeof contents === 'object' && 'kind' in contents);
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /is due/);
    assert.doesNotMatch(contents.value, /[*`|\\]/);
    const items = await connection.sendRequest<CompletionItem[]>('textDocument/completion', at(4, 4));
    const documented = items.flatMap(({ documentation }) => documentation ?? []);
    assert.ok(documented.length > 0);
    assert.ok(documented.every((each) => typeof each === 'string' || each.kind === 'plaintext'));
  });

  it('gets cures as commands, and is asked to make the edit', async () => {
    const edits: ApplyWorkspaceEditParams[] = [];
    connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      edits.push(params);
      return { applied: true };
    });
    const { capabilities } = await start({ workspace: { applyEdit: true } });
    await open(MAIN.replace('businessHours: us-desk', 'businessHours: us-dsk'));
    const range = { start: { line: 4, character: 21 }, end: { line: 4, character: 21 } };
    const actions = await connection.sendRequest<Command[]>('textDocument/codeAction', {
      textDocument: { uri: MAIN_URI },
      range,
      context: { diagnostics: [] },
    });
    const cure = actions.find(({ title }) => title.includes('us-desk'));
    assert.ok(cure !== undefined, JSON.stringify(actions.map(({ title }) => title)));
    assert.deepEqual(capabilities.executeCommandProvider?.commands, [cure.command]);
    await connection.sendRequest('workspace/executeCommand', { command: cure.command, arguments: cure.arguments });
    assert.deepEqual(
      edits[0]?.edit.changes?.[MAIN_URI]?.map(({ newText }) => newText),
      ['us-desk'],
    );
    assert.equal(edits[0].label, cure.title);
  });

  it('is told findings once, again when they change, and only what it shows of them', async () => {
    const told: PublishDiagnosticsParams[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      told.push(params);
    });
    const { capabilities } = await start({ textDocument: { diagnostic: {} } });
    assert.equal(capabilities.diagnosticProvider, undefined, 'it cannot be asked to ask again');
    await open(MAIN.replace('us-desk', 'us-dsk'));
    const until = async (isThere: () => boolean): Promise<void> => {
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await until(() => told.length > 0);
    const [first] = told[0]?.diagnostics ?? [];
    assert.equal(first?.code, 'unknown-reference');
    for (const part of ['codeDescription', 'relatedInformation', 'tags'] as const) assert.ok(!(part in first), part);
    // Another file is edited: the findings of this one stay.
    const textDocument = { uri: OTHER_URI, languageId: 'entitlement', version: 1, text: 'processes: {}\n' };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await until(() => told.some(({ uri }) => uri === OTHER_URI));
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: OTHER_URI, version: 2 },
      contentChanges: [{ text: 'processes: { a: 1 }\n' }],
    });
    await until(() => told.some(({ uri, version }) => uri === OTHER_URI && version === 2));
    assert.equal(told.filter(({ uri }) => uri === MAIN_URI).length, 1);
  });

  it('sees what has changed on disk though it watches nothing, also a file that was not there', async () => {
    await start();
    await open();
    const errors = async (): Promise<readonly unknown[]> => {
      const report = await connection.sendRequest<{ items: { code: string; severity: number }[] }>(
        'textDocument/diagnostic',
        at(0, 0),
      );
      return report.items.flatMap(({ code, severity }) => (severity === 1 ? code : []));
    };
    assert.deepEqual(await errors(), []);
    for (const [text, expected] of [
      [DESK.replace('us-desk', 'eu-desk'), ['unknown-reference']],
      [undefined, ['import-missing']],
      [DESK, []],
    ] as const) {
      host.write(DESK_URI, text);
      host.pass(5000);
      assert.deepEqual(await errors(), expected);
    }
  });

  it('is asked for its settings, and asked again when it says that they changed', async () => {
    let deadline = false;
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'milestone' ? { inlayHints: { deadline, calendar: false } } : null)),
    );
    await start({ workspace: { configuration: true } });
    await open();
    const hint = async (): Promise<string> => {
      const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
      const hints = await connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { ...at(0, 0), range });
      return JSON.stringify(hints.map(({ label }) => label));
    };
    const until = async (isRight: (text: string) => boolean): Promise<string> => {
      for (;;) {
        const text = await hint();
        if (isRight(text)) return text;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await until((text) => !text.includes('due'));
    deadline = true;
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.match(await until((text) => text.includes('due')), /due/);
  });
});

describe('the life of a server', () => {
  const codeOf = async (answer: Promise<unknown>): Promise<unknown> =>
    answer.then(
      () => 'answered',
      (fault: ResponseError<unknown>) => fault.code,
    );
  const hover = { textDocument: { uri: MAIN_URI }, position: { line: 0, character: 0 } };

  it('answers nothing before hello and after shutdown, and takes one hello', async () => {
    const { connection, dispose } = startMemoryServer(createMemoryHost({ [MAIN_URI]: MAIN }));
    const ask = async (method: string, params: unknown): Promise<unknown> =>
      codeOf(connection.sendRequest(method, params));
    const hello = { processId: null, rootUri: null, capabilities: {} };
    assert.equal(await ask('textDocument/hover', hover), -32002);
    assert.equal(await ask('textDocument/diagnostic', hover), -32002);
    assert.equal(await ask('shutdown', undefined), -32002);
    assert.equal(await ask('initialize', hello), 'answered');
    await connection.sendNotification('initialized', {});
    assert.equal(await ask('initialize', hello), -32600);
    assert.equal(await ask('textDocument/hover', hover), 'answered');
    assert.equal(await ask('textDocument/noSuchThing', {}), -32601);
    assert.equal(await ask('shutdown', undefined), 'answered');
    assert.equal(await ask('textDocument/hover', hover), -32600);
    assert.equal(await ask('shutdown', undefined), -32600);
    dispose();
  });

  it('starts with the process that it shall end with on its command line', async () => {
    const args = [path.resolve('dist/cli.js'), 'lsp', '--stdio', `--clientProcessId=${process.pid}`];
    const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const hello = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(hello)}\r\n\r\n${hello}`);
    const [answer] = await new Promise<[Buffer]>((resolve) =>
      server.stdout.once('data', (data: Buffer) => resolve([data])),
    );
    assert.match(answer.toString(), /Content-Length/);
    server.kill();
  });
});
