// config: a configuration that counts for files and cannot be obeyed as it is written. Found by `config/findConfigFaults`.
import { phraseSchemaProblem, phraseTextProblem } from '../language/schema/phrase.ts';
import { SCHEMA_VARIANTS } from '../language/schema/schemaProblem.ts';
import type { RuleData } from './rule.ts';

export const configRule: RuleData = {
  code: 'config',
  severity: 'error',
  title: 'Configuration that cannot be obeyed',
  why: 'A part of `milestone.config.yaml` cannot be read, or names a rule or a level that does not exist. What it wanted is not done: rules report louder or quieter than the team agreed, and nobody sees it.',
  cure: 'Correct the place that is marked. `milestone rules` lists the rules; levels are off, hint, info, warning and error.',
  bad: `--- file: milestone.config.yaml
rules: { no-warnings: off }
`,
  good: `--- file: milestone.config.yaml
rules: { no-warning: off }
`,
  message(args) {
    const { variant, code, suggestion } = args;
    if (variant === 'never-off')
      return `'${String(code)}' cannot be switched off: what cannot be read cannot be judged. Choose another level, or remove it.`;
    if (variant === 'unknown-rule') {
      const hint = suggestion === '' ? 'See docs/rules.md for all.' : `Did you mean '${String(suggestion)}'?`;
      return `There is no rule '${String(code)}'. ${hint}`;
    }
    return SCHEMA_VARIANTS.some((each) => each === variant) ? phraseSchemaProblem(args) : phraseTextProblem(args);
  },
};
