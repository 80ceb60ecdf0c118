// Which records get another process because entitlements stand in another order: the first that matches counts. Must not know text.
import { createBudget } from '../model/budget.ts';
import type { Definitions, Entitlement } from '../model/model.ts';
import { satisfiable } from '../model/satisfiable.ts';
import type { ProcessView } from './processView.ts';

/** An entitlement now counts before another, which stands for another process. */
export interface OrderChange {
  readonly first: string;
  readonly second: string;
  /** Name of the other process. */
  readonly process: string;
  /** Whether what matches both comes to the process that is compared, or leaves it. */
  readonly isGained: boolean;
}

/** Steps for all pairs of one process; what is not decided within them is told, since it may matter. */
const MAX_STEPS = 2_000_000;

/** Entitlements of the process that changed places with those of others, where one record can match both. */
export function compareOrder(before: ProcessView, after: ProcessView): readonly OrderChange[] {
  const budget = createBudget(MAX_STEPS);
  const { entitlements } = after.definitions;
  const former = new Map(before.definitions.entitlements.map((entitlement, index) => [entitlement.id, index]));
  const isOwn = ({ id, process }: Entitlement): boolean =>
    process === after.process.id &&
    before.definitions.entitlements.some((each) => each.id === id && each.process === before.process.id);
  return entitlements.flatMap((own, place) =>
    entitlements.flatMap((other, otherPlace): readonly OrderChange[] => {
      const [was, otherWas] = [former.get(own.id), former.get(other.id)];
      if (was === undefined || otherWas === undefined || other.process === own.process || !isOwn(own)) return [];
      if (place < otherPlace === was < otherWas) return [];
      const criteria = [own.when ?? [], other.when ?? []].flat();
      if (satisfiable(criteria, { object: after.process.object, budget }).kind === 'no') return [];
      return [toSwap(own, other, place < otherPlace, after.definitions)];
    }),
  );
}

function toSwap(own: Entitlement, other: Entitlement, isGained: boolean, definitions: Definitions): OrderChange {
  const [first, second] = isGained ? [own, other] : [other, own];
  const process = definitions.processes.get(other.process)?.name ?? other.process;
  return { first: first.name, second: second.name, process, isGained };
}
