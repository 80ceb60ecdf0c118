// Where new files go: the folder that the command was called on, that of the active file, a folder of the workspace, or one that is chosen.
import * as vscode from 'vscode';

/** @returns undefined when nobody chose one */
export async function chooseFolder(argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) return folderOf(argument);
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active !== undefined && vscode.workspace.getWorkspaceFolder(active) !== undefined) {
    return vscode.Uri.joinPath(active, '..');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  return folders[0]?.uri ?? chooseAnyFolder('Write the Process Here');
}

/** Any folder of the machine. @param does what the button says */
export async function chooseAnyFolder(does: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Milestone',
    openLabel: does,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

async function folderOf(uri: vscode.Uri): Promise<vscode.Uri> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) !== 0 ? uri : vscode.Uri.joinPath(uri, '..');
}
