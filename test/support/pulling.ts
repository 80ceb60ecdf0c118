// A client that asks for diagnostics: it has to take the request to ask again, or it is told them.
import type { ClientCapabilities, ProtocolConnection } from 'vscode-languageserver-protocol/node';

/** What it says of itself under `workspace`. */
export const REFRESHES: Pick<NonNullable<ClientCapabilities['workspace']>, 'diagnostics'> = {
  diagnostics: { refreshSupport: true },
};

/** All that it says of itself. */
export const PULLING: ClientCapabilities = { textDocument: { diagnostic: {} }, workspace: REFRESHES };

/** Takes requests to ask again, and does not ask. */
export function takeRefreshes(connection: ProtocolConnection): void {
  connection.onRequest('workspace/diagnostic/refresh', () => null);
}
