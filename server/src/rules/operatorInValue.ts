// operator-in-value: `Priority: = High` compares with the text '= High', which no record has.
import { fieldUses } from '../project/fieldUses.ts';
import type { Fix } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { ScalarNode } from '../text/tree.ts';
import { writeScalar } from '../text/writeScalar.ts';
import { fix } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

/** What people write, and the operation that it is here; undefined: a value by itself. */
const OPERATIONS: Readonly<Record<string, string | undefined>> = {
  '=': undefined,
  '==': undefined,
  '!=': 'notEqual',
  '<>': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterOrEqual',
};

/** Signs alone begin names too (`<none>`): before a number or a date they compare. */
const LEADING = /^(==?|!=|<>|[<>]=?(?=\s*[-\d]))\s*(\S.*)$/s;

const process = (when: string): string => `businessHours:
  us-support: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
  gold-support:
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        when: ${when}
        completeWhen: { Status: Working }
`;

export const operatorInValue: Rule = {
  code: 'operator-in-value',
  severity: 'warning',
  title: 'Operator inside a value',
  why: 'A value stands by itself: behind `Priority:`, `= High` is a text of six characters that no record has, so the condition never holds, or with `<>` always.',
  cure: 'Leave the sign out; what is not “equals” is a word of its own, such as `{ notEqual: High }` or `{ greaterThan: 5 }`.',
  bad: process('{ Priority: = High }'),
  good: process('{ Priority: High }'),
  message: ({ field, value, sign, cure }) =>
    `'${String(value)}' is one whole text behind '${String(field)}': '${String(sign)}' is no operator here. Write ${String(cure)}.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.notation === 'xml') return;
    for (const { field, values } of fieldUses(snapshot, file))
      for (const node of values) {
        const [, sign = '', rest = ''] = LEADING.exec(node.source) ?? [];
        if (sign === '') continue;
        const operation = OPERATIONS[sign];
        const plain = writeScalar(rest);
        const cure = operation === undefined ? plain : `{ ${operation}: ${plain} }`;
        yield {
          span: node.span,
          args: { field, value: node.source, sign, cure },
          fixes: write(file, node, cure, operation),
        };
      }
  },
};

/** An operation stands where a value stands alone, not in a list of values or under another operation. */
function write(file: SourceFile, node: ScalarNode, cure: string, operation: string | undefined): readonly Fix[] {
  const { parent } = node;
  const isAlone = parent !== undefined && 'key' in parent && !WORDS.has(parent.key.source);
  if (operation !== undefined && !isAlone) return [];
  return [fix(file, `Write ${cure}`, { span: node.span, newText: cure })];
}

const WORDS: ReadonlySet<string> = new Set(['equals', 'notEqual', 'includes', 'excludes']);
