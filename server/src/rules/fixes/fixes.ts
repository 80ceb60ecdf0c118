// Fixes made of changes to one file. Must not know which rule needs them.
import type { Fix } from '../../project/finding.ts';
import type { SourceFile } from '../../project/snapshot.ts';
import type { TextChange } from '../../text/edit.ts';
import { removeEntry, replaceScalar } from '../../text/edit.ts';
import { resolvePath } from '../../text/path.ts';
import type { Path, ScalarNode } from '../../text/tree.ts';

/** A fix that a person has to want. */
export function fix(file: SourceFile, title: string, ...changes: readonly TextChange[]): Fix {
  return { title, edits: changes.map((change) => ({ uri: file.uri, ...change })), isSafe: false };
}

/** A fix that cannot change what correct parts mean: applied without asking by `--fix`. */
export function safeFix(file: SourceFile, title: string, ...changes: readonly TextChange[]): Fix {
  return { ...fix(file, title, ...changes), isSafe: true };
}

/** "Did you mean …?" as a fix; none without a suggestion. */
export function changeTo(file: SourceFile, node: ScalarNode, suggestion: string | undefined): readonly Fix[] {
  return suggestion === undefined ? [] : [fix(file, `Change to '${suggestion}'`, replaceScalar(node, suggestion))];
}

/** Removes a key with its value; none where it is not written, or written elsewhere and only referred to. */
export function removeKey(file: SourceFile, path: Path, title: string): readonly Fix[] {
  const found = resolvePath(file.tree, path);
  return found?.holder?.kind === 'pair' && found.through === undefined
    ? [fix(file, title, removeEntry(file.tree, found.holder))]
    : [];
}
