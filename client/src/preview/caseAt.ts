// Which sample case stands at a place of a document.
import type * as vscode from 'vscode';
import type { CaseItem, CasesAnswer } from '../../../server/src/protocol/requests.ts';
import type { PreviewCaseKey } from '../../../server/src/protocol/preview.ts';

/** The scenario or process whose key is the last one at or above the position; null where none begins above. */
export function caseAt(
  cases: CasesAnswer,
  document: vscode.TextDocument,
  position: vscode.Position,
): PreviewCaseKey | null {
  // Imported processes are listed with their place in another file, so the text has to be asked.
  const isHere = ({ id, range }: CaseItem): boolean => {
    const { start } = range;
    return start.line < document.lineCount && document.lineAt(start.line).text.slice(start.character).startsWith(id);
  };
  const here = [
    ...cases.scenarios.map((item) => ({ kind: 'scenario' as const, item })),
    ...cases.processes.map((item) => ({ kind: 'process' as const, item })),
  ].filter(({ item }) => isHere(item) && item.range.start.line <= position.line);
  const last = here.reduce<(typeof here)[number] | undefined>(
    (best, next) => (best === undefined || next.item.range.start.line > best.item.range.start.line ? next : best),
    undefined,
  );
  return last === undefined ? null : { kind: last.kind, id: last.item.id };
}
