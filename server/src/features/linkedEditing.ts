// While the key of a definition is edited, what names it in the same file follows. Only from the key: at a use, another word means
// another definition. Only where nothing else has the same id, so that a copy can be given its own name.
import type { Range } from 'vscode-languageserver-types';
import type { ScalarNode, Span } from '../text/tree.ts';
import { touches } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

/** What may be typed on the way from one id to another: also the hyphen before its next word. */
const WORD_PATTERN = '[a-z][a-z0-9-]*';

/** What is edited together, and what each place may become meanwhile. */
export interface LinkedRanges {
  readonly ranges: Range[];
  /** A regular expression. */
  readonly wordPattern: string;
}

/** The places that are edited together; null where there are not two of them. */
export function linkedEditingRanges({ snapshot, file, offset }: RequestContext): LinkedRanges | null {
  const definition = file.definitions.find(({ key }) => touches(key.span, offset));
  if (definition === undefined || !new RegExp(`^${WORD_PATTERN}$`).test(definition.id)) return null;
  const { kind, id } = definition;
  const namesakes = snapshot.scope(file.uri).all(kind);
  if (namesakes.filter((other) => other.id === id).length !== 1) return null;
  const uses = file.uses.filter((use) => use.kind === kind && use.id === id);
  const spans = [definition.key, ...uses.map(({ node }) => node)].map(textSpan);
  const isAlike = spans.every(({ start, end }) => file.text.slice(start, end) === id);
  return spans.length < 2 || !isAlike
    ? null
    : { ranges: spans.map((span) => file.lines.rangeOf(span)), wordPattern: WORD_PATTERN };
}

/** What is written, without its quotes. */
function textSpan({ span, style }: ScalarNode): Span {
  return style === 'plain' ? span : { start: span.start + 1, end: Math.max(span.end - 1, span.start + 1) };
}
