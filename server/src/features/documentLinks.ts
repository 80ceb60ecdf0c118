// Paths of imports as links, where a file is there to open.
import type { DocumentLink } from 'vscode-languageserver-types';
import type { SourceFile, Snapshot } from '../project/snapshot.ts';

export function documentLinks(snapshot: Snapshot, file: SourceFile): DocumentLink[] {
  return file.imports
    .filter(({ target }) => snapshot.file(target) !== undefined)
    .map(({ node, target }) => ({ range: file.lines.rangeOf(node.span), target }));
}
