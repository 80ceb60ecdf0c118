// Blanks at the end of a text, counted without an expression that looks for them anew behind each blank inside.

/** How many spaces and tabs the text ends with. */
export function trailingBlanks(text: string): number {
  let start = text.length;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  return text.length - start;
}
