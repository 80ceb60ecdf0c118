// active-without-milestones: a process that is switched on and promises nothing.
import { nodeOf } from '../project/nodeOf.ts';
import { exampleMilestones } from './pages/example.ts';
import { removeKey } from './fixes/fixes.ts';
import { keySpanOf, spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const MILESTONE = `- milestone: first-response
  target: 1h
  completeWhen: { Status: Working }`;

export const activeWithoutMilestones: Rule = {
  code: 'active-without-milestones',
  severity: 'warning',
  title: 'Active process without milestones',
  why: 'The process is active, so records enter it, but it has no milestones: nothing is measured and nobody is warned.',
  cure: 'Add its milestones, or deactivate it until they are there.',
  bad: exampleMilestones('').replace('    milestones:\n', '    milestones: []\n'),
  good: exampleMilestones(MILESTONE),
  message: ({ name }) =>
    `'${String(name)}' is active but has no milestones, so it promises nothing. Add milestones, or remove 'active: true'.`,
  messageInMetadata: ({ name }) =>
    `'${String(name)}' is active but has no milestones, so it promises nothing. Add milestones, or set active to false.`,
  scope: 'processes',
  *check({ file }) {
    for (const { active, name, origin } of file.model.processes) {
      const written = nodeOf(file, [...origin.path, 'milestones']);
      if (!active || (written?.kind === 'list' && written.items.length > 0)) continue;
      const path = [...origin.path, 'milestones'];
      yield {
        span: written === undefined ? spanOf(file, [...origin.path, 'active']) : keySpanOf(file, path),
        args: { name },
        fixes: removeKey(file, [...origin.path, 'active'], `Switch '${name}' off`),
      };
    }
  },
};
