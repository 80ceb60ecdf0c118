// Deadlines as stable JSON (interfaces.md, "JSON").
import type { DueItem, DueJson } from '../protocol/due.ts';

export function printDueJson(due: readonly DueItem[]): string {
  const json: DueJson = { version: 1, due };
  return `${JSON.stringify(json, null, 2)}\n`;
}
