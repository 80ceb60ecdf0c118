// time-dependent-criteria: a condition that changes with the time of day or the date, without anybody touching the record.
import { formulaParts, leavesOf } from '../core/model/criteriaParts.ts';
import { isRelativeDate } from '../core/model/sampleValues.ts';
import { conditionsOf } from './facts/conditions.ts';
import { exampleMilestones } from './pages/example.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const CLOCK_FUNCTIONS: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'TIMENOW']);

const milestone = (when: string): string => `- milestone: first-response
  when: { ${when} }
  clock: criteria
  target: 1h
  completeWhen: { Status: Working }`;

export const timeDependentCriteria: Rule = {
  code: 'time-dependent-criteria',
  severity: 'warning',
  title: 'Criteria that depend on the time',
  why: 'Criteria are looked at only when the record is saved. A condition with TODAY() or NOW() may become true at midnight and stay unnoticed until somebody next edits the record: days later, or never.',
  cure: 'Let a scheduled flow set a field when the time has come, and look at that field.',
  bad: exampleMilestones(milestone('formula: "Contract_End__c < TODAY()"')),
  good: exampleMilestones(milestone('Contract_Ended__c: true')),
  message: ({ what }) =>
    `${String(what)} changes by itself, but criteria are looked at only when the record is saved, so this may hold for days unnoticed. Let a scheduled flow set a field, and look at that.`,
  scope: 'processes',
  isLocal: true,
  *check({ file }) {
    for (const { criteria, object } of conditionsOf(file)) {
      for (const leaf of leavesOf(criteria)) {
        if (leaf.kind === 'formula') {
          const name = formulaParts(leaf.formula, object)?.functions.find((each) => CLOCK_FUNCTIONS.has(each));
          if (name === undefined) continue;
          yield { span: spanOf(file, [...leaf.origin.path, 'formula']), args: { what: `${name}()` } };
        } else if (leaf.kind === 'test') {
          const value = leaf.values.find(isRelativeDate);
          if (value !== undefined) yield { span: spanOf(file, leaf.origin.path), args: { what: String(value) } };
        }
      }
    }
  },
};
