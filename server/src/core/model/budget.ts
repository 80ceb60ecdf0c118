// How much a computation may still do. Counted in steps, not in time: the same input ends in the same answer on every machine.

export interface Budget {
  /**
   * Takes steps from what is left.
   * @returns false from the step on with which too many were taken: then the computation ends and says that it does not know
   */
  spend(steps: number): boolean;
}

/**
 * @param steps that may be taken
 * @param outer another budget, from which every step is taken too
 */
export function createBudget(steps: number, outer?: Budget): Budget {
  let left = steps;
  return {
    spend(taken) {
      left -= taken;
      return (outer?.spend(taken) ?? true) && left >= 0;
    },
  };
}
