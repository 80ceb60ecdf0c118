// What the server says it can, and what it reads off the client. Only what exists is advertised.
import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { PositionEncoding } from '../text/position.ts';

export interface ClientAbilities {
  readonly encoding: PositionEncoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly completionSnippets: boolean;
}

/** What the client can do. UTF-8 positions are offered only to clients that list them. */
export function readAbilities({ capabilities }: InitializeParams): ClientAbilities {
  const { general, textDocument, workspace }: ClientCapabilities = capabilities;
  const encodings: readonly string[] = general?.positionEncodings ?? [];
  return {
    // A client that lists UTF-16 too is served in what the product counts in anyway.
    encoding: encodings.includes('utf-8') && !encodings.includes('utf-16') ? 'utf-8' : 'utf-16',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    completionSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

export function initializeResult(abilities: ClientAbilities, version: string): InitializeResult {
  return {
    capabilities: {
      positionEncoding: abilities.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(abilities.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'milestone', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
      completionProvider: { triggerCharacters: [' ', ':', '-', '/', '.', '[', '{', ','] },
      hoverProvider: true,
      definitionProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    serverInfo: { name: 'milestone', version },
  };
}
