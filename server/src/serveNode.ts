// The language server of this machine, over stdio or Node's ipc as the command line says. Shared by `dist/server.js` and
// `milestone lsp`.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { CONFIG_FILE } from './language/read/uri.ts';
import { createNodeHost, installedRulesPage } from './host/node.ts';
import { createServer } from './lsp/server.ts';
import { VERSION } from './version.ts';

export function serveNode(): void {
  const connection = createConnection(ProposedFeatures.all);
  createServer(
    connection,
    createNodeHost({ rulesPage: installedRulesPage(), upwardName: CONFIG_FILE }),
    VERSION,
    async () => (await import('./lsp/requests.ts')).registerHandlers,
  );
  connection.listen();
}
