// The language server of this machine as a thread: what it works on is noted, so that whoever watches the thread can name it.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { PortMessageReader, PortMessageWriter } from 'vscode-languageserver-protocol/node';
import { leaveOut } from './host/leaveOut.ts';
import { createNodeHost, installedRulesPage } from './host/node.ts';
import type { Host } from './host/host.ts';
import { openThreadSide } from './host/threadSide.ts';
import { CONFIG_FILE } from './language/read/uri.ts';
import { createServer } from './lsp/server.ts';
import { READ_AGAIN } from './lsp/sessionMirror.ts';
import { VERSION } from './version.ts';

/** @param prepare what tests put between the server and the machine */
export function serveNode(prepare: (host: Host) => Host = (host) => host): void {
  const { port, data, note } = openThreadSide();
  const connection = createConnection(ProposedFeatures.all, new PortMessageReader(port), new PortMessageWriter(port));
  const { host, readAgain } = leaveOut(
    createNodeHost({ rulesPage: installedRulesPage(), upwardName: CONFIG_FILE }),
    textsOf(data['left']),
  );
  connection.onNotification(READ_AGAIN, ({ uri }: { readonly uri: string }) => readAgain(uri));
  createServer(connection, prepare({ ...host, working: note }), VERSION, {
    restarts: typeof data['restarts'] === 'number' ? data['restarts'] : 0,
    loadRequests: async () => (await import('./lsp/requests.ts')).registerHandlers,
  });
  connection.listen();
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
