// The files that are open in the editor: their text, version, and the client's own spelling of their uris. Must not know findings.
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileKind } from '../language/read/definition.ts';
import { canonicalUri } from '../language/read/uri.ts';
import { createLineIndex, type PositionEncoding } from '../text/position.ts';

/** The language id of scenario files (package.json); it matters for what has no name yet. */
const SCENARIO_LANGUAGE = 'entitlement-scenario';

export interface OpenDocument {
  /** As the client spells it: answers echo it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** As its language id says. */
  readonly kind: FileKind;
}

export interface Documents {
  open(params: DidOpenTextDocumentParams): OpenDocument;
  /** Undefined when the file is not open. */
  change(params: DidChangeTextDocumentParams): OpenDocument | undefined;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
}

/** @param encoding what the characters of the client's positions count */
export function createDocuments(encoding: PositionEncoding): Documents {
  const documents = new Map<string, TextDocument>();
  return {
    open({ textDocument: { uri, languageId, version, text } }) {
      const document = TextDocument.create(uri, languageId, version, text);
      documents.set(canonicalUri(uri), document);
      return toOpen(document);
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const document = documents.get(canonicalUri(uri));
      if (document === undefined) return undefined;
      for (const change of contentChanges)
        TextDocument.update(document, [toUtf16(document, change, encoding)], version);
      return toOpen(document);
    },
    close(uri) {
      documents.delete(canonicalUri(uri));
    },
    get(uri) {
      const document = documents.get(canonicalUri(uri));
      return document && toOpen(document);
    },
    all: () => [...documents.values()].map(toOpen),
  };
}

function toOpen(document: TextDocument): OpenDocument {
  const kind = document.languageId === SCENARIO_LANGUAGE ? 'scenario' : 'entitlement';
  return { uri: document.uri, version: document.version, text: document.getText(), kind };
}

function toUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (encoding === 'utf-16' || !('range' in change)) return change;
  const lines = createLineIndex(document.getText());
  return { range: lines.rangeOf(lines.spanOf(change.range, encoding)), text: change.text };
}
