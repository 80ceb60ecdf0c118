// A target that was tried in the preview becomes the one that is written, in the editor of its file. Does not save it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  WRITE_TARGET_REQUEST,
  type WriteTargetAnswer,
  type WriteTargetParams,
} from '../../../server/src/protocol/authoring.ts';
import type { TriedTarget } from '../../../server/src/protocol/sampleCase.ts';
import { sendRequest } from '../sendRequest.ts';
import { showProblem } from './showProblem.ts';

/** @param uri of the file that is shown @returns whether it was written; where not, why has been said */
export async function writeTriedTarget(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  target: TriedTarget,
): Promise<boolean> {
  const params: WriteTargetParams = { uri: client.code2ProtocolConverter.asUri(uri), ...target };
  const answer = await sendRequest<WriteTargetAnswer>(client, WRITE_TARGET_REQUEST, params);
  if ('problem' in answer) {
    showProblem(answer.problem);
    return false;
  }
  const file = client.protocol2CodeConverter.asUri(answer.uri);
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    edit.replace(file, client.protocol2CodeConverter.asRange(range), newText);
  }
  if (await vscode.workspace.applyEdit(edit)) return true;
  showProblem({ message: 'The target could not be written.', hint: 'Is the file read-only?' });
  return false;
}
