// The language server: wires a connection to a project of open and saved files. Knows the connection, and no feature.
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import { initializeResult, readAbilities } from './capabilities.ts';
import { createDiagnostics } from './diagnostics.ts';
import { refreshViews, registerFileHandlers, watchFiles } from './fileEvents.ts';
import { ruleDocumentUri } from '../protocol/rules.ts';
import type { DiagnosticStyle } from './toDiagnostic.ts';
import { createFindingsCache } from './findingsCache.ts';
import { createGuard } from './handle.ts';
import { logFault } from './logFault.ts';
import type { HandlerContext, Session } from './session.ts';
import { createSettings } from './settings.ts';
import { createWorkspace } from './workspace.ts';

/**
 * Serves a connection until it closes. The caller starts to listen.
 * @param version the product's, for `serverInfo`
 * @param loadRequests how to get at `requests.ts`, which nobody needs before the first findings; it is told `initializationOptions`
 */
export function createServer(
  connection: Connection,
  host: Host,
  version: string,
  loadRequests: (options: unknown) => Promise<(server: HandlerContext) => void>,
): void {
  let session: Session | undefined;
  let options: unknown;
  const server: HandlerContext = {
    connection,
    guard: createGuard(connection.console),
    session: () => session,
    async requestContext(uri, position) {
      const current = session;
      const snapshot = await current?.workspace.snapshot(uri);
      const file = snapshot?.file(uri);
      if (current === undefined || snapshot === undefined || file === undefined) return undefined;
      const offset = position === undefined ? 0 : file.lines.offsetAt(position);
      return { session: current, snapshot, file, offset, now: host.now() };
    },
  };

  connection.onInitialize((params) => {
    const abilities = readAbilities(params);
    const workspace = createWorkspace(host, abilities.encoding);
    workspace.setFolders((params.workspaceFolders ?? []).map((folder) => folder.uri));
    const findings = createFindingsCache(workspace, (what, fault) => {
      logFault(connection.console, what, fault);
    });
    const style: DiagnosticStyle = {
      clientUri: (uri) => workspace.clientUri(uri),
      // An editor that shows rules' pages itself is led there, any other to the page that was installed with the server.
      ruleUri: (code) =>
        abilities.explainsFindings ? ruleDocumentUri(code) : host.rulesPage && `${host.rulesPage}#${code}`,
    };
    const mode = { pulls: abilities.pullsDiagnostics, canRefresh: abilities.refreshesDiagnostics, style };
    const diagnostics = createDiagnostics(connection, workspace, findings, mode, () => host.now());
    session = { workspace, abilities, findings, diagnostics, settings: createSettings(), style };
    options = params.initializationOptions;
    return initializeResult(abilities, version);
  });
  connection.onInitialized(() => {
    if (session === undefined) return;
    watchFiles(connection, session);
    watchFolders(connection, session);
    // Not before: until here the editor only waits for the server to be there, and next for findings.
    loadRequests(options).then(
      (registerHandlers) => registerHandlers(server),
      (fault: unknown) => logFault(connection.console, 'requests', fault),
    );
  });
  connection.onShutdown(() => session?.diagnostics.dispose());

  connection.onDidOpenTextDocument((params) => {
    if (session === undefined) return;
    session.workspace.edited(session.workspace.documents.open(params));
    session.diagnostics.changed();
  });
  connection.onDidChangeTextDocument((params) => {
    const document = session?.workspace.documents.change(params);
    if (session === undefined || document === undefined) return;
    session.workspace.edited(document);
    session.diagnostics.edited(document.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session?.workspace.documents.close(uri);
    session?.workspace.closed(uri);
    session?.diagnostics.clear(uri);
    session?.diagnostics.changed();
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    if (session?.settings.change(settings) === true) refreshViews(connection, session);
  });
  registerFileHandlers(server);

  connection.languages.diagnostics.on(
    server.guard<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async ({ textDocument, previousResultId }) =>
        (await session?.diagnostics.pull(textDocument.uri, previousResultId)) ?? {
          kind: DocumentDiagnosticReportKind.Full,
          items: [],
        },
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    server.guard<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { items: [] },
      async ({ previousResultIds }, token) =>
        (await session?.diagnostics.pullWorkspace(previousResultIds, token)) ?? { items: [] },
    ),
  );
}

/** Folders of the workspace that come and go. */
function watchFolders(connection: Connection, { abilities, workspace, diagnostics }: Session): void {
  if (!abilities.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(() => {
    connection.workspace
      .getWorkspaceFolders()
      .then((folders) => {
        workspace.setFolders((folders ?? []).map((folder) => folder.uri));
        diagnostics.changed();
      })
      .catch((fault: unknown) => logFault(connection.console, 'watch', fault));
  });
}
