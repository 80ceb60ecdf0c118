// Shows what files would hold in the editor's own preview of refactorings, and writes what the person ticks there.
import * as vscode from 'vscode';
import type { MetadataChanges } from '../../../server/src/protocol/metadata.ts';
import { showProblem } from '../commands/showProblem.ts';

/** @param label what is done, as its command is called */
export async function applyChanges(
  label: string,
  { changes, sentences }: Exclude<MetadataChanges, { readonly problem: unknown }>,
): Promise<void> {
  const said = sentences.join(' ');
  if (changes.length === 0) return void vscode.window.showInformationMessage(said);
  const edit = new vscode.WorkspaceEdit();
  // What needs to be confirmed is not ticked at first.
  const metadata = { label, description: `Tick what is to be written. ${said}`, needsConfirmation: true };
  for (const { uri: spelling, after } of changes) {
    const uri = vscode.Uri.parse(spelling, true);
    // An editor keeps a byte order mark to itself.
    const text = after.replace(/^\ufeff/, '');
    const document = await openText(uri);
    if (document === undefined) {
      edit.createFile(uri, { overwrite: false }, metadata);
      // The preview shows what is inserted, and nothing of what a file is created with.
      edit.insert(uri, new vscode.Position(0, 0), text, metadata);
    } else edit.replace(uri, rangeOf(document), text, metadata);
  }
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true })))
    showProblem({ message: 'The files were not written.', hint: 'Is one of them read-only?' });
}

/** Undefined for a file that is not there. */
async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return vscode.workspace.openTextDocument(uri);
}

function rangeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
}
