// Hover: what a key means, when a target would be due, what a calendar, action, milestone type or process is and where it is
// used, what a field holds.
import type { Hover } from 'vscode-languageserver-types';
import { allowedValues, describeKey, type JsonValue } from '../language/schema/describe.ts';
import { nodeAt, pathOf } from '../text/path.ts';
import type { Path, Span, TreeNode } from '../text/tree.ts';
import { describeDefinition } from './hovers/describeDefinition.ts';
import { describeField } from './hovers/describeField.ts';
import { describeTarget } from './hovers/describeTarget.ts';
import { describeTrigger } from './hovers/describeTrigger.ts';
import { code, paragraphs } from './hovers/markdown.ts';
import { describeElement } from '../words/describeElement.ts';
import { fieldAt } from './fieldAt.ts';
import { touches } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

export function hover(context: RequestContext): Hover | null {
  const { file, offset } = context;
  const { node, holder, isKey } = nodeAt(file.tree, offset);
  if (node === undefined || !touches(node.span, offset)) return null;
  const answer = (text: string | undefined, span: Span): Hover | null =>
    text === undefined || text === ''
      ? null
      : { contents: { kind: 'markdown', value: text }, range: file.lines.rangeOf(span) };

  const id = describeDefinition(context);
  if (id !== undefined) return answer(id.text, id.span);
  const field = fieldAt(context);
  if (field !== undefined) return answer(describeField(field.field), field.span);
  const path = pathOf(holder);
  if (file.notation === 'xml') {
    const element = isKey ? describeElement(file.text.slice(node.span.start, node.span.end)) : undefined;
    const due = describeTarget(context, path) ?? describeTrigger(context, path);
    return node.kind === 'scalar' ? answer(paragraphs(due ?? '', element ?? ''), node.span) : null;
  }
  if (holder?.kind !== 'pair') return answer(documentValue(file.kind, path, node), node.span);
  const computed = describeTarget(context, path) ?? describeTrigger(context, path);
  if (computed !== undefined && !isKey) return answer(computed, node.span);
  if (!isKey) return answer(documentValue(file.kind, path, node), node.span);
  return answer(paragraphs(computed ?? '', documentKey(file.kind, path) ?? ''), holder.key.span);
}

/** What one of a closed list of values means. */
function documentValue(kind: RequestContext['file']['kind'], path: Path, node: TreeNode): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  return allowedValues(kind, path).find(({ value }) => value === node.value)?.description;
}

function documentKey(kind: RequestContext['file']['kind'], path: Path): string | undefined {
  const known = describeKey(kind, path);
  if (known === undefined) return undefined;
  const example = known.examples[0];
  return paragraphs(
    `**${known.title}**${known.isRequired ? ' · required' : ''}`,
    known.documentation,
    known.default === undefined ? '' : `Default: ${code(say(known.default))}`,
    example === undefined ? '' : `Example: ${code(say(example))}`,
  );
}

function say(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
