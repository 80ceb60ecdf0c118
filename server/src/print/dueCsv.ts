// Deadlines as CSV (RFC 4180), one a line, for a spreadsheet.
import type { DueItem } from '../protocol/due.ts';

const HEADINGS = [
  'process',
  'milestone',
  'at',
  'applies',
  'target',
  'targetMinutes',
  'businessHours',
  'warnings',
  'violations',
];

/** @param explain adds the walk from arrival to deadline */
export function printDueCsv(due: readonly DueItem[], { explain }: { readonly explain: boolean }): string {
  const rows = due.map((item) => [
    item.process,
    item.milestone,
    item.at,
    String(item.applies),
    item.target ?? '',
    String(item.targetMinutes),
    item.businessHours,
    item.warnings.map(({ at }) => at).join(' '),
    item.violations.map(({ at }) => at).join(' '),
    ...(explain ? [(item.steps ?? []).map(({ words }) => words).join('; ')] : []),
  ]);
  return [explain ? [...HEADINGS, 'steps'] : HEADINGS, ...rows]
    .map((row) => `${row.map(quote).join(',')}\r\n`)
    .join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
