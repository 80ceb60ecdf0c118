// Formatting of a document or of some of its lines, as edits of the editor.
import type { TextEdit } from 'vscode-languageserver-types';
import type { SourceFile } from '../project/snapshot.ts';
import { format } from '../text/format.ts';
import type { Span } from '../text/tree.ts';

/** @param range only lines that it touches; the whole document when absent */
export function formatting({ tree, lines }: SourceFile, range?: Span): TextEdit[] {
  return format(tree, range).map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
}
