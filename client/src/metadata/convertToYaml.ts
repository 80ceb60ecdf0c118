// "Milestone: Convert To YAML…" and "Import From Salesforce Project…": what the server would write is shown before anything is.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  IMPORT_METADATA_REQUEST,
  type ImportMetadataParams,
  type MetadataChanges,
} from '../../../server/src/protocol/metadata.ts';
import { showProblem } from '../commands/showProblem.ts';
import { isMetadataFile } from '../documents.ts';
import { sendRequest } from '../sendRequest.ts';
import { applyChanges } from './applyChanges.ts';

/** @returns the command; it takes a metadata file or the folder of a project, and asks where neither is at hand */
export function convertToYamlCommand(client: BaseLanguageClient) {
  return async (argument?: unknown): Promise<void> => {
    const source = readUri(argument) ?? activeMetadata() ?? (await askProject());
    if (source === undefined) return;
    const out = await askFolder(source);
    if (out === undefined) return;
    const params: ImportMetadataParams = {
      uri: client.code2ProtocolConverter.asUri(source),
      out: client.code2ProtocolConverter.asUri(out),
    };
    const answer = await sendRequest<MetadataChanges>(client, IMPORT_METADATA_REQUEST, params);
    if ('problem' in answer) return showProblem(answer.problem);
    await applyChanges('Convert To YAML', answer);
  };
}

function readUri(argument: unknown): vscode.Uri | undefined {
  if (typeof argument === 'string') return vscode.Uri.parse(argument);
  return argument instanceof vscode.Uri ? argument : undefined;
}

function activeMetadata(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri !== undefined && isMetadataFile(uri) ? uri : undefined;
}

async function askProject(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Import From Salesforce Project',
    openLabel: 'Import',
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

/** In the workspace folder that holds what is converted, else in the first. */
async function askFolder(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const workspace = vscode.workspace.getWorkspaceFolder(source) ?? vscode.workspace.workspaceFolders?.[0];
  if (workspace === undefined) {
    showProblem({ message: 'No folder is open.', hint: 'Open the folder that the YAML files go into.' });
    return undefined;
  }
  const typed = await vscode.window.showInputBox({
    title: 'Convert To YAML',
    prompt: `The folder for the entitlement files, in ${workspace.name}. What they would hold is shown before anything is written.`,
    value: 'entitlements',
    validateInput: (text) =>
      /^(?!\.{0,2}(?:\/|$))(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+$/.test(text.trim())
        ? undefined
        : 'A path in the folder, such as support/sla',
  });
  return typed === undefined ? undefined : vscode.Uri.joinPath(workspace.uri, ...typed.trim().split('/'));
}
