// Where new files go: the folder that the command was called on, that of the active file, or a folder of the workspace.
import * as vscode from 'vscode';

/** @returns undefined, after saying what is missing, when no folder is open, or when nobody chose one of several */
export async function chooseFolder(argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) return folderOf(argument);
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active !== undefined && vscode.workspace.getWorkspaceFolder(active) !== undefined) {
    return vscode.Uri.joinPath(active, '..');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0] === undefined) {
    void vscode.window.showWarningMessage('Open a folder first: a process is a file in it.');
  }
  return folders[0]?.uri;
}

async function folderOf(uri: vscode.Uri): Promise<vscode.Uri> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) !== 0 ? uri : vscode.Uri.joinPath(uri, '..');
}
