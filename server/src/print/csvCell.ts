// A cell of a CSV file (RFC 4180).

/** A cell as a spreadsheet reads it: quoted where it must be, and text where it would be taken for a formula. */
export function csvCell(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
