// A document as an editor holds it: its text, its version, and positions as LSP counts them. Written apart from the product's own
// conversions, so that the two check each other.
import type {
  Position,
  ProtocolConnection,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
} from 'vscode-languageserver-protocol/node';

export type Encoding = 'utf-8' | 'utf-16';

export interface ClientDocument {
  readonly uri: string;
  readonly text: () => string;
  readonly version: () => number;
  readonly positionAt: (offset: number) => Position;
  /** Undefined for a position that the document does not have. */
  readonly offsetAt: (position: Position) => number | undefined;
  /** Tells the server of edits, one after the other, in one message. */
  edit(...edits: readonly OffsetEdit[]): Promise<void>;
  /** Tells the server of a whole new text. */
  replace(text: string): Promise<void>;
}

export interface OffsetEdit {
  readonly offset: number;
  readonly remove: number;
  readonly insert: string;
}

/** Opens a document. @param encoding what was agreed on with the server */
export async function openDocument(
  connection: ProtocolConnection,
  uri: string,
  languageId: string,
  content: string,
  encoding: Encoding = 'utf-16',
): Promise<ClientDocument> {
  let text = content;
  let version = 1;
  const change = (contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges,
    });
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  return {
    uri,
    text: () => text,
    version: () => version,
    positionAt: (offset) => positionIn(text, offset, encoding),
    offsetAt: (position) => offsetIn(text, position, encoding),
    edit: (...edits) =>
      change(
        edits.map(({ offset, remove, insert }) => {
          const start = positionIn(text, offset, encoding);
          const range = { start, end: positionIn(text, offset + remove, encoding) };
          text = text.slice(0, offset) + insert + text.slice(offset + remove);
          return { range, text: insert };
        }),
      ),
    replace(newText) {
      text = newText;
      return change([{ text }]);
    },
  };
}

/** An offset that lies in the middle of a line break or of a character counts as before it. */
function positionIn(text: string, offset: number, encoding: Encoding): Position {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  const last = lines.at(-1) ?? '';
  if (text[offset - 1] === '\r' && text[offset] === '\n') {
    const before = lines.at(-2) ?? '';
    return { line: lines.length - 2, character: lengthOf(before, encoding) };
  }
  return { line: lines.length - 1, character: lengthOf(last, encoding) };
}

function offsetIn(text: string, { line, character }: Position, encoding: Encoding): number | undefined {
  const breaks = [...text.matchAll(LINE_BREAK)];
  const before = breaks[line - 1];
  if (line < 0 || line > breaks.length || (line > 0 && before === undefined)) return undefined;
  const start = before === undefined ? 0 : before.index + before[0].length;
  const end = breaks[line]?.index ?? text.length;
  for (let offset = start; offset <= end; offset += 1)
    if (lengthOf(text.slice(start, offset), encoding) === character) return offset;
  return undefined;
}

const LINE_BREAK = /\r\n|\r|\n/g;

function lengthOf(text: string, encoding: Encoding): number {
  return encoding === 'utf-8' ? Buffer.byteLength(text) : text.length;
}

/**
 * The text after edits that all mean the text before, as an editor applies them.
 * @throws Error for a range outside the document, one that runs backwards, and for edits that overlap
 */
export function applyEdits({ text, offsetAt }: ClientDocument, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map(({ range, newText }) => ({ ...spanIn({ offsetAt }, range), newText }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, newText } of sorted) {
    if (start < done) throw new Error(`edits overlap at ${start}: ${JSON.stringify(edits)}`);
    result += text().slice(done, start) + newText;
    done = end;
  }
  return result + text().slice(done);
}

/** @throws Error for a range outside the document, and one that runs backwards */
export function spanIn(
  { offsetAt }: Pick<ClientDocument, 'offsetAt'>,
  { start, end }: Range,
): { readonly start: number; readonly end: number } {
  const [from, to] = [offsetAt(start), offsetAt(end)];
  if (from === undefined || to === undefined) throw new Error(`${JSON.stringify({ start, end })} leaves the document`);
  if (from > to) throw new Error(`${JSON.stringify({ start, end })} runs backwards`);
  return { start: from, end: to };
}
