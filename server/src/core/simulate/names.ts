// Names of definitions by id, for whoever says what happens to a case. Must not know text.
import type { Definitions } from '../model/model.ts';

/** The Salesforce names of milestone types, processes and business hours; the id where there is no such definition. */
export interface Names {
  readonly milestone: (id: string) => string;
  readonly process: (id: string) => string;
  readonly businessHours: (id: string) => string;
}

export function namesOf({ milestoneTypes, processes, businessHours }: Definitions): Names {
  return {
    milestone: (id) => milestoneTypes.get(id)?.name ?? id,
    process: (id) => processes.get(id)?.name ?? id,
    businessHours: (id) => businessHours.get(id)?.name ?? id,
  };
}
