// The functions of Salesforce formulas that depend on nothing but their operands. What is not here (ISCHANGED, PRIORVALUE, VLOOKUP, …)
// looks at the record or needs the org. Must not know records.
import { DATE_FUNCTIONS } from './dateFunctions.ts';
import type { FormulaCompute } from './formulaNode.ts';
import { NUMBER_FUNCTIONS } from './numberFunctions.ts';
import { OTHER_FUNCTIONS } from './otherFunctions.ts';
import { TEXT_FUNCTIONS } from './textFunctions.ts';

export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaCompute> = new Map<string, FormulaCompute>([
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...OTHER_FUNCTIONS,
]);
