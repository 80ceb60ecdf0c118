// Places of the protocol in the editor's terms.
import * as vscode from 'vscode';

/** Whether two spellings name one file: server and editor may escape a uri differently (`file:///c:` and `file:///c%3A`). */
export function sameFile(spelling: string, uri: vscode.Uri): boolean {
  return vscode.Uri.parse(spelling).toString() === uri.toString();
}
