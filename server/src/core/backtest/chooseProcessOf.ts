// Which process a past case was in: as somebody says, by its entitlement, or by the entitlements' criteria. Must not know files.
import { evaluateCriteria } from '../model/criteria.ts';
import type { Definitions } from '../model/model.ts';
import type { RecordFields } from '../model/scenario.ts';

const NO_ANSWERS: ReadonlyMap<string, boolean> = new Map();

export interface EntitlementNames {
  /** `Entitlement.Name`. */
  readonly entitlement: string | undefined;
  /** `Entitlement.SlaProcess.Name`. */
  readonly process: string | undefined;
}

/**
 * Id of the process that the record is in: that of its entitlement by name, else that of the first entitlement whose criteria it meets,
 * else the only one there is. Undefined when none is found.
 */
export function chooseProcessOf(
  { processes, entitlements }: Definitions,
  record: RecordFields,
  names: EntitlementNames,
): string | undefined {
  const isNamed = (name: string, given: string | undefined): boolean => name.toLowerCase() === given?.toLowerCase();
  if (names.process !== undefined) return [...processes.values()].find(({ name }) => isNamed(name, names.process))?.id;
  const named = entitlements.find(({ name }) => isNamed(name, names.entitlement));
  if (named !== undefined) return named.process;
  const matching = entitlements.find(
    ({ when }) => when === undefined || evaluateCriteria(when, { record, formulaAnswers: NO_ANSWERS }) === true,
  );
  if (matching !== undefined || entitlements.length > 0) return matching?.process;
  return processes.size === 1 ? [...processes.keys()][0] : undefined;
}
