// How much exports know about a milestone's completion: what cannot be known is never guessed. Must not know files.
import { fieldsOf } from '../model/criteriaParts.ts';
import type { Criteria, ProcessMilestone } from '../model/model.ts';

/**
 * - `recorded`: a column or a recorded milestone says when it was completed.
 * - `exact`: its criteria look only at fields whose changes are known.
 * - `closing`: its criteria are known to hold at the closing, and may have held before.
 * - `unknown`: nothing says when it was completed.
 */
export type Knowledge = 'recorded' | 'exact' | 'closing' | 'unknown';

export interface Sources {
  readonly object: string;
  /** Fields whose changes are known. */
  readonly tracked: ReadonlySet<string>;
  /** Milestone types that a column gives the completion of. */
  readonly columns: ReadonlySet<string>;
  /** Whether recorded milestones were given. */
  readonly hasRecords: boolean;
}

/** A column says it best, then criteria that are known exactly, then recorded milestones. */
export function knowledgeOf({ milestone, completeWhen }: ProcessMilestone, sources: Sources): Knowledge {
  if (sources.columns.has(milestone)) return 'recorded';
  const known = completeWhen === undefined ? 'unknown' : knowledgeOfCriteria(completeWhen, sources);
  return known !== 'exact' && sources.hasRecords ? 'recorded' : known;
}

function knowledgeOfCriteria(criteria: Criteria, { object, tracked }: Sources): Knowledge {
  const closedFields = new Set([`${object}.IsClosed`, `${object}.ClosedDate`]);
  const fields = fieldsOf(criteria, object);
  if (fields === undefined) return 'unknown';
  const untracked = fields.filter((field) => !closedFields.has(field) && !tracked.has(field));
  if (untracked.length === 0) return 'exact';
  if (untracked.some((field) => field !== `${object}.Status`)) return 'unknown';
  // The last status is known from the closing on, those before it are not.
  return 'closing';
}
