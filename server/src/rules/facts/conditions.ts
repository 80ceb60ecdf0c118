// The places of a file where criteria stand, with what they decide there. Must not know what rules make of them.
import type { SourceFile } from '../../project/snapshot.ts';
import type { Criteria, Entitlement, Process, ProcessMilestone } from '../../core/model/model.ts';
import type { Path } from '../../text/tree.ts';

export interface CriteriaUse {
  readonly criteria: Criteria;
  readonly key: 'when' | 'completeWhen' | 'pauseWhen' | 'exit';
  /** Of the key that holds the criteria. */
  readonly path: Path;
  /** The object of fields that formulas name without one. */
  readonly object: string;
  /** Absent for an entitlement's. */
  readonly process?: Process;
  /** Absent for an exit and an entitlement's. */
  readonly milestone?: ProcessMilestone;
  readonly entitlement?: Entitlement;
}

const MILESTONE_KEYS = ['when', 'completeWhen', 'pauseWhen'] as const;

/** The criteria of a process: its exit, then its milestones', in file order. */
export function conditionsOfProcess(process: Process): readonly CriteriaUse[] {
  const { object } = process;
  const exit: CriteriaUse = {
    criteria: process.exitWhen,
    key: 'exit',
    path: [...process.origin.path, 'exit', 'when'],
    object,
    process,
  };
  const ofMilestones = process.milestones.flatMap((milestone) =>
    MILESTONE_KEYS.flatMap((key): readonly CriteriaUse[] => {
      const criteria = milestone[key];
      return criteria === undefined
        ? []
        : [{ criteria, key, path: [...milestone.origin.path, key], object, process, milestone }];
    }),
  );
  return [exit, ...ofMilestones];
}

/** All criteria of a file: its processes', then its entitlements'. */
export function conditionsOf(file: SourceFile): readonly CriteriaUse[] {
  const ofEntitlements = file.model.entitlements.flatMap((entitlement): readonly CriteriaUse[] =>
    entitlement.when === undefined
      ? []
      : [
          {
            criteria: entitlement.when,
            key: 'when',
            path: [...entitlement.origin.path, 'when'],
            object: 'Case',
            entitlement,
          },
        ],
  );
  return [...file.model.processes.flatMap(conditionsOfProcess), ...ofEntitlements];
}
