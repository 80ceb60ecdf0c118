// Files and folders are about to move: the paths that lead to them, and those that lead out of them, follow.
import type { ImportLink } from '../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { canonicalUri, relativePath, resolveUri } from '../language/read/uri.ts';
import { replaceScalar } from '../text/edit.ts';
import type { FileEdit } from './fileEdit.ts';

/** Of a file, or of a folder with all that is in it. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The edits of `imports` and `use`, in the files as they lie before the move. */
export function renameFiles(snapshot: Snapshot, moves: readonly Move[]): readonly FileEdit[] {
  const moved = moves.map(({ oldUri, newUri }) => ({ from: withoutSlash(oldUri), to: withoutSlash(newUri) }));
  const after = (uri: string): string => {
    const move = moved.find(({ from }) => uri === from || uri.startsWith(`${from}/`));
    return move === undefined ? uri : move.to + uri.slice(move.from.length);
  };
  return [...snapshot.files.values()].flatMap((file) => file.imports.flatMap((link) => follow(file, link, after)));
}

function follow(file: SourceFile, link: ImportLink, after: (uri: string) => string): readonly FileEdit[] {
  const home = after(file.uri);
  const target = after(link.target);
  const isMoved = home !== file.uri || target !== link.target;
  if (!isMoved || resolveUri(home, link.path) === target) return [];
  const { span, newText } = replaceScalar(link.node, relativePath(home, target));
  return [{ uri: file.uri, range: file.lines.rangeOf(span), newText }];
}

function withoutSlash(uri: string): string {
  return canonicalUri(uri).replace(/\/$/, '');
}
