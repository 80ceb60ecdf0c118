// "Accept what happens", from the preview: the scenario's text expects what happens. Does not save it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ACCEPT_OUTCOME_REQUEST,
  type AcceptOutcomeAnswer,
  type AcceptOutcomeParams,
} from '../../../server/src/protocol/authoring.ts';
import { sendRequest } from '../sendRequest.ts';
import { showProblem } from './showProblem.ts';

/** @param path of the one failure that is accepted; null: all of them */
export async function acceptOutcome(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  scenario: string,
  path: string | null,
): Promise<void> {
  const asked = client.code2ProtocolConverter.asUri(uri);
  const params: AcceptOutcomeParams = { uri: asked, scenario, ...(path !== null && { path }) };
  const answer = await sendRequest<AcceptOutcomeAnswer>(client, ACCEPT_OUTCOME_REQUEST, params);
  if ('problem' in answer) return showProblem(answer.problem);
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    return showProblem({ message: 'The scenario could not be changed.', hint: 'Is the file read-only?' });
}
