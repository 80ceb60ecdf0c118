// `milestone rules` and `milestone explain`: what can be found, and why each rule exists.
import { RULE_DATA, ruleOf } from '../rules/all.ts';
import { writeRulePage } from '../rules/pages/rulePage.ts';
import type { ExplainFormat, RulesFormat } from './formats.ts';
import { EXIT_FINE, type Io } from './io.ts';
import { table } from '../print/columns.ts';
import { printRule, printRuleJson } from '../print/rulePage.ts';
import { noRule } from './readRuleLevels.ts';

export function rules(format: RulesFormat, io: Io): number {
  if (format === 'json') {
    const list = RULE_DATA.map(({ code, severity, title, why, cure }) => ({ code, severity, title, why, cure }));
    io.stdout(`${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`);
  } else {
    const rows = RULE_DATA.map(({ code, severity, title }) => [code, severity, title]);
    io.stdout(`${table(rows).join('\n')}\n\nmilestone explain <code> says why a rule exists, with an example.\n`);
  }
  return EXIT_FINE;
}

export function explain(code: string, format: ExplainFormat, io: Io): number {
  const rule = ruleOf(code);
  if (rule === undefined) throw noRule(code);
  switch (format) {
    case 'pretty':
      io.stdout(printRule(rule, { color: io.color }));
      break;
    case 'json':
      io.stdout(printRuleJson(rule));
      break;
    case 'markdown':
      io.stdout(writeRulePage(rule));
  }
  return EXIT_FINE;
}
