// A document that a server has open and somebody types into. Knows LSP, and no particular server.
import type { Position, ProtocolConnection } from 'vscode-languageserver-protocol/node';

export interface EditedDocument {
  readonly uri: string;
  readonly text: () => string;
  readonly version: () => number;
  positionAt(offset: number): Position;
  /** Tells the server of an incremental edit. */
  edit(offset: number, remove: number, insert: string): Promise<void>;
}

/** Opens a document. */
export async function openDocument(
  connection: ProtocolConnection,
  uri: string,
  languageId: string,
  content: string,
): Promise<EditedDocument> {
  let text = content;
  let version = 1;
  const positionAt = (offset: number): Position => {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length - 1, character: offset - lineStart };
  };
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  return {
    uri,
    text: () => text,
    version: () => version,
    positionAt,
    async edit(offset, remove, insert) {
      const range = { start: positionAt(offset), end: positionAt(offset + remove) };
      text = text.slice(0, offset) + insert + text.slice(offset + remove);
      version += 1;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: insert }],
      });
    },
  };
}
