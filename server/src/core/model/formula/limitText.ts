// How long a text may get inside a formula, so that no formula of a few hundred characters fills the memory. Must not know functions.
import { error, type Unknown } from './formulaNode.ts';

/** The longest text that a Salesforce field holds (a long text area), and so the longest that a formula may meet on its way. */
const MAX_TEXT_LENGTH = 131_072;

/** The longest text that may come out of a formula; Salesforce shows `#Too Big!` above it. */
export const MAX_RESULT_LENGTH = 3900;

/** The error where a text of that many characters is too long; asked before it is built. */
export function limitText(length: number): Unknown | undefined {
  return length > MAX_TEXT_LENGTH ? error({ code: 'textTooLong' }) : undefined;
}
