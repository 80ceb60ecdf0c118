// Which documents are ours alone: those in YAML. Metadata stays XML of other extensions, which format, fold and colour it.
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type Connection,
  type DocumentSelector,
} from 'vscode-languageserver';
import { ON_TYPE_TRIGGER } from '../features/legends.ts';
import { OUR_FILES } from './fileOperations.ts';
import { logFault } from './logFault.ts';

/** Schemes that hold files; the others (`git:`, `output:`) show copies. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];
const LANGUAGES = ['entitlement', 'entitlement-scenario'];

/** @param folders uris of the workspace, whose scheme is none that one has heard of before */
export function yamlDocuments(folders: readonly string[]): DocumentSelector {
  const schemes = new Set([...SCHEMES, ...folders.map((uri) => uri.slice(0, uri.indexOf(':')))]);
  return [...schemes].flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    { scheme, pattern: OUR_FILES },
  ]);
}

/** Formatting for YAML alone: who says without words of documents that it formats is asked for XML too, before others. */
export function registerFormatting(connection: Connection, documentSelector: DocumentSelector): void {
  const fail = (fault: unknown): void => logFault(connection.console, 'formatting', fault);
  connection.client.register(DocumentFormattingRequest.type, { documentSelector }).catch(fail);
  connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector }).catch(fail);
  const firstTriggerCharacter = ON_TYPE_TRIGGER;
  connection.client
    .register(DocumentOnTypeFormattingRequest.type, { documentSelector, firstTriggerCharacter })
    .catch(fail);
}
