// A language client without an editor: starts a server over stdio and speaks the protocol.
import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ClientCapabilities, InitializeResult, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/src/protocol/requests.ts';
import { takeRefreshes } from './pulling.ts';

export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Of the server's process. */
  readonly processId: number | undefined;
  /** Shuts the server down as an editor does. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it at once, after a failure. */
  kill(): void;
}

export interface LspClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Folders of the workspace, as uris. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: InitializationOptions;
  /** What Node starts instead of our server. */
  readonly program?: readonly string[];
  /** Called before the client says hello, to answer what the server asks from then on. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** Starts `dist/server.js --stdio` (built by `npm run build`), or another program. */
export async function startLspClient({
  capabilities = {},
  folders = [],
  initializationOptions = {},
  program = [path.resolve('dist/server.js'), '--stdio'],
  prepare,
}: LspClientOptions = {}): Promise<LspClient> {
  const server = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  takeRefreshes(connection);
  prepare?.(connection);
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
    processId: server.pid,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
    kill() {
      connection.dispose();
      server.kill();
    },
  };
}
