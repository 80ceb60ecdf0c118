// The language server: wires a connection to snapshots and features. Knows the connection, and no feature from within.
import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type DefinitionParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Hover,
  type HoverParams,
  type LocationLink,
  type Position,
} from 'vscode-languageserver';
import { answerCases } from '../analysis/answerCases.ts';
import { answerDue } from '../analysis/answerDue.ts';
import { answerTimeline } from '../analysis/answerTimeline.ts';
import { complete } from '../features/completion/complete.ts';
import { findDefinition } from '../features/definition.ts';
import { hover } from '../features/hover.ts';
import type { Look } from '../features/look.ts';
import type { Host } from '../host/host.ts';
import {
  CASES_REQUEST,
  DUE_REQUEST,
  TIMELINE_REQUEST,
  type CasesAnswer,
  type CasesParams,
  type DueAnswer,
  type DueParams,
  type Problem,
  type TimelineAnswer,
  type TimelineParams,
} from '../protocol/requests.ts';
import { initializeResult, readAbilities, type ClientAbilities } from './capabilities.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { createGuard } from './handle.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

const FAULT = { message: 'The language server met a fault.', hint: 'Its log (Milestone: Show Output) says more.' };

/** What is known once the client has said hello. */
interface Session {
  readonly workspace: Workspace;
  readonly diagnostics: Diagnostics;
  readonly abilities: ClientAbilities;
}

/** Serves a connection until it closes. The caller starts to listen. @param version the product's, for `serverInfo` */
export function createServer(connection: Connection, host: Host, version: string): void {
  const guard = createGuard(connection.console);
  let session: Session | undefined;

  connection.onInitialize((params) => {
    const abilities = readAbilities(params);
    const workspace = createWorkspace(host, abilities.encoding);
    workspace.setFolders((params.workspaceFolders ?? []).map((folder) => folder.uri));
    const mode = { pulls: abilities.pullsDiagnostics, canRefresh: abilities.refreshesDiagnostics };
    session = { workspace, abilities, diagnostics: createDiagnostics(connection, workspace, mode) };
    return initializeResult(abilities, version);
  });

  connection.onInitialized(() => {
    if (session?.abilities.watchesFiles === true)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.{entitlement,scenario}.{yaml,yml}' },
          { globPattern: '**/milestone.config.yaml' },
        ],
      });
    if (session?.abilities.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        void connection.workspace.getWorkspaceFolders().then((folders) => {
          session?.workspace.setFolders((folders ?? []).map((folder) => folder.uri));
          session?.diagnostics.changed();
        });
      });
  });

  connection.onShutdown(() => session?.diagnostics.dispose());

  connection.onDidOpenTextDocument((params) => {
    if (session === undefined) return;
    const { uri, text } = session.workspace.documents.open(params);
    session.workspace.edited(uri, text);
    session.diagnostics.changed();
  });
  connection.onDidChangeTextDocument((params) => {
    const document = session?.workspace.documents.change(params);
    if (session === undefined || document === undefined) return;
    session.workspace.edited(document.uri, document.text);
    session.diagnostics.edited();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session?.workspace.documents.close(uri);
    session?.workspace.closed(uri);
    session?.diagnostics.clear(uri);
    session?.diagnostics.changed();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) session?.workspace.changedOnDisk(uri);
    session?.diagnostics.changed();
  });

  /** What a feature looks at: the snapshot of this moment and the offset in it. Undefined for a file that cannot be read. */
  async function look(uri: string, position?: Position): Promise<Look | undefined> {
    const snapshot = await session?.workspace.snapshot(uri);
    const file = snapshot?.file(uri);
    if (snapshot === undefined || file === undefined) return undefined;
    return { snapshot, file, offset: position === undefined ? 0 : file.lines.offsetAt(position), now: host.now() };
  }

  connection.languages.diagnostics.on(
    guard<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      ({ textDocument, previousResultId }) =>
        session?.diagnostics.pull(textDocument.uri, previousResultId) ?? {
          kind: DocumentDiagnosticReportKind.Full,
          items: [],
        },
    ),
  );
  connection.onHover(
    guard<HoverParams, Hover | null>('textDocument/hover', null, async ({ textDocument, position }) => {
      const at = await look(textDocument.uri, position);
      return at === undefined ? null : hover(at);
    }),
  );
  connection.onDefinition(
    guard<DefinitionParams, LocationLink[]>('textDocument/definition', [], async ({ textDocument, position }) => {
      const at = await look(textDocument.uri, position);
      const links = at === undefined ? [] : findDefinition(at);
      return links.map((link) => ({
        ...link,
        targetUri: session?.workspace.clientUri(link.targetUri) ?? link.targetUri,
      }));
    }),
  );
  connection.onCompletion(
    guard<CompletionParams, CompletionItem[]>('textDocument/completion', [], async ({ textDocument, position }) => {
      const at = await look(textDocument.uri, position);
      const files = (await session?.workspace.files()) ?? [];
      return at === undefined
        ? []
        : complete({ ...at, files, snippets: session?.abilities.completionSnippets ?? false });
    }),
  );
  connection.onRequest(
    TIMELINE_REQUEST,
    guard<TimelineParams, TimelineAnswer>(TIMELINE_REQUEST, { problem: FAULT }, async (params) => {
      const at = await look(params.uri);
      return at === undefined ? { problem: unreadable(params.uri) } : answerTimeline(at.snapshot, params);
    }),
  );
  connection.onRequest(
    DUE_REQUEST,
    guard<DueParams, DueAnswer>(DUE_REQUEST, { problem: FAULT }, async (params) => {
      const at = await look(params.uri);
      return at === undefined ? { problem: unreadable(params.uri) } : answerDue(at.snapshot, params);
    }),
  );
  connection.onRequest(
    CASES_REQUEST,
    guard<CasesParams, CasesAnswer>(CASES_REQUEST, { processes: [], scenarios: [] }, async ({ uri }) => {
      const at = await look(uri);
      return at === undefined ? { processes: [], scenarios: [] } : answerCases(at.snapshot, uri);
    }),
  );
}

function unreadable(uri: string): Problem {
  return { message: `'${uri}' cannot be read.`, hint: 'Open it in the editor, or check that it still exists.' };
}
