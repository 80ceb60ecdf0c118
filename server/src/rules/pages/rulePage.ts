// A rule's page as Markdown: what it finds, why, the cure, both examples, and how to change its severity. For
// `milestone explain --format markdown`; an editor shows the same words out of docs/rules.md.
import { examplesOf } from '../examplesOf.ts';
import type { RuleData } from '../rule.ts';

const FILE_HEADING = /^--- file: (.+)\n/m;

export function writeRulePage(rule: RuleData): string {
  const { code, title, severity, why } = rule;
  const { cure, bad, good } = examplesOf(rule);
  return [
    `# ${code}`,
    `**${title}** · ${severity}`,
    why,
    cure,
    '## Reported',
    ...writeExample(bad),
    '## Not reported',
    ...writeExample(good),
    '## Another severity',
    'In `milestone.config.yaml`, for a whole project: `off`, `hint`, `info`, `warning` or `error`.',
    fence(`rules: { ${code}: off }\n`),
    ...writeSuppression(code),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Mistakes of the YAML itself cannot be silenced. */
function writeSuppression(code: string): readonly string[] {
  if (code === 'syntax') return [];
  return [
    'One place is silenced by a comment above it, with the reason behind the dashes.',
    fence(`# milestone-disable-next-line ${code} -- agreed with the customer\n`),
  ];
}

/** Each file of the example under its name; a single one needs none. */
function writeExample(example: string): readonly string[] {
  const [first = '', ...parts] = example.split(FILE_HEADING);
  if (parts.length === 0) return [fence(first)];
  return parts.flatMap((part, index) => (index % 2 === 0 ? [`\`${part}\``] : [fence(part)]));
}

function fence(text: string): string {
  return `\`\`\`yaml\n${text}\`\`\``;
}
