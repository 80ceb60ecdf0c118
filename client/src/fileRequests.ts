// Files for a language server that cannot read them itself: in a browser, and in virtual workspaces.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FOLDER_REQUEST, READ_FILE_REQUEST } from '../../server/src/protocol/requests.ts';
import type {
  ListFolderAnswer,
  ListFolderParams,
  ReadFileAnswer,
  ReadFileParams,
} from '../../server/src/protocol/requests.ts';

/** Answers the server's requests for files through `workspace.fs`; what cannot be read is absent, not an error. */
export function handleFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => readFile(vscode.Uri.parse(uri, true))),
    client.onRequest(LIST_FOLDER_REQUEST, ({ uri }: ListFolderParams) => listFolder(vscode.Uri.parse(uri, true))),
  );
}

/** Larger files are not read: a hand-written one is a thousand times shorter. In bytes. */
const MAX_FILE_BYTES = 5_000_000;

/** The text of a file through `workspace.fs`, or null: also of what is no regular file, or too large a one. */
export async function readFile(uri: vscode.Uri): Promise<ReadFileAnswer> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > MAX_FILE_BYTES) return { text: null };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return { text: null };
  }
}

/** What lies in a folder through `workspace.fs`; nothing where it cannot be read. */
export async function listFolder(folder: vscode.Uri): Promise<ListFolderAnswer> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return {
      entries: entries.map(([name, type]) => ({
        uri: vscode.Uri.joinPath(folder, name).toString(),
        // A link to a folder has both bits.
        isFolder: (type & vscode.FileType.Directory) !== 0,
      })),
    };
  } catch {
    return { entries: [] };
  }
}
