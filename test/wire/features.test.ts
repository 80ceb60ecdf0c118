import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeLens,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type PublishDiagnosticsParams,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { PULLING, REFRESHES } from '../support/pulling.ts';

const DESK = `businessHours:
  us-desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`;
const MAIN = `# 😀
imports: [./desk.entitlement.yaml]
milestoneTypes: { answer: {} }
processes:
  support:
    businessHours: us-desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h }
`;

describe('the features of the built server', () => {
  let folder: string;
  let client: LspClient;
  // As some editors spell it: `file:///tmp/ma%69n…` is the same file.
  const main = (): string => `${pathToFileURL(folder).href}/ma%69n.entitlement.yaml`;
  const desk = (): string => `${pathToFileURL(folder).href}/desk.entitlement.yaml`;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    writeFileSync(path.join(folder, 'desk.entitlement.yaml'), DESK);
    writeFileSync(path.join(folder, 'main.entitlement.yaml'), '# an older text on disk\n');
    client = await startLspClient({
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true }, inlayHint: { refreshSupport: true }, ...REFRESHES },
        textDocument: {
          diagnostic: {},
          rename: { prepareSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          foldingRange: { rangeLimit: 2 },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
      },
      folders: [pathToFileURL(folder).href],
      initializationOptions: { commands: ['milestone.openPreview'] },
    });
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: main(), languageId: 'entitlement', version: 3, text: MAIN },
    });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask<Answer>(method: string, params: object): Promise<Answer> {
    return client.connection.sendRequest<Answer>(method, params);
  }
  const document = (): object => ({ textDocument: { uri: main() } });
  const at = (line: number, character: number): object => ({ ...document(), position: { line, character } });

  it('finds references in open and in saved files, each spelled as the client spells it', async () => {
    const found = await ask<Location[]>('textDocument/references', {
      ...at(5, 22),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line]),
      [
        [desk(), 1],
        [main(), 5],
      ],
    );
    const marked = await ask<DocumentHighlight[]>('textDocument/documentHighlight', at(5, 22));
    assert.deepEqual(
      marked.map(({ range }) => range.start),
      [{ line: 5, character: 19 }],
    );
  });

  it('renames across files, in the version that the editor has', async () => {
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at(5, 22), newName: 'main-desk' });
    const changes = edit.documentChanges?.filter((change): change is TextDocumentEdit => 'textDocument' in change);
    assert.deepEqual(
      changes?.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]),
      [
        [desk(), null, 1],
        [main(), 3, 1],
      ],
    );
  });

  it('says why it does not rename', async () => {
    await assert.rejects(ask('textDocument/rename', { ...at(5, 22), newName: 'No Id' }), (error) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.code, LSPErrorCodes.RequestFailed);
      assert.match(error.message, /'No Id' cannot be an id/);
      return true;
    });
    assert.deepEqual(await ask('textDocument/prepareRename', at(0, 0)), null);
  });

  it('answers what an editor asks for the whole document', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', document());
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['imports', 'milestoneTypes', 'processes'],
    );
    assert.equal((await ask<FoldingRange[]>('textDocument/foldingRange', document())).length, 2);
    const links = await ask<DocumentLink[]>('textDocument/documentLink', document());
    assert.deepEqual(
      links.map(({ target }) => target),
      [desk()],
    );
    const [selected] = await ask<SelectionRange[]>('textDocument/selectionRange', {
      ...document(),
      positions: [{ line: 5, character: 22 }],
    });
    assert.deepEqual(selected?.range.start, { line: 5, character: 19 });
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { ...document(), range: whole });
    assert.match(JSON.stringify(hints), /1 business hour \(us-desk\) · due .* if opened now/);
    const tokens = await ask<SemanticTokens>('textDocument/semanticTokens/full', document());
    assert.ok(tokens.data.length >= 15 && tokens.data.length % 5 === 0);
    const found = await ask<SymbolInformation[]>('workspace/symbol', { query: 'us-d' });
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [['us-desk', desk()]],
    );
  });

  it('shows of hints what is set in the editor, and asks it to look again', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const labels = async (): Promise<string> =>
      JSON.stringify(await ask<InlayHint[]>('textDocument/inlayHint', { ...document(), range }));
    const asked = new Promise((resolve) => client.connection.onRequest('workspace/inlayHint/refresh', resolve));
    const set = (settings: unknown): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await set({ milestone: { inlayHints: { calendar: false, deadline: false } } });
    await asked;
    assert.match(await labels(), /" = 1 business hour"/);
    for (const settings of [null, { milestone: { inlayHints: 7 } }]) {
      await set(settings);
      assert.match(await labels(), /1 business hour \(us-desk\) · due/);
    }
  });

  it('ends long outlines where it is set, and says so once', async () => {
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
      told.push(message);
    });
    const names = async (): Promise<readonly string[]> =>
      (await ask<DocumentSymbol[]>('textDocument/documentSymbol', document())).map(({ name }) => name);
    const set = (settings: unknown): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await set({ milestone: { maxItems: 2 } });
    assert.deepEqual(await names(), ['imports', 'milestoneTypes']);
    assert.deepEqual(await names(), ['imports', 'milestoneTypes']);
    await set({ milestone: { maxItems: 'all' } });
    assert.deepEqual(await names(), ['imports', 'milestoneTypes', 'processes']);
    assert.deepEqual(told, [
      'The outline and folding of main.entitlement.yaml end after 2 entries, to keep the editor fast. The setting milestone.maxItems allows more.',
    ]);
  });

  it('puts lenses above processes, for clients that have the command', async () => {
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens', document());
    const resolved = await ask<CodeLens>('codeLens/resolve', lens ?? {});
    assert.deepEqual(resolved.command, {
      title: 'Show timeline',
      command: 'milestone.openPreview',
      arguments: [main(), { kind: 'process', id: 'support' }],
    });
    const spoiled = await ask<CodeLens>('codeLens/resolve', { range: lens?.range, data: { uri: 7 } });
    assert.equal(spoiled.command?.title, '');
  });

  it('reads edits of parts of the text, and offers the cure of what they break', async () => {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: main(), version: 4 },
      contentChanges: [
        { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } }, text: ' 日本' },
        { range: { start: { line: 5, character: 19 }, end: { line: 5, character: 22 } }, text: 'us' },
      ],
    });
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      ...document(),
      range: { start: { line: 5, character: 20 }, end: { line: 5, character: 20 } },
      context: { diagnostics: [] },
    });
    const [first] = actions;
    assert.equal(first?.title, "Change to 'us-desk'");
    assert.equal(first.diagnostics?.[0]?.code, 'unknown-reference');
    const [change] = first.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(change.textDocument.version, 4);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: main(), version: 5 },
      contentChanges: [{ text: MAIN }],
    });
  });

  it('drops what is cancelled, answers what is not, and lives on', async () => {
    const answers = Array.from({ length: 20 }, (_, index) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest<Hover | null>('textDocument/hover', at(8, 37), source.token).then(
        (found) => (found === null ? 'empty' : 'answered'),
        (error: unknown) => (error instanceof ResponseError ? error.code : 'failed'),
      );
      if (index < 19) source.cancel();
      return answer;
    });
    const outcomes = await Promise.all(answers);
    assert.equal(outcomes.at(-1), 'answered');
    assert.ok(
      outcomes.slice(0, -1).every((outcome) => outcome === 'answered' || outcome === LSPErrorCodes.RequestCancelled),
    );
    assert.ok(outcomes.includes(LSPErrorCodes.RequestCancelled));
  });

  it('answers empty about files that are none of ours or not there', async () => {
    for (const uri of ['file:///gone.entitlement.yaml', 'untitled:x', 'nonsense', '']) {
      const textDocument = { uri };
      assert.equal(await ask('textDocument/hover', { textDocument, position: { line: 3, character: 3 } }), null);
      assert.deepEqual(await ask('textDocument/documentSymbol', { textDocument }), []);
      const report = await ask<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
      assert.deepEqual(report.items, []);
    }
  });
});

describe('a text without a name', () => {
  it('is read as its language id says', async () => {
    const client = await startLspClient({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    const textDocument = { uri: 'untitled:Untitled-1' };
    for (const [languageId, key, isKnown] of [
      ['entitlement-scenario', 'scenarios', true],
      ['entitlement', 'processes', true],
      ['entitlement', 'scenarios', false],
    ] as const) {
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId, version: 1, text: `${key}: {}\n` },
      });
      const report = await client.connection.sendRequest<{ items: { message: string }[] }>('textDocument/diagnostic', {
        textDocument,
      });
      assert.equal(!report.items.some(({ message }) => message.includes(`'${key}'`)), isKnown, languageId);
      await client.connection.sendNotification('textDocument/didClose', { textDocument });
    }
    assert.equal(await client.stop(), 0);
  });
});

describe('positions in bytes, for a client that knows no others', () => {
  it('are used in edits, findings and answers', async () => {
    const client = await startLspClient({
      capabilities: { general: { positionEncodings: ['utf-8'] }, ...PULLING },
    });
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-8');
    // Nothing is promised that this client could not use: it makes no edits that it is asked for, and has none of the lenses' commands.
    for (const provider of ['codeLensProvider', 'codeActionProvider'] as const)
      assert.equal(client.initialized.capabilities[provider], undefined, provider);
    const uri = 'untitled:/bytes.entitlement.yaml';
    const text = 'entitlements:\n  e: { name: 日本😀, process: here }\n';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'entitlement', version: 1, text },
    });
    // `日本` takes six bytes, `😀` four; the process's id is changed by its place in bytes.
    const start = Buffer.byteLength('  e: { name: 日本😀, process: ');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: start }, end: { line: 1, character: start + 4 } }, text: 'there' },
      ],
    });
    const report = await client.connection.sendRequest<{ items: { code: string; message: string; range: unknown }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    const finding = report.items.find(({ code }) => code === 'unknown-reference');
    assert.match(finding?.message ?? '', /'there'/);
    assert.deepEqual(finding?.range, { start: { line: 1, character: start }, end: { line: 1, character: start + 5 } });
    assert.equal(await client.stop(), 0);
  });
});

describe('findings that are pushed', () => {
  it('tell of broken YAML at once and keep the others in their places; the rest follows when typing pauses', async () => {
    const client = await startLspClient();
    const uri = 'untitled:/new.entitlement.yaml';
    const pushed: PublishDiagnosticsParams[] = [];
    let arrived: () => void = () => undefined;
    client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      pushed.push(params);
      arrived();
    });
    const next = (): Promise<void> => new Promise((resolve) => (arrived = resolve));
    const text =
      'milestoneTypes: {}\nbusinessHours:\n  b: { name: B, timeZone: Mars/Base, hours: { weekdays: 09:00-17:00 } }\n';
    const opened = next();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'entitlement', version: 1, text },
    });
    await opened;
    const broken = next();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: '# above\nholidays: 3\nactions: { [\n',
        },
      ],
    });
    await broken;
    const first = pushed.at(-1);
    assert.equal(first?.version, 2);
    assert.ok(first.diagnostics.some(({ code }) => code === 'syntax'));
    const kept = first.diagnostics.find(({ code }) => code === 'unknown-time-zone');
    assert.equal(kept?.range.start.line, 5);
    await next();
    const told = pushed.filter(({ version }) => version === 2);
    assert.equal(told.length, 2, 'once at once, and once after the pause');
    assert.deepEqual(told[1]?.diagnostics.map(({ code }) => code).sort(), ['schema', 'syntax', 'unknown-time-zone']);
    const rest = next();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: 'milestoneTypes: {}\n' }],
    });
    await rest;
    if (pushed.at(-1)?.diagnostics.length !== 0) await next();
    assert.deepEqual(pushed.at(-1)?.diagnostics, []);
    assert.equal(await client.stop(), 0);
  });
});
