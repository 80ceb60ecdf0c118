// What must be true of every answer, whatever was asked: its places exist, and its edits can be applied.
import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol/node';
import { parse } from '../../server/src/text/parse.ts';
import { applyEdits, spanIn, type ClientDocument } from '../support/clientDocument.ts';

/** The documents whose places can be checked, by uri. */
export type Documents = ReadonlyMap<string, ClientDocument>;

/** Every range and position anywhere in an answer lies in its document and runs forwards. @param asked what the answer is about */
export function checkPlaces(answer: unknown, asked: ClientDocument | undefined, documents: Documents): void {
  if (typeof answer !== 'object' || answer === null) return;
  if (isRange(answer)) {
    if (asked !== undefined) spanIn(asked, answer);
    return;
  }
  if (isPosition(answer)) {
    if (asked !== undefined) assert.notEqual(asked.offsetAt(answer), undefined, `${JSON.stringify(answer)} is nowhere`);
    return;
  }
  const own = uriOf(answer);
  for (const [key, value] of Object.entries(answer)) {
    // What a link starts from lies in the asked document, whatever it leads to. `changes` holds lists of edits by uri.
    const isOfAsked = own === undefined || key === 'originSelectionRange';
    const about = documents.get(key) ?? (isOfAsked ? asked : documents.get(own));
    checkPlaces(value, about, documents);
  }
}

function uriOf(answer: object): string | undefined {
  if ('uri' in answer && typeof answer.uri === 'string') return answer.uri;
  if ('targetUri' in answer && typeof answer.targetUri === 'string') return answer.targetUri;
  if ('file' in answer && typeof answer.file === 'string') return answer.file; // places of a timeline
  return 'textDocument' in answer && typeof answer.textDocument === 'object' && answer.textDocument !== null
    ? uriOf(answer.textDocument)
    : undefined;
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

/** Text edits of a workspace edit, by uri, in either of LSP's two forms. */
export function editsOf(edit: unknown): ReadonlyMap<string, readonly TextEdit[]> {
  const byUri = new Map<string, readonly TextEdit[]>();
  if (typeof edit !== 'object' || edit === null) return byUri;
  if ('changes' in edit && typeof edit.changes === 'object' && edit.changes !== null)
    for (const [uri, edits] of Object.entries(edit.changes)) byUri.set(uri, textEdits(edits));
  if ('documentChanges' in edit && Array.isArray(edit.documentChanges))
    for (const change of edit.documentChanges.filter((each: unknown) => typeof each === 'object' && each !== null)) {
      const uri = uriOf(change);
      if (uri !== undefined && 'edits' in change) byUri.set(uri, textEdits(change.edits));
    }
  return byUri;
}

export function textEdits(value: unknown): readonly TextEdit[] {
  return Array.isArray(value) ? value.filter(isTextEdit) : [];
}

function isTextEdit(value: unknown): value is TextEdit {
  if (typeof value !== 'object' || value === null || !('range' in value) || !('newText' in value)) return false;
  return typeof value.range === 'object' && value.range !== null && isRange(value.range);
}

/** The text with the edits. They apply, break no YAML that was whole, and keep its comments, but for those that silence nothing. */
export function applyChecked(document: ClientDocument, edits: readonly TextEdit[]): string {
  const after = applyEdits(document, edits);
  const [was, is] = [parse(document.text()), parse(after)];
  if (was.problems.length > 0) return after;
  assert.deepEqual(
    is.problems.map(({ code }) => code),
    [],
    `an edit breaks the YAML: ${JSON.stringify(edits)}`,
  );
  const comments = (tree: typeof was): readonly string[] =>
    tree.comments.map(({ text }) => text).filter((text) => !text.startsWith('milestone-disable'));
  assert.deepEqual(comments(is), comments(was), `an edit loses a comment: ${JSON.stringify(edits)}`);
  return after;
}
