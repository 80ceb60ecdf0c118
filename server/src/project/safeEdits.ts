// What "fix all" and `--fix` do: the safe fixes of findings, as edits that can be made at once.
import type { Finding, TextEdit } from './finding.ts';

/**
 * The edits of every finding's first safe fix. Where two want the same place the first wins; the other finding is still there, and has
 * its turn, when the files are looked at again.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of findings) {
    const edits = fixes.find((fix) => fix.isSafe)?.edits ?? [];
    if (!edits.some((edit) => chosen.some((other) => touch(edit, other)))) chosen.push(...edits);
  }
  return chosen;
}

function touch(one: TextEdit, other: TextEdit): boolean {
  return one.uri === other.uri && one.span.start <= other.span.end && other.span.start <= one.span.end;
}
