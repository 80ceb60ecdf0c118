// Writes a sample case as a scenario into the file beside its process, with what happens to it as its expectations, and opens it there.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  NEW_SCENARIO_REQUEST,
  type NewScenarioAnswer,
  type NewScenarioParams,
} from '../../../server/src/protocol/authoring.ts';
import { markDone } from '../doneSteps.ts';
import { sendRequest } from '../sendRequest.ts';
import { showProblem } from './showProblem.ts';

/** Says what is wrong when the case cannot be written. @param viewColumn where the scenario is shown */
export async function writeScenario(
  client: BaseLanguageClient,
  params: NewScenarioParams,
  viewColumn: vscode.ViewColumn = vscode.ViewColumn.Active,
): Promise<void> {
  const answer = await sendRequest<NewScenarioAnswer>(client, NEW_SCENARIO_REQUEST, params);
  if ('problem' in answer) return showProblem(answer.problem);
  await writeAndOpen(client, answer, viewColumn);
}

/** The scenario's name is selected: it says when the case arrives, and typing gives it a better one. */
async function writeAndOpen(
  client: BaseLanguageClient,
  { uri: asked, isNew, edits, id }: Exclude<NewScenarioAnswer, { readonly problem: unknown }>,
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(asked);
  const edit = new vscode.WorkspaceEdit();
  if (isNew) edit.createFile(uri, { overwrite: false });
  for (const { range, newText } of edits) edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
  if (!(await vscode.workspace.applyEdit(edit))) {
    return showProblem({ message: 'The scenario could not be written.', hint: 'Is the file read-only?' });
  }
  markDone('scenario');
  const document = await vscode.workspace.openTextDocument(uri);
  const offset = document.getText().search(new RegExp(`^ *${id}:`, 'm'));
  const start = document.positionAt(offset + (/^ */.exec(document.getText().slice(offset))?.[0].length ?? 0));
  await vscode.window.showTextDocument(document, {
    preview: false,
    viewColumn,
    selection: new vscode.Range(start, start.translate(0, id.length)),
  });
}
