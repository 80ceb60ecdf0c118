// misnamed-file: a configuration under a name that nobody looks for. Found by `config/findConfigFaults`.
import type { RuleData } from './rule.ts';

export const misnamedFile: RuleData = {
  code: 'misnamed-file',
  severity: 'warning',
  title: 'File under the wrong name',
  why: 'A configuration is called `milestone.config.yaml`. This one is called nearly so, and nothing of it counts.',
  cure: 'Rename it to `milestone.config.yaml`, or remove it.',
  bad: `--- file: milestone.config.yml
rules: { no-warning: off }
`,
  good: `--- file: milestone.config.yaml
rules: { no-warning: off }
`,
  message: ({ name, expected }) =>
    `Nothing in '${String(name)}' counts, for its name: a configuration is called '${String(expected)}'. Rename it.`,
};
