// Which sample case stands at a place of a document.
import type * as vscode from 'vscode';
import type { CasesAnswer } from '../../../server/src/protocol/requests.ts';
import type { PreviewCaseKey } from '../../../server/src/protocol/preview.ts';

/** The scenario or process whose key is the last one at or above the position; null where none begins above. */
export function caseAt(
  cases: CasesAnswer,
  document: vscode.TextDocument,
  position: vscode.Position,
): PreviewCaseKey | null {
  const here = document.uri.toString();
  const above = [
    ...cases.scenarios.map((item) => ({ kind: 'scenario' as const, item })),
    ...cases.processes.map((item) => ({ kind: 'process' as const, item })),
  ].filter(({ item: { uri, range } }) => uri === here && range.start.line <= position.line);
  const last = above.reduce<(typeof above)[number] | undefined>(
    (best, next) => (best === undefined || next.item.range.start.line > best.item.range.start.line ? next : best),
    undefined,
  );
  return last === undefined ? null : { kind: last.kind, id: last.item.id };
}
