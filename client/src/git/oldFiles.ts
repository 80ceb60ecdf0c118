// Files as they were at a revision, for the language server, which asks for a file and its imports one by one.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  READ_OLD_FILE_REQUEST,
  type ReadOldFileAnswer,
  type ReadOldFileParams,
} from '../../../server/src/protocol/compare.ts';
import { readFile } from '../fileRequests.ts';
import { findRepository } from './findRepository.ts';

/** More texts than a comparison needs; the oldest go first. */
const MAX_KNOWN = 200;

/** Answers the server's requests. A commit never changes, so its files are read once. */
export function handleOldFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const known = new Map<string, Promise<string | null>>();

  const read = async ({ uri: spelling, revision }: ReadOldFileParams): Promise<ReadOldFileAnswer> => {
    const uri = vscode.Uri.parse(spelling, true);
    const repository = await findRepository(uri);
    // Outside every repository there is no past: such an import is as it is now.
    if ('problem' in repository) return readFile(uri);
    const commit = revision === 'HEAD' ? (repository.state.HEAD?.commit ?? revision) : revision;
    const key = `${commit} ${uri.toString()}`;
    const text = known.get(key) ?? repository.show(commit, uri.fsPath).catch(() => null);
    known.delete(key);
    known.set(key, text);
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    return { text: await text };
  };
  return client.onRequest(READ_OLD_FILE_REQUEST, read);
}
