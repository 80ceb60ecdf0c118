// LSP's requests for edits of one document: formatting, Enter, what is edited together. Must not know how features work.
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  TextEdit,
} from 'vscode-languageserver';
import { formatting } from '../features/formatting.ts';
import { linkedEditingRanges } from '../features/linkedEditing.ts';
import { onTypeFormatting } from '../features/onType.ts';
import { aboutDocument, type Serving } from './session.ts';

export function serveEditingRequests(serving: Serving): void {
  const { connection } = serving;
  connection.onDocumentFormatting(
    aboutDocument<DocumentFormattingParams, TextEdit[]>(serving, 'textDocument/formatting', [], ({ file }) =>
      formatting(file),
    ),
  );
  connection.onDocumentRangeFormatting(
    aboutDocument<DocumentRangeFormattingParams, TextEdit[]>(
      serving,
      'textDocument/rangeFormatting',
      [],
      ({ file }, { range }) => formatting(file, file.lines.spanOf(range)),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    aboutDocument<DocumentOnTypeFormattingParams, TextEdit[]>(
      serving,
      'textDocument/onTypeFormatting',
      [],
      ({ file, offset }, { options }) => onTypeFormatting(file, offset, options.tabSize),
    ),
  );
  connection.languages.onLinkedEditingRange(
    aboutDocument<LinkedEditingRangeParams, LinkedEditingRanges | null>(
      serving,
      'textDocument/linkedEditingRange',
      null,
      linkedEditingRanges,
    ),
  );
}
