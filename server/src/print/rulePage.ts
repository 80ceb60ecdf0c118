// A rule's documentation, in the terminal and as JSON.
import type { RuleData } from '../rules/rule.ts';
import { createPaint } from './paint.ts';
import { stringify } from './stringify.ts';

export function printRule(rule: RuleData, { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  return [
    `${paint.bold(rule.code)} ${paint.dim(`(${rule.severity})`)} ${rule.title}`,
    '',
    rule.why,
    '',
    `${paint.bold('Cure:')} ${rule.cure}`,
    '',
    paint.red('Reported:'),
    indent(rule.bad),
    paint.green('Not reported:'),
    indent(rule.good),
  ].join('\n');
}

export function printRuleJson({ code, severity, title, why, cure, bad, good }: RuleData): string {
  return `${stringify({ version: 1, code, severity, title, why, cure, bad, good })}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
