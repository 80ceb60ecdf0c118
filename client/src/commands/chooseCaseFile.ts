// The file that a command is about: the one it was called on (explorer, editor title, code lens), or the active editor's.
import * as vscode from 'vscode';
import { hasCases, isCaseFile } from '../documents.ts';

/** @returns undefined, after saying what is missing, when there is no entitlement or scenario file. */
export function chooseCaseFile(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri && isCaseFile(argument)) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument);
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && hasCases(document)) return document.uri;
  void vscode.window.showWarningMessage('Open an entitlement or scenario file first: it holds the cases to simulate.');
  return undefined;
}
