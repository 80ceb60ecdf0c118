// JSON that can be shown: the same values for whoever parses it, without a character that a terminal obeys or an order for a service
// that runs builds.
import { ORDER_SIGN, replaceControls } from '../words/showControls.ts';

/** @param indent spaces a level; 0: on one line */
export function stringify(value: unknown, indent: 0 | 2 = 2): string {
  // Line breaks of the layout are the only control characters that JSON.stringify leaves.
  const lines = JSON.stringify(value, null, indent).split('\n');
  return lines.map((line) => replaceControls(line, escapeUnits).replace(ORDER_SIGN, escapeUnits)).join('\n');
}

/** In units of UTF-16, as JSON has it. */
function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
