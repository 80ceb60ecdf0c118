// The language server: wires a connection to a project of open and saved files. Knows the connection, and no feature.
import {
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  ResponseError,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSelector,
  type InitializeParams,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import { canonicalUri } from '../language/read/uri.ts';
import { initializeResult, readAbilities } from './capabilities.ts';
import { createDiagnostics } from './diagnostics.ts';
import { refreshViews, registerFileHandlers, watchFiles } from './fileEvents.ts';
import { ruleDocumentUri } from '../protocol/rules.ts';
import type { DiagnosticStyle } from './toDiagnostic.ts';
import { createFindingsCache } from './findingsCache.ts';
import { createGuard } from './handle.ts';
import { logFault } from './logFault.ts';
import type { HandlerContext, Session } from './session.ts';
import { createSettings, holdsSettings, SETTINGS_SECTION } from './settings.ts';
import { createWorkspace } from './workspace.ts';
import { registerFormatting, yamlDocuments } from './yamlDocuments.ts';

export interface ServerOptions {
  /** How to get at `requests.ts`, which nobody needs before the first findings; it is told `initializationOptions`. */
  readonly loadRequests: (options: unknown) => Promise<(server: HandlerContext) => void>;
  /** How many servers the client had before this one without knowing. */
  readonly restarts?: number;
}

/**
 * Serves a connection until it closes. The caller starts to listen.
 * @param version the product's, for `serverInfo`
 */
export function createServer(
  connection: Connection,
  host: Host,
  version: string,
  { loadRequests, restarts = 0 }: ServerOptions,
): void {
  let session: Session | undefined;
  let options: unknown;
  let yaml: DocumentSelector = [];
  let isShutDown = false;
  /** What LSP asks for outside of a session. */
  const refusal = (): ResponseError | undefined => {
    if (isShutDown) return new ResponseError(ErrorCodes.InvalidRequest, 'The server was told to shut down.');
    return session === undefined
      ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized yet.')
      : undefined;
  };
  const server: HandlerContext = {
    connection,
    guard: createGuard(connection.console, refusal),
    session: () => session,
    async requestContext(uri, position) {
      const current = session;
      const snapshot = await current?.workspace.snapshot(uri);
      host.working?.(canonicalUri(uri));
      const file = snapshot?.file(uri);
      if (current === undefined || snapshot === undefined || file === undefined) return undefined;
      const offset = position === undefined ? 0 : file.lines.offsetAt(position);
      return { session: current, snapshot, file, offset, now: host.now() };
    },
  };

  connection.onInitialize((params) => {
    if (session !== undefined || isShutDown)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already.');
    const abilities = readAbilities(params);
    const workspace = createWorkspace(
      host,
      { encoding: abilities.encoding, restarts },
      abilities.watchesFiles ? undefined : () => session?.diagnostics.changed(),
    );
    workspace.setFolders(foldersOf(params));
    const findings = createFindingsCache(
      workspace,
      (what, fault) => {
        logFault(connection.console, what, fault);
      },
      (uri) => host.working?.(uri),
    );
    const style: DiagnosticStyle = {
      parts: abilities.diagnosticParts,
      clientUri: (uri) => workspace.clientUri(uri),
      // An editor that shows rules' pages itself is led there, any other to the page that was installed with the server.
      ruleUri: (code) =>
        abilities.explainsFindings
          ? ruleDocumentUri(code)
          : host.rulesPage && `${host.rulesPage}#${code.replace('/', '')}`,
    };
    const mode = { pulls: abilities.pullsDiagnostics, style };
    const diagnostics = createDiagnostics(connection, workspace, findings, mode, () => host.now());
    session = { workspace, abilities, findings, diagnostics, settings: createSettings(), style };
    options = params.initializationOptions;
    yaml = yamlDocuments(foldersOf(params));
    return initializeResult(abilities, version, yaml);
  });
  connection.onInitialized(() => {
    if (session === undefined) return;
    watchFiles(connection, session);
    if (session.abilities.registersFormatting) registerFormatting(connection, yaml);
    watchFolders(connection, session);
    watchSettings(connection, session);
    // Not before: until here the editor only waits for the server to be there, and next for findings.
    loadRequests(options).then(
      (registerHandlers) => registerHandlers(server),
      (fault: unknown) => logFault(connection.console, 'requests', fault),
    );
  });
  connection.onShutdown(() => {
    const refused = refusal();
    if (refused !== undefined) throw refused;
    isShutDown = true;
    session?.diagnostics.dispose();
  });
  // What nobody else answers.
  connection.onRequest((method) => {
    throw refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `The server has no request '${method}'.`);
  });

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
    if (session === undefined) return;
    // Clients that answer questions tell only that something has changed.
    if (session.abilities.pullsSettings && !holdsSettings(settings)) pullSettings(connection, session);
    else takeSettings(connection, session, settings);
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

/** The folders that the client opened; clients of one folder name it as older protocols do. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null && workspaceFolders.length > 0)
    return workspaceFolders.map((folder) => folder.uri);
  return rootUri === null || rootUri === '' ? [] : [rootUri];
}

/** Asks for the settings, and to be told when they change. */
function watchSettings(connection: Connection, session: Session): void {
  if (!session.abilities.pullsSettings) return;
  pullSettings(connection, session);
  if (!session.abilities.registersSettings) return;
  connection.client
    .register(DidChangeConfigurationNotification.type)
    .catch((fault: unknown) => logFault(connection.console, 'watch', fault));
}

function pullSettings(connection: Connection, session: Session): void {
  connection.workspace.getConfiguration(SETTINGS_SECTION).then(
    (value: unknown) => {
      takeSettings(connection, session, { [SETTINGS_SECTION]: value });
    },
    (fault: unknown) => logFault(connection.console, 'settings', fault),
  );
}

function takeSettings(connection: Connection, session: Session, settings: unknown): void {
  if (session.settings.change(settings)) refreshViews(connection, session);
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
