// What one rule may spend on one file. Must not know any rule.
import { createBudget, type Budget } from '../../core/model/budget.ts';

/** In tests of criteria: some hundred times what the longest file takes that anybody wrote by hand; well below a second. */
const MAX_STEPS = 5_000_000;

/** A new one for each rule and file: what one spends is not missing to another. */
export function createRuleBudget(): Budget {
  return createBudget(MAX_STEPS);
}
