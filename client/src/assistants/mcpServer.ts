// Lets VS Code find `milestone mcp` by itself: the program that comes with the extension, for the folders that are open. Desktop only, and
// only where the workspace is trusted.
import * as vscode from 'vscode';
import { findMcpApi } from './api.ts';

/** As in package.json. */
const PROVIDER = 'milestone';

/** @param extension the folder of the extension @param version of the extension */
export function provideMcpServer(extension: vscode.Uri, version: string): vscode.Disposable {
  const api = findMcpApi();
  if (api === undefined) return new vscode.Disposable(() => undefined);
  const changed = new vscode.EventEmitter<void>();
  const { fsPath } = vscode.Uri.joinPath(extension, 'dist', 'cli.js');
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    api.registerProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        if (folders.length === 0 || !vscode.workspace.isTrusted) return [];
        const args = [fsPath, 'mcp', ...folders.map(({ uri }) => uri.fsPath)];
        // The editor's own Node runs it: none needs to be installed.
        const env = { ELECTRON_RUN_AS_NODE: '1' };
        return [api.toServer({ label: 'Milestone', command: process.execPath, args, env, version })];
      },
    }),
  );
}
