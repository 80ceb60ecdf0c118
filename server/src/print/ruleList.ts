// All rules, in the terminal and as JSON.
import type { RuleData } from '../rules/rule.ts';
import { table } from './columns.ts';
import { stringify } from './stringify.ts';

export function printRules(rules: readonly RuleData[]): string {
  const rows = rules.map(({ code, severity, title }) => [code, severity, title]);
  return `${table(rows).join('\n')}\n\nmilestone explain <code> says why a rule exists, with an example.\n`;
}

export function printRulesJson(rules: readonly RuleData[]): string {
  const list = rules.map(({ code, severity, title, why, cure }) => ({ code, severity, title, why, cure }));
  return `${stringify({ version: 1, rules: list })}\n`;
}
