// "Milestone: Compare Timelines With File…": what another file promises, under what this one does.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isCaseFile } from '../documents.ts';
import type { PreviewHost } from '../preview/host.ts';
import { chooseCaseFile } from './chooseCaseFile.ts';
import { caseAtCursor } from './caseAtCursor.ts';

const ENTITLEMENT_FILES = '**/*.{entitlement.yaml,entitlement.yml,entitlementProcess,entitlementProcess-meta.xml}';

/** More than anybody looks through. */
const MAX_LISTED = 500;

interface FileItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

export function compareWithFileCommand(client: BaseLanguageClient, previews: PreviewHost) {
  /** @param selection of the explorer, when the command was called there: the first one is what was */
  return async (argument?: unknown, selection?: unknown): Promise<void> => {
    const pair = readPair(selection);
    const uri = pair?.after ?? (await chooseCaseFile(argument));
    if (uri === undefined) return;
    const other = pair?.before ?? (await askFile(uri));
    if (other === undefined) return;
    const selected = await caseAtCursor(client, uri);
    const before = { uri: other.toString(), name: nameOf(other) };
    previews.open(uri, selected === null ? null : { selected, at: null }, before);
  };
}

function readPair(selection: unknown): { readonly before: vscode.Uri; readonly after: vscode.Uri } | undefined {
  if (!Array.isArray(selection)) return undefined;
  const files = selection.filter((item) => item instanceof vscode.Uri).filter(isCaseFile);
  const [before, after] = files;
  return before === undefined || after === undefined || files.length > 2 ? undefined : { before, after };
}

async function askFile(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(ENTITLEMENT_FILES, '**/node_modules/**', MAX_LISTED);
  const others = found.filter((other) => other.toString() !== uri.toString());
  const items: FileItem[] = others
    .map((other) => ({
      label: `$(file) ${nameOf(other)}`,
      description: vscode.workspace.asRelativePath(other),
      uri: other,
    }))
    .sort((one, other) => one.description.localeCompare(other.description));
  const elsewhere: FileItem = { label: '$(folder-opened) Another File…', alwaysShow: true };
  const picked = await vscode.window.showQuickPick([...items, elsewhere], {
    title: `Compare ${nameOf(uri)} With`,
    placeHolder: 'The file to compare with: what was',
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return picked.uri ?? browse(uri);
}

async function browse(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: `Compare ${nameOf(uri)} With`,
    defaultUri: vscode.Uri.joinPath(uri, '..'),
    filters: { 'Entitlement files': ['yaml', 'yml', 'xml', 'entitlementProcess'] },
  });
  return chosen?.[0];
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
