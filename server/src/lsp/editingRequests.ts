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
import { yamlHandler, type HandlerContext } from './session.ts';

export function registerEditingHandlers(server: HandlerContext): void {
  const { connection } = server;
  connection.onDocumentFormatting(
    yamlHandler<DocumentFormattingParams, TextEdit[]>(server, 'textDocument/formatting', [], ({ file }) =>
      formatting(file),
    ),
  );
  connection.onDocumentRangeFormatting(
    yamlHandler<DocumentRangeFormattingParams, TextEdit[]>(
      server,
      'textDocument/rangeFormatting',
      [],
      ({ file }, { range }) => formatting(file, file.lines.spanOf(range)),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    yamlHandler<DocumentOnTypeFormattingParams, TextEdit[]>(
      server,
      'textDocument/onTypeFormatting',
      [],
      ({ file, offset }, { options }) => onTypeFormatting(file, offset, options.tabSize),
    ),
  );
  connection.languages.onLinkedEditingRange(
    yamlHandler<LinkedEditingRangeParams, LinkedEditingRanges | null>(
      server,
      'textDocument/linkedEditingRange',
      null,
      linkedEditingRanges,
    ),
  );
}
