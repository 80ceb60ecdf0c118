// Where the cursor stands, read off the text itself: lines, indentation and brackets. Not off the tree, since completion is asked for
// on lines that are broken until it is accepted. Must not know the language.
import { readBlock } from './blockSite.ts';
import { readFlow } from './flowSite.ts';
import { withoutQuotes, type Site } from './site.ts';

/** The site at an offset; undefined inside a comment or a quoted text that is no word. */
export function findSite(text: string, offset: number): Site | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(withoutQuotes(before))) return undefined;
  return readFlow(text, offset) ?? readBlock(text, offset);
}
