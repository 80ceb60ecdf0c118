// Every rule, in the order of docs/rules.md. A test compares the list with the folder.
import { calendarNeverOpen } from './calendarNeverOpen.ts';
import { duplicateId } from './duplicateId.ts';
import { importCycle } from './importCycle.ts';
import { importMissing } from './importMissing.ts';
import type { Rule, RuleData } from './rule.ts';
import { schemaMistake } from './schemaMistake.ts';
import { syntaxMistake } from './syntaxMistake.ts';
import { unknownReference } from './unknownReference.ts';
import { unknownTimeZone } from './unknownTimeZone.ts';
import { unusedSuppression } from './unusedSuppression.ts';

/** The rules that look at a snapshot. */
export const ALL_RULES: readonly Rule[] = [
  unknownReference,
  duplicateId,
  importMissing,
  importCycle,
  calendarNeverOpen,
  unknownTimeZone,
];

/** Every code that a finding can have, with its documentation. */
export const RULE_DATA: readonly RuleData[] = [syntaxMistake, schemaMistake, ...ALL_RULES, unusedSuppression];

const BY_CODE: ReadonlyMap<string, RuleData> = new Map(RULE_DATA.map((rule) => [rule.code, rule]));

/** The rule of a finding's code. */
export function ruleOf(code: string): RuleData | undefined {
  return BY_CODE.get(code);
}
