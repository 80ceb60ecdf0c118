// What the server says it can, and what it reads off the client. Only what exists is advertised.
import {
  DiagnosticTag,
  InsertTextMode,
  MarkupKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type CompletionClientCapabilities,
  type DocumentSelector,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  type TextDocumentClientCapabilities,
} from 'vscode-languageserver';
import { CODE_ACTION_KINDS, ON_TYPE_TRIGGER, TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/legends.ts';
import type { BlockLayout } from '../features/completion/blockLayout.ts';
import {
  APPLY_EDIT_COMMAND,
  OPEN_PREVIEW_COMMAND,
  SELECT_TEXT_COMMAND,
  SIMULATE_CASE_COMMAND,
} from '../protocol/requests.ts';
import { CONVERT_TO_YAML_COMMAND } from '../protocol/metadata.ts';
import { EXPLAIN_FINDING_COMMAND } from '../protocol/rules.ts';
import { RUN_SCENARIOS_COMMAND } from '../protocol/tests.ts';
import type { PositionEncoding } from '../text/position.ts';
import { FILE_OPERATIONS } from './fileOperations.ts';

export interface DiagnosticParts {
  readonly related: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
}

export interface ClientAbilities {
  readonly encoding: PositionEncoding;
  /** Asks for diagnostics, and can be asked to ask again: one that cannot would keep what another file has made untrue. */
  readonly pullsDiagnostics: boolean;
  /** What of a diagnostic is shown: the rest is not sent. */
  readonly diagnosticParts: DiagnosticParts;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Answers `workspace/configuration`. */
  readonly pullsSettings: boolean;
  /** Tells of settings that change once it is asked to. */
  readonly registersSettings: boolean;
  /** Takes Markdown in hovers; otherwise they are plain text. */
  readonly hoverMarkdown: boolean;
  /** The same of the documentation of completion items. */
  readonly completionMarkdown: boolean;
  /** Takes definitions with the place that leads to them. */
  readonly definitionLinks: boolean;
  readonly completionSnippets: boolean;
  /** How lines of an insertion have to be indented so that they stand where they belong. */
  readonly completionLayout: BlockLayout;
  /** Asks for details and documentation of one item at a time. */
  readonly completionResolves: boolean;
  /** Takes what all items share once for all of them. */
  readonly completionDefaults: boolean;
  /** Takes an outline as a tree. */
  readonly symbolTree: boolean;
  /** Takes code actions that are edits; otherwise they are commands, which the server answers with the edit. */
  readonly codeActionLiterals: boolean;
  /** Carries out an edit that the server asks for. */
  readonly appliesEdits: boolean;
  readonly prepareRename: boolean;
  /** Can be told for which documents there is formatting. */
  readonly registersFormatting: boolean;
  /** Takes edits of documents in a given version. */
  readonly documentChanges: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Has the command that lenses call. */
  readonly opensPreviews: boolean;
  /** Has the command that asks for a case and simulates it. */
  readonly simulatesCases: boolean;
  /** Has the command that runs scenarios. */
  readonly runsScenarios: boolean;
  /** Has the command that selects a part of a file. */
  readonly selectsText: boolean;
  /** Has the command that turns metadata into YAML. */
  readonly convertsMetadata: boolean;
  /** Has the command that shows a rule's page. */
  readonly explainsFindings: boolean;
  /** Most folding ranges that it takes; undefined for no limit. */
  readonly foldingLimit: number | undefined;
}

/** What the client can do. UTF-8 positions are offered only to clients that list them. */
export function readAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { general, textDocument, workspace }: ClientCapabilities = capabilities;
  const encodings: readonly string[] = general?.positionEncodings ?? [];
  return {
    // A client that lists UTF-16 too is served in what the product counts in anyway.
    encoding: encodings.includes('utf-8') && !encodings.includes('utf-16') ? 'utf-8' : 'utf-16',
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    diagnosticParts: readDiagnosticParts(textDocument),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    pullsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hoverMarkdown: takesMarkdown(textDocument?.hover?.contentFormat),
    completionMarkdown: takesMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    definitionLinks: textDocument?.definition?.linkSupport === true,
    completionSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    completionLayout: readLayout(textDocument?.completion),
    completionResolves: ['detail', 'documentation'].every((property) =>
      textDocument?.completion?.completionItem?.resolveSupport?.properties.includes(property),
    ),
    completionDefaults: ['editRange', 'insertTextFormat', 'data'].every((property) =>
      textDocument?.completion?.completionList?.itemDefaults?.includes(property),
    ),
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    registersFormatting: [
      textDocument?.formatting,
      textDocument?.rangeFormatting,
      textDocument?.onTypeFormatting,
    ].every((each) => each?.dynamicRegistration === true),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    opensPreviews: commandsOf(initializationOptions).includes(OPEN_PREVIEW_COMMAND),
    simulatesCases: commandsOf(initializationOptions).includes(SIMULATE_CASE_COMMAND),
    runsScenarios: commandsOf(initializationOptions).includes(RUN_SCENARIOS_COMMAND),
    selectsText: commandsOf(initializationOptions).includes(SELECT_TEXT_COMMAND),
    convertsMetadata: commandsOf(initializationOptions).includes(CONVERT_TO_YAML_COMMAND),
    explainsFindings: commandsOf(initializationOptions).includes(EXPLAIN_FINDING_COMMAND),
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
  };
}

/** What a client shows may be said with either way of getting diagnostics, since LSP 3.18 with both. */
function readDiagnosticParts(textDocument: TextDocumentClientCapabilities | undefined): DiagnosticParts {
  const said = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  return {
    related: said.some((each) => each?.relatedInformation === true),
    tags: said.some((each) => each?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary)),
    codeDescription: said.some((each) => each?.codeDescriptionSupport === true),
  };
}

/** A client that says nothing of formats shows Markdown, as all did before they were asked. */
function takesMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || formats.includes(MarkupKind.Markdown);
}

/** Clients that say nothing differ in what they do (LSP 3.17, `insertTextMode`); many without snippets cannot insert lines. */
function readLayout(completion: CompletionClientCapabilities | undefined): BlockLayout {
  const { snippetSupport = false, insertTextModeSupport } = completion?.completionItem ?? {};
  if (!snippetSupport) return 'one-line';
  const isAsIs = insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true;
  if (isAsIs || completion?.insertTextMode === InsertTextMode.asIs) return 'absolute';
  return completion?.insertTextMode === InsertTextMode.adjustIndentation ? 'relative' : 'one-line';
}

/** `InitializationOptions.commands`, whatever the client sent. */
function commandsOf(options: unknown): readonly unknown[] {
  const commands: unknown =
    typeof options === 'object' && options !== null && 'commands' in options ? options.commands : undefined;
  return Array.isArray(commands) ? commands : [];
}

function codeActionCapabilities({ codeActionLiterals, appliesEdits }: ClientAbilities): ServerCapabilities {
  if (codeActionLiterals) return { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } };
  return appliesEdits ? { codeActionProvider: true, executeCommandProvider: { commands: [APPLY_EDIT_COMMAND] } } : {};
}

function formattingCapabilities({ registersFormatting }: ClientAbilities): ServerCapabilities {
  if (registersFormatting) return {};
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE_TRIGGER },
  };
}

/** @param yaml the documents that are ours alone, where a client lets us say so */
export function initializeResult(
  abilities: ClientAbilities,
  version: string,
  yaml: DocumentSelector,
): InitializeResult {
  return {
    capabilities: {
      positionEncoding: abilities.encoding,
      // A file that the server had to leave out is looked at again once it is saved.
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(abilities.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'milestone', interFileDependencies: true, workspaceDiagnostics: true } }
        : {}),
      completionProvider: { resolveProvider: true, triggerCharacters: [' ', ':', '-', '/', '.', '[', '{', ',', '>'] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: abilities.prepareRename ? { prepareProvider: true } : true,
      documentSymbolProvider: abilities.symbolTree ? { label: 'Milestone' } : true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: { documentSelector: yaml },
      selectionRangeProvider: { documentSelector: yaml },
      ...formattingCapabilities(abilities),
      linkedEditingRangeProvider: { documentSelector: yaml },
      documentLinkProvider: { resolveProvider: false },
      ...codeActionCapabilities(abilities),
      ...(abilities.opensPreviews ? { codeLensProvider: { resolveProvider: true } } : {}),
      inlayHintProvider: true,
      semanticTokensProvider: {
        documentSelector: yaml,
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: true,
        range: true,
      },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: FILE_OPERATIONS,
      },
    },
    serverInfo: { name: 'milestone', version },
  };
}
