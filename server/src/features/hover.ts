// Hover: what a key means, when a target would be due, what a calendar, action, milestone type or process is and where it is used.
import type { Hover } from 'vscode-languageserver-types';
import { describeKey } from '../schema/describe.ts';
import { nodeAt, pathOf } from '../text/path.ts';
import type { Span } from '../text/tree.ts';
import { describeDefinition } from './hovers/describeDefinition.ts';
import { describeTarget } from './hovers/describeTarget.ts';
import type { Look } from './look.ts';

export function hover(look: Look): Hover | null {
  const { file, offset } = look;
  const place = nodeAt(file.tree, offset);
  if (place.node === undefined || !contains(place.node.span, offset)) return null;
  const answer = (text: string | undefined, span: Span): Hover | null =>
    text === undefined || text === ''
      ? null
      : { contents: { kind: 'markdown', value: text }, range: file.lines.rangeOf(span) };

  const id = describeDefinition(look);
  if (id !== undefined) return answer(id.text, id.span);
  const path = pathOf(place.holder);
  const last = place.holder;
  const target = last?.kind === 'pair' ? describeTarget(look, path) : undefined;
  if (target !== undefined) return answer(target, last?.span ?? place.node.span);
  if (last?.kind !== 'pair' || !place.isKey) return null;
  return answer(documentKey(file.kind, path), last.key.span);
}

function documentKey(kind: Look['file']['kind'], path: ReturnType<typeof pathOf>): string | undefined {
  const known = describeKey(kind, path);
  if (known === undefined) return undefined;
  const example = known.examples[0];
  return [
    `**${known.title}**${known.isRequired ? ' · required' : ''}`,
    known.documentation,
    known.default === undefined ? '' : `Default: \`${JSON.stringify(known.default)}\``,
    example === undefined ? '' : `Example: \`${typeof example === 'string' ? example : JSON.stringify(example)}\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
