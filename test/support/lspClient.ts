// A language client without an editor: starts the built server over stdio and speaks the protocol.
import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ClientCapabilities, InitializeResult, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/src/protocol/requests.ts';

export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Shuts the server down as an editor does. @returns its exit code */
  stop(): Promise<number | null>;
}

export interface LspClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Folders of the workspace, as uris. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: InitializationOptions;
}

/** Starts `dist/server.js --stdio` (built by `npm run build`). */
export async function startLspClient({
  capabilities = {},
  folders = [],
  initializationOptions = {},
}: LspClientOptions = {}): Promise<LspClient> {
  const server = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}
