// The entitlement file in YAML that a command is about: the one it was called on, or the active editor's.
import * as vscode from 'vscode';

const ENTITLEMENT_FILE = /\.entitlement\.ya?ml$/i;

/** @returns undefined, after saying what is missing, when there is none */
export function chooseEntitlementFile(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri && ENTITLEMENT_FILE.test(argument.path)) return argument;
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && (document.languageId === 'entitlement' || ENTITLEMENT_FILE.test(document.uri.path)))
    return document.uri;
  void vscode.window.showWarningMessage('Open an entitlement file first: it says what becomes metadata.');
  return undefined;
}
