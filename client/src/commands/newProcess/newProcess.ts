// "Milestone: New Entitlement Process…": asks step by step, writes the file and its first scenarios, and opens them.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  NEW_PROCESS_REQUEST,
  PROCESS_CHOICES_REQUEST,
  type NewFile,
  type NewProcessAnswer,
  type NewProcessParams,
  type ProcessChoices,
  type ProcessChoicesParams,
} from '../../../../server/src/protocol/authoring.ts';
import type { Problem } from '../../../../server/src/protocol/requests.ts';
import { markDone } from '../../doneSteps.ts';
import { sendRequest } from '../../sendRequest.ts';
import { askInSteps } from '../../wizard/askInSteps.ts';
import { showProblem } from '../showProblem.ts';
import { chooseFolder } from './chooseFolder.ts';
import { emptyDraft, toAnswers, type ProcessDraft } from './draft.ts';
import { questionsFor } from './questions.ts';

const TITLE = 'New Entitlement Process';

export function newProcessCommand(client: BaseLanguageClient) {
  return async (argument?: unknown): Promise<void> => {
    const folder = await chooseFolder(argument);
    if (folder === undefined) return;
    const uri = client.code2ProtocolConverter.asUri(folder);
    const choices = await sendRequest<ProcessChoices>(client, PROCESS_CHOICES_REQUEST, {
      folder: uri,
    } satisfies ProcessChoicesParams);
    if ('problem' in choices) return showProblem(choices.problem);
    const write = (draft: ProcessDraft): Promise<NewProcessAnswer | { readonly problem: Problem }> => {
      const params: NewProcessParams = { folder: uri, answers: toAnswers(draft) };
      return sendRequest<NewProcessAnswer>(client, NEW_PROCESS_REQUEST, params);
    };
    const judge = async (draft: ProcessDraft): Promise<NewProcessAnswer['problems']> => {
      const answer = await write(draft);
      // A server that does not answer says so once everything is asked; nobody is kept from typing by it.
      return 'problem' in answer ? [] : answer.problems;
    };
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const input = { choices, judge };
    const draft = await askInSteps(TITLE, emptyDraft(timeZone), (answers) => questionsFor(input, answers));
    if (draft === undefined) return;
    const answer = await write(draft);
    if ('problem' in answer) return showProblem(answer.problem);
    if (answer.files.length === 0) {
      const message = answer.problems.find(({ severity }) => severity === 'error')?.message;
      return showProblem({ message: message ?? 'Nothing was written.', hint: 'Run the command again.' });
    }
    await writeAndOpen(answer.files, client);
  };
}

/** The process in front, its scenarios in a tab behind it. */
async function writeAndOpen(files: readonly NewFile[], client: BaseLanguageClient): Promise<void> {
  const uris = files.map(({ uri }) => client.protocol2CodeConverter.asUri(uri));
  const edit = new vscode.WorkspaceEdit();
  files.forEach(({ text }, index) => {
    const uri = uris[index];
    if (uri !== undefined) edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  });
  if (!(await vscode.workspace.applyEdit(edit))) {
    return showProblem({ message: 'The files could not be written.', hint: 'Is the folder read-only?' });
  }
  markDone('process');
  for (const uri of [...uris].reverse()) await vscode.window.showTextDocument(uri, { preview: false });
}
