// several-in-one: `Priority: High or Low` compares with one text, which no record has.
import { findField } from '../core/model/fieldList.ts';
import { fieldListOf } from '../project/fieldListOf.ts';
import { fieldUses, type FieldUse } from '../project/fieldUses.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { STANDARD_VALUES } from '../project/standardFields.ts';
import type { ScalarNode } from '../text/tree.ts';
import { writeScalar } from '../text/writeScalar.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

const milestone = (priority: string): string => exampleMilestone(`when: { Priority: ${priority} }`);

/** What people write between values. A semicolon is not among them: a multi-select picklist has it in its values. */
const BETWEEN = /,|\||\/|&|(?<=\s)(?:and|or)(?=\s)/i;

export const severalInOne: Rule = {
  code: 'several-in-one',
  severity: 'warning',
  supersedes: ['unknown-picklist-value'],
  title: 'Several values in one',
  why: 'A text is one value, whatever stands in it: behind `Priority:`, `High or Low` is a text of eleven characters that no record has, so the condition never holds.',
  cure: 'Write the values as a list, `[High, Low]`: one of them is enough.',
  bad: milestone('High or Low'),
  good: milestone('[High, Low]'),
  message: ({ field, value, list }) =>
    `'${String(value)}' is one whole text behind '${String(field)}', which no record has. Write ${String(list)}.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.notation === 'xml' || file.kind === 'scenario') return;
    const uses = fieldUses(snapshot, file);
    for (const { field, values } of uses)
      for (const node of values) {
        const parts = typeof node.value === 'string' ? partsOf(node.source) : [];
        if (parts.length < 2 || !isCriterion(node) || !areValues(snapshot, file, uses, field, node, parts)) continue;
        const list = parts.map((part) => writeScalar(part)).join(', ');
        yield {
          span: node.span,
          args: { field, value: node.source, list: `[${list}]` },
          fixes: [fix(file, `Write [${list}]`, { span: node.span, newText: isInList(node) ? list : `[${list}]` })],
        };
      }
  },
};

function partsOf(source: string): readonly string[] {
  return source
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The new value of a field update is one. */
function isCriterion({ parent }: ScalarNode): boolean {
  return parent === undefined || !('key' in parent) || parent.key.source !== 'value';
}

function isInList({ parent }: ScalarNode): boolean {
  return parent !== undefined && !('key' in parent);
}

/** Whether the parts are values of the field, and the whole is none: one that is known for sure, or each as written elsewhere. */
function areValues(
  snapshot: Snapshot,
  file: SourceFile,
  uses: readonly FieldUse[],
  field: string,
  whole: ScalarNode,
  parts: readonly string[],
): boolean {
  const listed = findField(fieldListOf(snapshot, file.uri), field)?.values.flatMap(({ name, label }) => [name, label]);
  const known = new Set((listed ?? STANDARD_VALUES.get(field) ?? []).map(toKey));
  if (known.has(toKey(whole.source))) return false;
  if (parts.some((part) => known.has(toKey(part)))) return true;
  const written = new Set(
    uses
      .flatMap((use) => (use.field === field ? use.values.filter((node) => node !== whole) : []))
      .map(({ source }) => toKey(source)),
  );
  return !written.has(toKey(whole.source)) && parts.every((part) => written.has(toKey(part)));
}

function toKey(value: string): string {
  return value.toLowerCase();
}
