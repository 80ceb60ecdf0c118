// Files and folders that come, move and go: on disk, and by the editor's own hand. Must not know what is found in them.
import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type RenameFilesParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameFiles } from '../features/renameFiles.ts';
import { METADATA_FILES, OUR_FILES } from './fileOperations.ts';
import { logFault } from './logFault.ts';
import type { HandlerContext, Session } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Listens for what happens to files. @param session undefined before the client has said hello */
export function registerFileHandlers({ connection, guard, session }: HandlerContext): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const current = session();
    if (current === undefined) return;
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) current.findings.forget(uri);
    notifyChanges(
      connection,
      current,
      changes.map(({ uri }) => uri),
      false,
    );
  });
  connection.workspace.onDidCreateFiles(({ files }) => happened(files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => happened(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    happened(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.workspace.onWillRenameFiles(
    guard<RenameFilesParams, WorkspaceEdit | null>('workspace/willRenameFiles', null, async ({ files }) => {
      const current = session();
      if (current === undefined) return null;
      const edits = renameFiles(await current.workspace.snapshot(), files);
      return edits.length === 0 ? null : toWorkspaceEdit(current, edits);
    }),
  );

  function happened(uris: readonly string[]): void {
    const current = session();
    if (current === undefined) return;
    for (const uri of uris) current.findings.forget(uri);
    notifyChanges(connection, current, uris, true);
  }
}

/** @param mayHoldFiles whether a folder may have come with files in it that nobody tells of one by one */
function notifyChanges(connection: Connection, session: Session, uris: readonly string[], mayHoldFiles: boolean): void {
  const concerned = uris.filter((uri) => session.workspace.changedOnDisk(uri, mayHoldFiles));
  if (concerned.length === 0) return;
  session.diagnostics.changed();
  refreshViews(connection, session);
}

/** Asks the client to tell of files that come, change and go. A folder that goes is told of by itself, without its files. */
export function watchFiles(connection: Connection, { abilities }: Session): void {
  if (!abilities.watchesFiles) return;
  connection.client
    .register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: OUR_FILES },
        { globPattern: METADATA_FILES },
        { globPattern: '**/milestone.config.{yaml,yml}' },
        { globPattern: '**/*', kind: WatchKind.Delete },
      ],
    })
    // A client that refuses must not end the server: a rejection that nobody looks at ends a process.
    .catch((fault: unknown) => logFault(connection.console, 'watch', fault));
}

/** What an editor keeps on the screen without asking again, though other files matter to it. */
export function refreshViews(connection: Connection, { abilities }: Session): void {
  const fail = (fault: unknown): void => logFault(connection.console, 'refresh', fault);
  if (abilities.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(fail);
  if (abilities.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(fail);
  if (abilities.refreshesSemanticTokens) Promise.resolve(connection.languages.semanticTokens.refresh()).catch(fail);
}
