// closed-stays-inside: exit criteria that a closed record need not meet.
import type { Fix } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { Path } from '../text/tree.ts';
import { exampleMilestones } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { closedInside } from './facts/closedInside.ts';
import { keySpanOf } from './facts/places.ts';
import { formatObject, formatRecord } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

const process = (exit: string): string =>
  exampleMilestones(`- milestone: first-response
  target: 1h
  completeWhen: { Status: Working }`).replace('{ IsClosed: true }', exit);

export const closedStaysInside: Rule = {
  code: 'closed-stays-inside',
  severity: 'warning',
  title: 'Closed records stay in the process',
  why: 'A record can be closed and not meet the exit criteria. Closing completes no milestone, so clocks go on, and warnings and violations are sent about records that are long closed.',
  cure: 'Add the closure to the exit criteria: `any: [ …, { IsClosed: true } ]`.',
  bad: process('{ Reason: Duplicate }'),
  good: process('{ any: [{ Reason: Duplicate }, { IsClosed: true }] }'),
  message: ({ name, object, record }) =>
    `A closed ${String(object)} can stay in '${String(name)}', such as one with ${String(record)}: its clocks go on, and violations are sent. Add '{ IsClosed: true }' to the exit criteria with 'any'.`,
  messageInMetadata: ({ name, object, record, type }) =>
    `A closed ${String(object)} can stay in '${String(name)}', such as one with ${String(record)}: its clocks go on, and violations are sent. Add ${String(type)}.IsClosed equals true to the exit criteria, with OR.`,
  scope: 'processes',
  *check({ file, budget }) {
    for (const process of file.model.processes) {
      const record = process.milestones.length === 0 ? undefined : closedInside(process, budget);
      if (record === undefined) continue;
      const { name, object, origin } = process;
      yield {
        span: keySpanOf(file, [...origin.path, 'exit']),
        args: { name, object: formatObject(object), record: formatRecord(record, object), type: object },
        fixes: addClosure(file, origin.path),
      };
    }
  },
};

/** Wraps what is written in `any`; in block style that would move lines and their comments. */
function addClosure(file: SourceFile, process: Path): readonly Fix[] {
  const when = nodeOf(file, [...process, 'exit', 'when']);
  if (when?.kind !== 'map' || !when.isFlow) return [];
  const written = file.text.slice(when.span.start, when.span.end);
  const newText = `{ any: [${written}, { IsClosed: true }] }`;
  return [fix(file, 'Let closed records leave too', { span: when.span, newText })];
}
