// `milestone rules` and `milestone explain`: what can be found, and why each rule exists.
import { nearest } from '../schema/nearest.ts';
import { RULE_DATA, ruleOf } from '../rules/all.ts';
import { EXIT_FINE, UsageError, type Io } from './io.ts';
import { table } from './output/columns.ts';
import { printRule, printRuleJson, printRuleMarkdown } from './output/rulePage.ts';

export const RULES_FORMATS = ['pretty', 'json'] as const;
export const EXPLAIN_FORMATS = ['pretty', 'json', 'markdown'] as const;

export function rules(format: (typeof RULES_FORMATS)[number], io: Io): number {
  if (format === 'json') {
    const list = RULE_DATA.map(({ code, severity, title, why, cure }) => ({ code, severity, title, why, cure }));
    io.stdout(`${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`);
  } else {
    const rows = RULE_DATA.map(({ code, severity, title }) => [code, severity, title]);
    io.stdout(`${table(rows).join('\n')}\n\nmilestone explain <code> says why a rule exists, with an example.\n`);
  }
  return EXIT_FINE;
}

export function explain(code: string, format: (typeof EXPLAIN_FORMATS)[number], io: Io): number {
  const rule = ruleOf(code);
  if (rule === undefined) {
    const suggestion = nearest(
      code,
      RULE_DATA.map((known) => known.code),
    );
    throw new UsageError(
      `There is no rule '${code}'.`,
      suggestion === undefined ? '`milestone rules` lists them all.' : `Did you mean '${suggestion}'?`,
    );
  }
  switch (format) {
    case 'pretty':
      io.stdout(printRule(rule, { color: io.color }));
      break;
    case 'json':
      io.stdout(printRuleJson(rule));
      break;
    case 'markdown':
      io.stdout(printRuleMarkdown(rule));
  }
  return EXIT_FINE;
}
