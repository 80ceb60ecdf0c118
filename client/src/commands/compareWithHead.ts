// "Milestone: Compare Timelines With Git HEAD": what the last commit promised, under what the file promises now.
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findRepository } from '../git/findRepository.ts';
import type { PreviewHost } from '../preview/host.ts';
import { chooseCaseFile } from './chooseCaseFile.ts';
import { caseAtCursor } from './caseAtCursor.ts';
import { showProblem } from './showProblem.ts';

export function compareWithHeadCommand(client: BaseLanguageClient, previews: PreviewHost) {
  return async (argument?: unknown): Promise<void> => {
    const uri = await chooseCaseFile(argument);
    if (uri === undefined) return;
    const repository = await findRepository(uri);
    if ('problem' in repository) return showProblem(repository.problem);
    const selected = await caseAtCursor(client, uri);
    const before = { uri: uri.toString(), revision: 'HEAD', name: 'HEAD' };
    previews.open(uri, selected === null ? null : { selected, at: null }, before);
  };
}
