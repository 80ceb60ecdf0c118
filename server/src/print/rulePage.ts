// A rule's documentation, in the terminal and as JSON.
import { examplesOf } from '../rules/examplesOf.ts';
import type { RuleData } from '../rules/rule.ts';
import { createPaint } from './paint.ts';
import { stringify } from './stringify.ts';

export function printRule(rule: RuleData, { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  const { cure, bad, good } = examplesOf(rule);
  return [
    `${paint.bold(rule.code)} ${paint.dim(`(${rule.severity})`)} ${rule.title}`,
    '',
    rule.why,
    '',
    `${paint.bold('Cure:')} ${cure}`,
    '',
    paint.red('Reported:'),
    indent(bad),
    paint.green('Not reported:'),
    indent(good),
  ].join('\n');
}

export function printRuleJson(rule: RuleData): string {
  const { code, severity, title, why } = rule;
  const { cure, bad, good } = examplesOf(rule);
  return `${stringify({ version: 1, code, severity, title, why, cure, bad, good })}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
