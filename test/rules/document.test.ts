// docs/rules.md is written from the rules themselves: their words, their examples, and what they really say about them.
import { RULE_GROUPS } from '../../server/src/rules/all.ts';
import type { RuleData } from '../../server/src/rules/rule.ts';
import { compareDocument } from '../support/compareDocument.ts';
import { findingsIn } from '../support/findingsIn.ts';
import { splitFiles } from '../support/splitFiles.ts';

const HEAD = `# Rules

<!-- Written by test/rules/document.test.ts with UPDATE=1. -->

What Milestone finds in entitlement processes, by code. Errors are what cannot work; warnings are what will surprise; info is what a
careful reviewer would ask. \`milestone explain <code>\` shows the same text in the terminal.

Every rule can be given another severity, or turned off, in \`milestone.config.yaml\`:

\`\`\`yaml
rules: { alert-fatigue: off, no-warning: error } # off | hint | info | warning | error
\`\`\`

One place is silenced by a comment above it. A comment that silences nothing is reported itself.

\`\`\`yaml
# milestone-disable-next-line no-warning -- agreed with the customer
\`\`\`

Nothing is reported that cannot be known: fields and picklist values are checked only against a list of \`fields\` in the configuration,
formulas that need the org are never guessed, and what an import that is missing may define is left alone. Where two rules would say the
same about one place, the more specific one speaks alone.
`;

function listOf(rules: readonly RuleData[]): string {
  const rows = rules.map(
    ({ code, severity, title }) => `| [\`${code}\`](#${code.replace('/', '')}) | ${severity} | ${title} |`,
  );
  return ['| code | severity | what it finds |', '|---|---|---|', ...rows].join('\n');
}

function example(fixture: string): string {
  const files = [...splitFiles(fixture)];
  return files
    .map(([uri, text]) => {
      const name = files.length > 1 ? `\`${uri.replace('memory:/', '')}\`\n\n` : '';
      return `${name}\`\`\`yaml\n${text}\`\`\`\n`;
    })
    .join('\n');
}

async function page(rule: RuleData): Promise<string> {
  const [finding] = (await findingsIn(rule.bad)).filter(({ code }) => code === rule.code);
  const fixes = finding?.fixes.map(({ title }) => `“${title}”`) ?? [];
  return [
    `### \`${rule.code}\``,
    `**${rule.title}** · ${rule.severity}${fixes.length > 0 ? ` · fix: ${fixes.join(', ')}` : ''}`,
    rule.why,
    rule.cure,
    'Reported:',
    example(rule.bad),
    `> ${finding?.message ?? ''}`,
    'Fine:',
    example(rule.good),
  ].join('\n\n');
}

describe('docs/rules.md', () => {
  it('says what the rules say', async () => {
    const parts = [HEAD];
    for (const { title, rules } of RULE_GROUPS)
      parts.push(`## ${title}`, listOf(rules), ...(await Promise.all(rules.map(page))));
    await compareDocument('docs/rules.md', parts.join('\n\n'));
  });
});
