// Fixes made of changes to one file. Must not know which rule needs them.
import type { Fix } from '../../analysis/finding.ts';
import type { SourceFile } from '../../analysis/snapshot.ts';
import type { TextChange } from '../../text/edit.ts';
import type { ScalarNode } from '../../text/tree.ts';
import { replaceScalar } from '../../text/edit.ts';

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
