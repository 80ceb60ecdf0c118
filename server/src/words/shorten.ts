// Texts that are too long for where they stand.

/** The beginning of a text with `…` for what is cut; no character is torn apart. @param length most UTF-16 units */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = length - 1;
  const isTorn = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isTorn ? end - 1 : end)}…`;
}
