// Files and folders as they were at a revision, for the language server, which asks for what it needs one by one.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_OLD_FOLDER_REQUEST,
  READ_OLD_FILE_REQUEST,
  type ListOldFolderAnswer,
  type ListOldFolderParams,
  type ReadOldFileAnswer,
  type ReadOldFileParams,
} from '../../../server/src/protocol/compare.ts';
import { PROJECT_PATTERNS } from '../../../server/src/protocol/metadataFiles.ts';
import { listFolder, readFile } from '../fileRequests.ts';
import { findRepository } from './findRepository.ts';

/** More texts than a comparison of a large project needs; the oldest go first. */
const MAX_KNOWN = 2000;

/** Answers the server's requests. A commit never changes, so its files are read once. */
export function handleOldFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const known = new Map<string, Promise<string | null>>();

  /** What git shows of a file or folder; undefined outside every repository. */
  const show = async (uri: vscode.Uri, revision: string): Promise<string | null | undefined> => {
    const repository = await findRepository(uri);
    if ('problem' in repository) return undefined;
    const commit = revision === 'HEAD' ? (repository.state.HEAD?.commit ?? revision) : revision;
    const key = `${commit} ${uri.toString()}`;
    const text = known.get(key) ?? repository.show(commit, uri.fsPath).catch(() => null);
    known.delete(key);
    known.set(key, text);
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    return text;
  };

  const read = async ({ uri: spelling, revision }: ReadOldFileParams): Promise<ReadOldFileAnswer> => {
    const uri = vscode.Uri.parse(spelling, true);
    if (isAboveWorkspace(uri)) return { text: null };
    const text = await show(uri, revision);
    // Outside every repository there is no past: such an import is as it is now.
    return text === undefined ? { ...(await readFile(uri)), isAsNow: true } : { text };
  };

  const list = async ({ uri: spelling, revision }: ListOldFolderParams): Promise<ListOldFolderAnswer> => {
    const uri = vscode.Uri.parse(spelling, true);
    const text = await show(uri, revision);
    if (text === undefined) return { ...(await listFolder(uri)), isAsNow: true };
    return { entries: entriesOf(uri, text ?? '') };
  };
  return vscode.Disposable.from(
    client.onRequest(READ_OLD_FILE_REQUEST, read),
    client.onRequest(LIST_OLD_FOLDER_REQUEST, list),
  );
}

/** Whether a Salesforce project is marked there is asked in every folder up to the top, where no repository is. */
function isAboveWorkspace(uri: vscode.Uri): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return PROJECT_PATTERNS.includes(name) && vscode.workspace.getWorkspaceFolder(uri) === undefined;
}

/** What `git show` prints of a folder: a line that says so, an empty one, and the names, those of folders with a slash. */
function entriesOf(folder: vscode.Uri, text: string): ListOldFolderAnswer['entries'] {
  const [head = '', blank, ...names] = text.split('\n');
  if (!head.startsWith('tree ') || blank !== '') return [];
  return names
    .filter((name) => name !== '')
    .map((name) => ({
      uri: vscode.Uri.joinPath(folder, name.replace(/\/$/, '')).toString(),
      isFolder: name.endsWith('/'),
    }));
}
