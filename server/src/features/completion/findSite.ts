// Where the cursor stands, read off the text itself: lines, indentation and brackets. Not off the tree, since completion is asked for
import { lineStartOf } from '../../text/position.ts';
// on lines that are broken until it is accepted. Must not know the language.
import { hasDeeperLines, readBlock } from './blockSite.ts';
import { readFlow } from './flowSite.ts';
import { withoutQuotes, type Site } from './site.ts';

/** The site at an offset; undefined inside a comment, below a value, or where a key would take what belongs to the line above. */
export function findSite(text: string, offset: number): Site | undefined {
  const lineStart = lineStartOf(text, offset);
  const before = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(withoutQuotes(before))) return undefined;
  const flow = readFlow(text, offset);
  if (flow !== undefined) return flow;
  const site = readBlock(text, offset);
  const isTaker = site !== undefined && site.kind !== 'value' && hasDeeperLines(text, offset, site.column);
  return isTaker ? undefined : site;
}
