// Search for ids over every file of the snapshot.
import type { SymbolInformation } from 'vscode-languageserver-types';
import type { Snapshot } from '../project/snapshot.ts';
import { fileName } from '../language/read/uri.ts';
import { showControls } from '../words/showControls.ts';
import { symbolKind } from './documentSymbols.ts';

/** More than anybody scrolls through. */
const MAX_SYMBOLS = 500;

/** Ids that contain the query's letters in their order, whatever stands between; the best matches first. */
export function workspaceSymbols(snapshot: Snapshot, query: string): SymbolInformation[] {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  return [...snapshot.files.values()]
    .flatMap((file) =>
      file.definitions.map((definition) => ({ file, definition, rank: rankOf(definition.id, wanted) })),
    )
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || (a.definition.id < b.definition.id ? -1 : 1))
    .slice(0, MAX_SYMBOLS)
    .map(({ file, definition: { id, kind, key } }) => ({
      name: showControls(id),
      kind: symbolKind(kind),
      location: { uri: file.uri, range: file.lines.rangeOf(key.span) },
      containerName: fileName(file.uri),
    }));
}

const NO_MATCH = 3;

function rankOf(id: string, wanted: string): number {
  const text = id.toLowerCase();
  if (text.startsWith(wanted)) return 0;
  if (text.includes(wanted)) return 1;
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return NO_MATCH;
  }
  return 2;
}
