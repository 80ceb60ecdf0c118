// The language server in this process, over a host of files in memory: every message is written and read as over a pipe.
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../server/src/host/host.ts';
import { registerHandlers } from '../../server/src/lsp/requests.ts';
import { createServer } from '../../server/src/lsp/server.ts';

export interface MemoryServer {
  readonly connection: ProtocolConnection;
  readonly dispose: () => void;
}

/** Starts a server. The caller says hello. */
export function startMemoryServer(host: Host): MemoryServer {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const serverSide = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  createServer(serverSide, host, 'test', { loadRequests: () => Promise.resolve(registerHandlers) });
  serverSide.listen();
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.listen();
  return {
    connection,
    dispose() {
      connection.dispose();
      serverSide.dispose();
    },
  };
}
