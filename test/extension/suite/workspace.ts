// What the tests do in the workspace: open files, find places in them, type, and read what the language server says.
import * as vscode from 'vscode';
import { ok, until } from './check.ts';

export const EXTENSION_ID = 'milestone.milestone';

export function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'the window has no folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openFile(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

/** The position `offset` characters into the first `text`. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  ok(index >= 0, `${document.uri.path} has no "${text}"`);
  return document.positionAt(index + offset);
}

/** Replaces the first `text` as typing does. */
export async function replaceText(document: vscode.TextDocument, text: string, replacement: string): Promise<void> {
  const start = positionOf(document, text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, positionOf(document, text, text.length)), replacement);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

/** The codes of a file's findings, once they are these. */
export async function awaitFindings(uri: vscode.Uri, codes: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  const wanted = [...codes].sort().join();
  return until(`findings [${wanted}] in ${uri.path}`, () => {
    const findings = vscode.languages.getDiagnostics(uri);
    return findings.map(codeOf).sort().join() === wanted && findings;
  });
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What hovering shows. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** What is offered, without the words of open files that the editor adds by itself. */
export async function completionLabels(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  const offered = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  return offered.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

export function tabLabels(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}
