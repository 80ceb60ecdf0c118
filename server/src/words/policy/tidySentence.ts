// Descriptions of files as sentences of a document.

/** On one line, with a full stop unless it ends otherwise; '' stays ''. */
export function tidySentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…:;)]$/u.test(line) ? line : `${line}.`;
}
