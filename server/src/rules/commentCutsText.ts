// comment-cuts-text: `name: US Support #1` is 'US Support' for YAML, and a comment.
import { lineEndOf } from '../text/position.ts';
import type { MapNode, TreeNode } from '../text/tree.ts';
import { writeScalar } from '../text/writeScalar.ts';
import type { Rule } from './rule.ts';

/** What people read: there a number behind a hash belongs to the text. */
const SHOWN: ReadonlySet<string> = new Set(['name', 'label', 'description', 'notes', 'subject']);
const CUT = /^[ \t]+#\d[^\r\n]*/;

const calendar = (name: string): string => `businessHours:
  us-support:
    name: ${name}
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
`;

export const commentCutsText: Rule = {
  code: 'comment-cuts-text',
  severity: 'warning',
  title: 'Comment inside a name',
  why: 'A hash behind a blank begins a comment, so YAML reads `name: US Support #1` as “US Support”. The number is lost wherever the name is shown or exported, and two names that differ by it are one.',
  cure: 'Put the text in quotes. If a comment is meant, leave a blank behind the hash.',
  bad: calendar('US Support #1'),
  good: calendar("'US Support #1'"),
  message: ({ key, text, rest }) =>
    `'${String(rest)}' is a comment, and '${String(key)}' is only '${String(text)}'. Put all of it in quotes, or leave a blank behind '#'.`,
  isLocal: true,
  *check({ file }) {
    const { text, uri, tree } = file;
    for (const { key, value } of pairsIn(tree.root)) {
      if (value?.kind !== 'scalar' || value.style !== 'plain' || !SHOWN.has(key.source)) continue;
      const rest = CUT.exec(text.slice(value.span.end, lineEndOf(text, value.span.end)))?.[0];
      if (rest === undefined) continue;
      const whole = `${value.source}${rest.trimEnd()}`;
      const span = { start: value.span.start, end: value.span.end + rest.trimEnd().length };
      yield {
        span: { start: value.span.end + (rest.length - rest.trimStart().length), end: span.end },
        args: { key: key.source, text: value.source, rest: rest.trim() },
        fixes: [{ title: 'Put it in quotes', edits: [{ uri, span, newText: writeScalar(whole) }], isSafe: false }],
      };
    }
  },
};

/** The pairs of every map, however deep. */
function* pairsIn(node: TreeNode | undefined): Generator<MapNode['pairs'][number]> {
  const open = [node];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (next?.kind === 'list') open.push(...next.items.map(({ value }) => value));
    if (next?.kind !== 'map') continue;
    yield* next.pairs;
    open.push(...next.pairs.map(({ value }) => value));
  }
}
