// A server that stands still or dies is replaced, goes on where it was, and leaves out the file that did it, which is named.
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { writeFiles } from '../support/runCli.ts';

const GOOD = 'milestoneTypes:\n  a: { name: A }\n';
const OPEN = `imports: [./shared.entitlement.yaml]
processes:
  p:
    name: P
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: lost, target: 1h }]
`;

/** What a client is told, in order. */
function listen(connection: ProtocolConnection): {
  readonly messages: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly until: (isThere: () => boolean) => Promise<void>;
} {
  const messages: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  let wake: () => void = () => undefined;
  connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
    messages.push(message);
    wake();
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    wake();
  });
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { messages, published, until };
}

/** Where the programs of the test lie once they are bundled: a thread reads no TypeScript. */
const PROGRAMS = path.resolve('out/test/supervised');

describe('a server that is watched', () => {
  before(async () => {
    await build({
      entryPoints: ['test/wire/supervised/main.ts', 'test/wire/supervised/thread.ts'],
      outdir: PROGRAMS,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  });

  let folder: string;
  let client: LspClient | undefined;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-watched-')));
  });
  afterEach(() => {
    client?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(patience: number): Promise<{
    readonly client: LspClient;
    readonly told: ReturnType<typeof listen>;
  }> {
    let told: ReturnType<typeof listen> | undefined;
    process.env['PATIENCE'] = String(patience);
    client = await startLspClient({
      program: [path.join(PROGRAMS, 'main.js'), '--stdio'],
      folders: [pathToFileURL(folder).href],
      prepare: (connection) => (told = listen(connection)),
    });
    assert.ok(told !== undefined);
    return { client, told };
  }

  const open = (connection: ProtocolConnection, name: string, text: string): Promise<void> =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'entitlement', version: 1, text },
    });

  for (const [mark, words] of [
    ['# endless', /^'shared\.entitlement\.yaml' kept Milestone busy for 10 seconds without an end\./],
    ['# fatal', /^A fault of Milestone itself \(a fault for a test\) while it looked at 'shared\.entitlement\.yaml'\./],
  ] as const)
    it(`goes on without a file with ${mark}, and takes it back when it changes`, async () => {
      writeFiles(folder, { 'shared.entitlement.yaml': `${mark}\n${GOOD}` });
      const { client, told } = await start(10);
      const { connection } = client;
      await open(connection, 'main.entitlement.yaml', OPEN);
      const symbols = connection
        .sendRequest('textDocument/documentSymbol', { textDocument: { uri: uriOf('main.entitlement.yaml') } })
        .catch((fault: unknown) => fault);

      await told.until(() => told.messages.length > 0);
      assert.match(told.messages[0] ?? '', words);
      assert.match(told.messages[0] ?? '', /It is left out until it changes; everything else is checked as before\.$/);
      const beside = told.published.find(({ uri }) => uri === uriOf('shared.entitlement.yaml'));
      assert.equal(beside?.diagnostics[0]?.message, told.messages[0]);
      const asked = await symbols;
      assert.ok(Array.isArray(asked) || asked instanceof Error, 'every request is answered');

      // What is open is known to the new server, which says why it cannot see the import.
      const ofMain = (): readonly string[] =>
        told.published
          .findLast(({ uri }) => uri === uriOf('main.entitlement.yaml'))
          ?.diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value)) ?? [];
      await told.until(() => ofMain().some((message) => message.includes('took without end, or all memory')));

      // Edits reach it as if nothing had happened.
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf('main.entitlement.yaml'), version: 2 },
        contentChanges: [{ range: { start: { line: 5, character: 30 }, end: { line: 5, character: 34 } }, text: 'a' }],
      });
      writeFiles(folder, { 'shared.entitlement.yaml': GOOD });
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('shared.entitlement.yaml'), type: 2 }],
      });
      await told.until(() => {
        const last = told.published.findLast(({ uri }) => uri === uriOf('main.entitlement.yaml'));
        return last?.version === 2 && last.diagnostics.every(({ severity }) => severity !== 1);
      });
      const cleared = told.published.findLast(({ uri }) => uri === uriOf('shared.entitlement.yaml'));
      assert.deepEqual(cleared?.diagnostics, []);
      assert.equal(await client.stop(), 0);
    });
});
