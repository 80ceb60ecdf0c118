// A cell of a CSV file (RFC 4180).
import { showControls } from '../words/showControls.ts';

/**
 * A cell as a spreadsheet reads it, on one line: quoted where it must be, and text where it would be taken for a formula or, at the
 * beginning of a line of a log, for an order.
 */
export function csvCell(cell: string): string {
  const shown = showControls(cell);
  const text = /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[",]|^\s*::/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
