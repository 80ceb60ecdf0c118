// The timeline previews of a window: one panel a file, brought back after a reload.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompareWith } from '../../../server/src/protocol/compare.ts';
import { readPreviewState } from '../../../server/src/protocol/preview.ts';
import { isOurs } from '../documents.ts';
import { pageFolder } from './page.ts';
import { createSession, type PreviewSession, type SessionStart } from './session.ts';

const VIEW_TYPE = 'milestone.timeline';

/**
 * Typing waits this long for the next key. The language client passes changes of files on disk to the server only 250 ms later:
 * asked earlier, the server would answer from what it knew before.
 */
const TYPING_MS = 50;
const DISK_MS = 400;

export interface PreviewHost extends vscode.Disposable {
  /**
   * Shows the timeline of a file beside the editor; null keeps what its preview shows, or lets it choose.
   * @param before what to compare it with; absent keeps what it is compared with
   */
  open(uri: vscode.Uri, start: SessionStart | null, before?: CompareWith): void;
}

export function createPreviewHost(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  files: vscode.FileSystemWatcher,
): PreviewHost {
  const sessions = new Map<string, PreviewSession>();
  const webviewOptions = { enableScripts: true, localResourceRoots: [pageFolder(context.extensionUri)] };

  const adopt = (
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    start: SessionStart | null,
    before: CompareWith | undefined,
  ): void => {
    const key = uri.toString();
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'client/icons/timeline-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'client/icons/timeline-dark.svg'),
    };
    const session = createSession({ panel, extension: context.extensionUri, client, uri, start, before });
    sessions.set(key, session);
    panel.onDidDispose(() => {
      session.dispose();
      if (sessions.get(key) === session) sessions.delete(key);
    });
  };

  const open: PreviewHost['open'] = (uri, start, before) => {
    const session = sessions.get(uri.toString());
    if (session !== undefined) return session.show(start, before);
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      'Timeline',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      webviewOptions,
    );
    adopt(panel, uri, start, before);
  };

  const restore = (panel: vscode.WebviewPanel, state: unknown): Promise<void> => {
    const known = readPreviewState(state);
    // Saved before the page had anything to show: there is nothing to come back to.
    if (known === null) panel.dispose();
    else {
      const { selected, sample, before } = known;
      panel.webview.options = webviewOptions;
      adopt(
        panel,
        vscode.Uri.parse(known.uri),
        selected && { selected, at: sample?.at ?? null, changed: sample?.isChanged ? sample : null },
        before,
      );
    }
    return Promise.resolve();
  };

  const refreshAll = (delayMs: number): void => {
    for (const session of sessions.values()) session.refreshSoon(delayMs);
  };
  const onDisk = (): void => refreshAll(DISK_MS);
  const listeners = vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: restore }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // An event without changes tells of the dirty mark only.
      if (contentChanges.length > 0 && isOurs(document)) refreshAll(TYPING_MS);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      for (const session of sessions.values()) session.highlight(textEditor);
    }),
    client.onDidChangeState(() => refreshAll(TYPING_MS)),
    files.onDidChange(onDisk),
    files.onDidCreate(onDisk),
    files.onDidDelete(onDisk),
  );
  return {
    open,
    dispose: () => {
      listeners.dispose();
      // Panels stay open: after a reload the serializer finds them again.
      for (const session of sessions.values()) session.dispose();
    },
  };
}
