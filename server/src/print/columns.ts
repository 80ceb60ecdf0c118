// Text in a terminal's columns: East Asian letters and emoji take two, tabs reach the next stop.

const TAB = 4;

/** How many columns a text takes, starting at column 0. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character === '\t' ? TAB - (columns % TAB) : widthOf(character);
  return columns;
}

/** The text with its tabs as spaces. */
export function expandTabs(text: string): string {
  let expanded = '';
  for (const character of text)
    expanded += character === '\t' ? ' '.repeat(TAB - (columnsOf(expanded) % TAB)) : character;
  return expanded;
}

/** The text followed by blanks up to a column. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

function widthOf(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Rows of cells under headings, aligned; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, columnsOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : padTo(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
