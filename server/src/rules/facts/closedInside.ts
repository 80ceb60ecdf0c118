// Whether a closed record can be in a process whose exit criteria do not hold. Must not know any rule.
import type { Budget } from '../../core/model/budget.ts';
import { compileCriteria } from '../../core/model/criteria.ts';
import { fieldsOf, leavesOf } from '../../core/model/criteriaParts.ts';
import type { Criteria, FieldValue, Process } from '../../core/model/model.ts';
import { not, satisfiable } from '../../core/model/satisfiable.ts';
import type { RecordFields } from '../../core/model/scenario.ts';

/** Objects of which Salesforce says by `IsClosed` whether the work is over. */
const CLOSABLE: ReadonlySet<string> = new Set(['Case', 'WorkOrder']);

/**
 * A closed record that stays in the process whatever its status is called: which statuses are closed ones only the org knows, so where
 * any status would let it go, nothing is said. Undefined where there is none, or none that is certain.
 */
export function closedInside({ object, exitWhen }: Process, budget: Budget): RecordFields | undefined {
  if (!CLOSABLE.has(object)) return undefined;
  const fields = fieldsOf(exitWhen, object);
  const status = `${object}.Status`;
  if (fields === undefined) return undefined;
  const isByFormula = leavesOf(exitWhen).some(
    (leaf) => leaf.kind !== 'test' && (fieldsOf(leaf, object)?.includes(status) ?? true),
  );
  if (isByFormula) return undefined;
  const stays = statusesOf(exitWhen, status).map((value) => not(withStatus(exitWhen, status, value)));
  const found = satisfiable([...closedBy(object, fields, exitWhen), ...stays], { object, budget });
  return found.kind === 'yes' ? found.record : undefined;
}

/** What every closed record has. */
function closedBy(object: string, fields: readonly string[], { origin }: Criteria): readonly Criteria[] {
  const test = (name: string, operation: 'equals' | 'notEqual', value: FieldValue): Criteria => ({
    kind: 'test',
    field: `${object}.${name}`,
    operation,
    values: [value],
    origin,
  });
  const isDated = fields.includes(`${object}.ClosedDate`);
  return [test('IsClosed', 'equals', true), ...(isDated ? [test('ClosedDate', 'notEqual', '')] : [])];
}

/** Each status that the criteria name, and another one. */
function statusesOf(criteria: Criteria, status: string): readonly FieldValue[] {
  const named = leavesOf(criteria).flatMap((leaf) =>
    leaf.kind === 'test' && leaf.field === status ? leaf.values : [],
  );
  return [...new Set([...named, `not ${named.join(' ')}`])];
}

/** The criteria for records with this status. */
function withStatus(criteria: Criteria, status: string, value: FieldValue): Criteria {
  const { origin } = criteria;
  switch (criteria.kind) {
    case 'all':
    case 'any':
      return { kind: criteria.kind, of: criteria.of.map((each) => withStatus(each, status, value)), origin };
    case 'not':
      return { kind: 'not', of: withStatus(criteria.of, status, value), origin };
    case 'test': {
      if (criteria.field !== status) return criteria;
      const record = new Map([[status, value]]);
      const holds = compileCriteria(criteria)({ record, formulaAnswers: new Map(), object: undefined });
      return { kind: holds === true ? 'all' : 'any', of: [], origin };
    }
    case 'compare':
    case 'formula':
      return criteria;
  }
}
