// LSP's requests about documents: each asks one feature and gives its answer the client's uris. Must not know how features work.
import {
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionParams,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  type InlayHint,
  type InlayHintParams,
  type Location,
  type LocationLink,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  type SelectionRange,
  type SelectionRangeParams,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type SymbolInformation,
  type WorkspaceEdit,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../features/legends.ts';
import { codeActions, isKindAsked } from '../features/codeActions.ts';
import { findDefinition } from '../features/definition.ts';
import { documentLinks } from '../features/documentLinks.ts';
import { highlight } from '../features/documentHighlight.ts';
import { documentSymbols } from '../features/documentSymbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { findReferences } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRange } from '../features/selection.ts';
import { semanticTokens } from '../features/semanticTokens.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import { EXPLAIN_FINDING_COMMAND } from '../protocol/rules.ts';
import { toDiagnostic } from './toDiagnostic.ts';
import { logFault } from './logFault.ts';
import { createTellLimit } from './notifyLimit.ts';
import { aboutDocument, type Serving, type SessionLook } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

export function serveLanguageRequests(serving: Serving): void {
  const { connection } = serving;
  serveNavigation(serving);
  serveStructure(serving);

  connection.onHover(aboutDocument<HoverParams, Hover | null>(serving, 'textDocument/hover', null, hover));
  connection.languages.inlayHint.on(
    aboutDocument<InlayHintParams, InlayHint[]>(serving, 'textDocument/inlayHint', [], (look, { range }) =>
      inlayHints(look, look.file.lines.spanOf(range), look.session.settings.hintParts()),
    ),
  );
  connection.onCodeAction(
    aboutDocument<CodeActionParams, CodeAction[]>(serving, 'textDocument/codeAction', [], answerCodeActions),
  );
  connection.onPrepareRename(
    aboutDocument<PrepareRenameParams, PrepareRenameResult | null>(
      serving,
      'textDocument/prepareRename',
      null,
      prepareRename,
    ),
  );
  connection.onRenameRequest(
    aboutDocument<RenameParams, WorkspaceEdit | null>(serving, 'textDocument/rename', null, (look, { newName }) => {
      const result = rename(look, newName);
      // A refusal is an answer: the editor shows the sentence.
      if ('refusal' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
      return toWorkspaceEdit(look.session, result.edits);
    }),
  );
}

function serveNavigation(serving: Serving): void {
  const { connection, guard } = serving;
  connection.onDefinition(
    aboutDocument<DefinitionParams, LocationLink[]>(serving, 'textDocument/definition', [], (look) =>
      findDefinition(look).map((link) => ({ ...link, targetUri: look.session.workspace.clientUri(link.targetUri) })),
    ),
  );
  connection.onReferences(
    aboutDocument<ReferenceParams, Location[]>(serving, 'textDocument/references', [], (look, { context }) =>
      findReferences(look, context.includeDeclaration).map((found) => ({
        ...found,
        uri: look.session.workspace.clientUri(found.uri),
      })),
    ),
  );
  connection.onDocumentHighlight(
    aboutDocument<DocumentHighlightParams, DocumentHighlight[]>(
      serving,
      'textDocument/documentHighlight',
      [],
      highlight,
    ),
  );
  connection.onWorkspaceSymbol(
    guard<WorkspaceSymbolParams, SymbolInformation[]>('workspace/symbol', [], async ({ query }) => {
      const workspace = serving.session()?.workspace;
      if (workspace === undefined) return [];
      return workspaceSymbols(await workspace.snapshot(), query).map(({ location, ...symbol }) => ({
        ...symbol,
        location: { ...location, uri: workspace.clientUri(location.uri) },
      }));
    }),
  );
}

function serveStructure(serving: Serving): void {
  const { connection } = serving;
  serveLongLists(serving);
  connection.onSelectionRanges(
    aboutDocument<SelectionRangeParams, SelectionRange[]>(
      serving,
      'textDocument/selectionRange',
      [],
      ({ file }, { positions }) => positions.map((position) => selectionRange(file, file.lines.offsetAt(position))),
    ),
  );
  connection.onDocumentLinks(
    aboutDocument<DocumentLinkParams, DocumentLink[]>(
      serving,
      'textDocument/documentLink',
      [],
      ({ snapshot, file, session }) =>
        documentLinks(snapshot, file).map(({ target = '', ...link }) => ({
          ...link,
          target: session.workspace.clientUri(target),
        })),
    ),
  );
  connection.languages.semanticTokens.on(
    aboutDocument<SemanticTokensParams, SemanticTokens>(
      serving,
      'textDocument/semanticTokens/full',
      { data: [] },
      ({ snapshot, file }) => ({ data: semanticTokens(snapshot, file) }),
    ),
  );
  connection.languages.semanticTokens.onRange(
    aboutDocument<SemanticTokensRangeParams, SemanticTokens>(
      serving,
      'textDocument/semanticTokens/range',
      { data: [] },
      ({ snapshot, file }, { range }) => ({ data: semanticTokens(snapshot, file, file.lines.spanOf(range)) }),
    ),
  );
}

/** What grows with a file's length, and ends somewhere (Q1). */
function serveLongLists(serving: Serving): void {
  const { connection } = serving;
  const tellLimit = createTellLimit(connection, (fault) => {
    logFault(connection.console, 'window/showMessage', fault);
  });
  connection.onDocumentSymbol(
    aboutDocument<DocumentSymbolParams, DocumentSymbol[]>(
      serving,
      'textDocument/documentSymbol',
      [],
      ({ file, session }, { textDocument }) => {
        const limit = session.settings.maxItems();
        const { items, isCut } = documentSymbols(file, limit);
        if (isCut) tellLimit(textDocument.uri, limit);
        return items;
      },
    ),
  );
  connection.onFoldingRanges(
    aboutDocument<FoldingRangeParams, FoldingRange[]>(
      serving,
      'textDocument/foldingRange',
      [],
      ({ file, session }, { textDocument }) => {
        const allowed = session.settings.maxItems();
        const taken = session.abilities.foldingLimit ?? Infinity;
        const { items, isCut } = foldingRanges(file, Math.min(allowed, taken));
        // An editor that takes no more would not fold more with another setting either, and knows so itself.
        if (isCut && allowed < taken) tellLimit(textDocument.uri, allowed);
        return items;
      },
    ),
  );
}

function answerCodeActions(look: SessionLook, { range, context }: CodeActionParams): CodeAction[] {
  const { snapshot, file, session } = look;
  // A save asks for kinds of other servers too: what is not ours costs nothing (Q20).
  if (!CODE_ACTION_KINDS.some((kind) => isKindAsked(kind, context.only))) return [];
  const span = file.lines.spanOf(range);
  const findings = session.findings.findings(snapshot, file.uri);
  const explains = session.abilities.explainsFindings;
  return codeActions({ snapshot, file, span, findings, only: context.only, explains }).map(
    ({ title, kind, edits, finding, isPreferred, explained }) => ({
      title,
      kind,
      ...(explained === undefined
        ? { edit: toWorkspaceEdit(session, edits) }
        : { command: { title, command: EXPLAIN_FINDING_COMMAND, arguments: [explained] } }),
      ...(finding === undefined ? {} : { diagnostics: [toDiagnostic(snapshot, finding, session.style)] }),
      ...(isPreferred ? { isPreferred } : {}),
    }),
  );
}
