// Text of files for people: what would move the cursor, change colours or begin a line is shown instead of done. Every printer that
// writes such text for a terminal, a log or a page lets it through here.

/** C0, DEL, C1, separators of lines and paragraphs, marks that turn the direction of text, and halves of characters. */
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** `␛[31m` for an escape sequence, `␊` for a line break; others by their number, such as `<U+202E>`. */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
