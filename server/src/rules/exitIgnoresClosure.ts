// exit-ignores-closure: a process that a closed record stays in.
import type { Fix } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { fieldsOf } from '../core/model/criteriaParts.ts';
import type { Path } from '../text/tree.ts';
import { exampleMilestones } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import { keySpanOf } from './facts/places.ts';
import { formatObject } from '../words/formatModel.ts';
import type { Rule } from './rule.ts';

/** A field by which somebody may say that the work is over. */
const SAYS_OVER = /clos|status|stage|resol|solv|complet|cancel|done|finish|over|end|exit/i;

const process = (exit: string): string =>
  exampleMilestones(`- milestone: first-response
  target: 1h
  completeWhen: { Status: Working }`).replace('{ IsClosed: true }', exit);

export const exitIgnoresClosure: Rule = {
  code: 'exit-ignores-closure',
  severity: 'warning',
  title: 'Closed records stay in the process',
  why: 'The exit criteria do not look at whether the record is closed. Closing completes no milestone, so clocks go on, and warnings and violations are sent about records that are long closed.',
  cure: 'Add the closure to the exit criteria: `any: [ …, { IsClosed: true } ]`.',
  bad: process('{ Reason: Duplicate }'),
  good: process('{ any: [{ Reason: Duplicate }, { IsClosed: true }] }'),
  message: ({ name, object }) =>
    `A closed ${String(object)} stays in '${String(name)}': its clocks go on, and violations are sent. Add '{ IsClosed: true }' to the exit criteria with 'any'.`,
  scope: 'processes',
  *check({ file }) {
    for (const { exitWhen, object, name, origin, milestones } of file.model.processes) {
      const fields = fieldsOf(exitWhen, object);
      if (milestones.length === 0 || fields === undefined || fields.some((field) => SAYS_OVER.test(field))) continue;
      yield {
        span: keySpanOf(file, [...origin.path, 'exit']),
        args: { name, object: formatObject(object) },
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
