// "Milestone: Export To Salesforce Project…": the changes of the project's metadata, shown before anything is written.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_METADATA_REQUEST,
  type ExportMetadataParams,
  type MetadataChanges,
} from '../../../server/src/protocol/metadata.ts';
import { chooseEntitlementFile } from './chooseEntitlementFile.ts';
import { showProblem } from '../commands/showProblem.ts';
import { sendRequest } from '../sendRequest.ts';
import { applyChanges } from './applyChanges.ts';

/** More than anybody looks through. */
const MAX_LISTED = 100;

interface ProjectItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

export function exportMetadataCommand(client: BaseLanguageClient) {
  return async (argument?: unknown): Promise<void> => {
    const uri = chooseEntitlementFile(argument);
    if (uri === undefined) return;
    const project = await askProject();
    if (project === undefined) return;
    const params: ExportMetadataParams = {
      uri: client.code2ProtocolConverter.asUri(uri),
      project: client.code2ProtocolConverter.asUri(project),
    };
    const answer = await sendRequest<MetadataChanges>(client, EXPORT_METADATA_REQUEST, params);
    if ('problem' in answer) return showProblem(answer.problem);
    await applyChanges('Export To Salesforce Project', answer);
  };
}

/** The projects of the workspace, or another folder. */
async function askProject(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/sfdx-project.json', '**/node_modules/**', MAX_LISTED);
  const items: ProjectItem[] = found
    .map((file) => vscode.Uri.joinPath(file, '..'))
    .map((uri) => ({ label: `$(folder) ${vscode.workspace.asRelativePath(uri)}`, uri }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const elsewhere: ProjectItem = { label: '$(folder-opened) Another Folder…', alwaysShow: true };
  const picked = await vscode.window.showQuickPick([...items, elsewhere], {
    title: 'Export To Salesforce Project',
    placeHolder: 'The project that the metadata goes into',
  });
  if (picked === undefined) return undefined;
  if (picked.uri !== undefined) return picked.uri;
  const chosen = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true });
  return chosen?.[0];
}
