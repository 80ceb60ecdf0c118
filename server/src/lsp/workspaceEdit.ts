// Edits of features as a workspace edit: with the client's uris, and with versions where it takes them, so that an edit of text that has
// changed meanwhile is refused rather than misplaced.
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../features/fileEdit.ts';
import type { Session } from './session.ts';

export function toWorkspaceEdit({ workspace, abilities }: Session, edits: readonly FileEdit[]): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const { uri, range, newText } of edits) byUri.set(uri, [...(byUri.get(uri) ?? []), { range, newText }]);
  if (!abilities.documentChanges)
    return { changes: Object.fromEntries([...byUri].map(([uri, own]) => [workspace.clientUri(uri), own])) };
  return {
    documentChanges: [...byUri].map(([uri, own]): TextDocumentEdit => {
      const version = workspace.documents.get(uri)?.version ?? null;
      return { textDocument: { uri: workspace.clientUri(uri), version }, edits: own };
    }),
  };
}
