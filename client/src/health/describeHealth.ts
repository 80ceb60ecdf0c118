// A file's health in words: short for the status bar, whole sentences for those who point at it or listen to it. Knows no VS Code.
import type { Health } from '../../../server/src/protocol/health.ts';
import { pluralize } from '../../../server/src/words/pluralize.ts';

export interface SaidHealth {
  /** For the status bar, with icons: `$(error) 2 $(beaker) 4/5`. */
  readonly text: string;
  /** `2 errors and 1 warning in this file and its imports. 4 of 5 scenarios pass.` */
  readonly sentence: string;
  /** The name of the item for those who listen, or tell the computer what to press: what is to be seen, then the sentence. */
  readonly label: string;
  readonly worst: 'error' | 'warning' | 'fine';
}

export function describeHealth({ errors, warnings, infos, passed, failed }: Health): SaidHealth {
  const scenarios = passed + failed;
  const worst = errors + failed > 0 ? 'error' : warnings > 0 ? 'warning' : 'fine';
  const sign = { error: '$(error)', warning: '$(warning)', fine: '$(pass)' }[worst];
  const [count, word] = errors > 0 ? [errors, 'error'] : [warnings, 'warning'];
  const findings = count > 0 ? ` ${pluralize(count, word)}` : '';
  const tests = scenarios > 0 ? ` $(beaker) ${passed}/${scenarios}` : '';
  const text = `${sign} Milestone${findings === '' ? '' : ':'}${findings}${tests}`;
  const sentence = `${describeFindings({ errors, warnings, infos })} ${describeScenarios(passed, scenarios)}`;
  return { text, sentence, label: `${text.replace(/\$\([a-z]+\) /g, '')}. ${sentence}`, worst };
}

function describeFindings({ errors, warnings, infos }: Pick<Health, 'errors' | 'warnings' | 'infos'>): string {
  const parts = [
    ...(errors > 0 ? [pluralize(errors, 'error')] : []),
    ...(warnings > 0 ? [pluralize(warnings, 'warning')] : []),
    ...(infos > 0 ? [pluralize(infos, 'hint to look at', 'hints to look at')] : []),
  ];
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? '');
  return listed === '' ? 'Nothing is wrong in this file and its imports.' : `${listed} in this file and its imports.`;
}

function describeScenarios(passed: number, scenarios: number): string {
  if (scenarios === 0) return 'No scenario goes through it.';
  if (scenarios === 1) return passed === 1 ? 'Its scenario passes.' : 'Its scenario fails.';
  return passed === scenarios ? `All ${scenarios} scenarios pass.` : `${passed} of ${scenarios} scenarios pass.`;
}
