// What an id looks like (docs/language.md). Must not know what ids name.

const ID = /^[\p{L}\d]([\p{L}\p{M}\d-]*[\p{L}\p{M}\d])?$/u;
/** What YAML reads as a number, a truth value or nothing would have to be quoted wherever it is written. */
const OTHER_VALUE = /^(\d+(e\d+)?|true|false|null)$/i;

/** Letters of any script, digits and dashes, a letter or digit at both ends; no text that YAML reads as another value. */
export function isId(text: string): boolean {
  return ID.test(text) && !OTHER_VALUE.test(text);
}
