// LSP's requests about documents: each asks one feature and gives its answer the client's uris. Must not know how features work.
import {
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionParams,
  type Command,
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
import { codeActions, isKindRequested, type ActionDraft } from '../features/codeActions.ts';
import { findDefinition } from '../features/definition.ts';
import { documentLinks } from '../features/documentLinks.ts';
import { highlight } from '../features/documentHighlight.ts';
import { documentSymbols, flatSymbols } from '../features/documentSymbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { findReferences } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRange } from '../features/selection.ts';
import { semanticTokens } from '../features/semanticTokens.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import { SELECT_TEXT_COMMAND } from '../protocol/requests.ts';
import { EXPLAIN_FINDING_COMMAND } from '../protocol/rules.ts';
import { toCommand } from './applyEdit.ts';
import { toPlainMarkup } from './plainMarkup.ts';
import { toDiagnostic } from './toDiagnostic.ts';
import { logFault } from './logFault.ts';
import { createLimitNotifier } from './notifyLimit.ts';
import { documentHandler, yamlHandler, type HandlerContext, type SessionContext } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

export function registerLanguageHandlers(server: HandlerContext): void {
  const { connection } = server;
  serveNavigation(server);
  serveStructure(server);

  connection.onHover(
    documentHandler<HoverParams, Hover | null>(server, 'textDocument/hover', null, (context) => {
      const found = hover(context);
      return found === null || context.session.abilities.hoverMarkdown
        ? found
        : { ...found, contents: toPlainMarkup(found.contents) };
    }),
  );
  connection.languages.inlayHint.on(
    documentHandler<InlayHintParams, InlayHint[]>(server, 'textDocument/inlayHint', [], (context, { range }) =>
      inlayHints(context, context.file.lines.spanOf(range), context.session.settings.hintParts()),
    ),
  );
  connection.onCodeAction(
    documentHandler<CodeActionParams, (CodeAction | Command)[]>(
      server,
      'textDocument/codeAction',
      [],
      (context, params) => {
        const actions = answerCodeActions(context, params);
        if (context.session.abilities.codeActionLiterals) return actions;
        return actions.flatMap(({ title, edit }) => (edit === undefined ? [] : toCommand(title, edit)));
      },
    ),
  );
  connection.onPrepareRename(
    documentHandler<PrepareRenameParams, PrepareRenameResult | null>(
      server,
      'textDocument/prepareRename',
      null,
      prepareRename,
    ),
  );
  connection.onRenameRequest(
    documentHandler<RenameParams, WorkspaceEdit | null>(server, 'textDocument/rename', null, (context, { newName }) => {
      const result = rename(context, newName);
      // A refusal is an answer: the editor shows the sentence.
      if ('refusal' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
      return toWorkspaceEdit(context.session, result.edits);
    }),
  );
}

function serveNavigation(server: HandlerContext): void {
  const { connection, guard } = server;
  connection.onDefinition(
    documentHandler<DefinitionParams, LocationLink[] | Location[]>(server, 'textDocument/definition', [], (context) => {
      const { abilities, workspace } = context.session;
      const links = findDefinition(context).map((link) => ({
        ...link,
        targetUri: workspace.clientUri(link.targetUri),
      }));
      return abilities.definitionLinks
        ? links
        : links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
    }),
  );
  connection.onReferences(
    documentHandler<ReferenceParams, Location[]>(server, 'textDocument/references', [], (look, { context }) =>
      findReferences(look, context.includeDeclaration).map((found) => ({
        ...found,
        uri: look.session.workspace.clientUri(found.uri),
      })),
    ),
  );
  connection.onDocumentHighlight(
    documentHandler<DocumentHighlightParams, DocumentHighlight[] | null>(
      server,
      'textDocument/documentHighlight',
      [],
      (context) => {
        const found = highlight(context);
        // An empty list would keep an editor from asking those who serve XML.
        return found.length === 0 && context.file.notation === 'xml' ? null : found;
      },
    ),
  );
  connection.onWorkspaceSymbol(
    guard<WorkspaceSymbolParams, SymbolInformation[]>('workspace/symbol', [], async ({ query }) => {
      const workspace = server.session()?.workspace;
      if (workspace === undefined) return [];
      return workspaceSymbols(await workspace.snapshot(), query).map(({ location, ...symbol }) => ({
        ...symbol,
        location: { ...location, uri: workspace.clientUri(location.uri) },
      }));
    }),
  );
}

function serveStructure(server: HandlerContext): void {
  const { connection } = server;
  serveLongLists(server);
  connection.onSelectionRanges(
    yamlHandler<SelectionRangeParams, SelectionRange[]>(
      server,
      'textDocument/selectionRange',
      [],
      ({ file }, { positions }) => positions.map((position) => selectionRange(file, file.lines.offsetAt(position))),
    ),
  );
  connection.onDocumentLinks(
    documentHandler<DocumentLinkParams, DocumentLink[]>(
      server,
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
    yamlHandler<SemanticTokensParams, SemanticTokens>(
      server,
      'textDocument/semanticTokens/full',
      { data: [] },
      ({ snapshot, file }) => ({ data: semanticTokens(snapshot, file) }),
    ),
  );
  connection.languages.semanticTokens.onRange(
    yamlHandler<SemanticTokensRangeParams, SemanticTokens>(
      server,
      'textDocument/semanticTokens/range',
      { data: [] },
      ({ snapshot, file }, { range }) => ({ data: semanticTokens(snapshot, file, file.lines.spanOf(range)) }),
    ),
  );
}

/** What grows with a file's length, and ends somewhere. */
function serveLongLists(server: HandlerContext): void {
  const { connection } = server;
  const notifyLimit = createLimitNotifier(connection, (fault) => {
    logFault(connection.console, 'window/showMessage', fault);
  });
  connection.onDocumentSymbol(
    documentHandler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      server,
      'textDocument/documentSymbol',
      [],
      ({ file, session }, { textDocument }) => {
        const limit = session.settings.maxItems();
        const { items, isCut } = documentSymbols(file, limit);
        if (isCut) notifyLimit(textDocument.uri, limit);
        return session.abilities.symbolTree ? items : flatSymbols(items, session.workspace.clientUri(file.uri));
      },
    ),
  );
  connection.onFoldingRanges(
    yamlHandler<FoldingRangeParams, FoldingRange[]>(
      server,
      'textDocument/foldingRange',
      [],
      ({ file, session }, { textDocument }) => {
        const allowed = session.settings.maxItems();
        const taken = session.abilities.foldingLimit ?? Infinity;
        const { items, isCut } = foldingRanges(file, Math.min(allowed, taken));
        // An editor that takes no more would not fold more with another setting either, and knows so itself.
        if (isCut && allowed < taken) notifyLimit(textDocument.uri, allowed);
        return items;
      },
    ),
  );
}

function answerCodeActions(look: SessionContext, { range, context }: CodeActionParams): CodeAction[] {
  const { snapshot, file, session } = look;
  // A save asks for kinds of other servers too: what is not ours costs nothing.
  if (!CODE_ACTION_KINDS.some((kind) => isKindRequested(kind, context.only))) return [];
  const span = file.lines.spanOf(range);
  const findings = session.findings.findings(snapshot, file.uri);
  const explains = session.abilities.explainsFindings;
  return codeActions({ snapshot, file, span, findings, only: context.only, explains }).map(
    ({ title, kind, edits, finding, isPreferred, explained, selection }) => ({
      title,
      kind,
      ...(explained === undefined
        ? { edit: toWorkspaceEdit(session, edits), ...select(session, selection) }
        : { command: { title, command: EXPLAIN_FINDING_COMMAND, arguments: [explained] } }),
      ...(finding === undefined ? {} : { diagnostics: [toDiagnostic(snapshot, finding, session.style)] }),
      ...(isPreferred ? { isPreferred } : {}),
    }),
  );
}

/** Where an editor can, what its author goes on with is selected after an edit. */
function select(
  { abilities, workspace }: SessionContext['session'],
  selection: ActionDraft['selection'],
): Pick<CodeAction, 'command'> {
  if (selection === undefined || !abilities.selectsText) return {};
  const { uri, range } = selection;
  return { command: { title: 'Select', command: SELECT_TEXT_COMMAND, arguments: [workspace.clientUri(uri), range] } };
}
