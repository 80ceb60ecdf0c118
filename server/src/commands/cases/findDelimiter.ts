// What separates the columns of a table: the header shows it. Must not know what the columns mean.

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The one that stands most often in the first line, outside of quotation marks; a comma where there is none. Only one of them separates: a
 * semicolon in a table with commas belongs to a value, as those of picklists with several choices.
 */
export function findDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const char of text.trimStart()) {
    if (char === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === '\n' || char === '\r') break;
    counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  const countOf = (delimiter: Delimiter): number => counts.get(delimiter) ?? 0;
  return DELIMITERS.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
}
