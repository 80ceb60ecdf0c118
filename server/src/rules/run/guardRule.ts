// Keeps a rule with a fault from silencing the others. Must not know any rule.
import type { Rule } from '../rule.ts';

/** @param code of the rule that threw `fault` */
export type ReportFault = (code: string, fault: unknown) => void;

/** The rule, but where it throws it tells of that and reports nothing. Without anybody to tell, the fault goes on. */
export function guardRule(rule: Rule, reportFault: ReportFault | undefined): Rule {
  if (reportFault === undefined) return rule;
  return {
    ...rule,
    check(input) {
      try {
        return [...rule.check(input)];
      } catch (fault) {
        reportFault(rule.code, fault);
        return [];
      }
    },
  };
}
