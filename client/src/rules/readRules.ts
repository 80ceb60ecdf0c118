// The rules out of docs/rules.md, which is written from the rules themselves and comes with the package. Knows the document's
// headings, and no rule.

export interface RulePage {
  readonly code: string;
  readonly title: string;
  /** `error`, `warning`, `info` or `hint`. */
  readonly severity: string;
  /** Markdown, with the code as its heading. */
  readonly text: string;
}

/** @param document the text of docs/rules.md */
export function readRules(document: string): readonly RulePage[] {
  // A page reaches to the next page, or to the heading of the next group of rules.
  const parts = document.split(/^(?=#{2,3} )/m);
  return parts.flatMap((part) => {
    const [, code, body] = /^### `([a-z/-]+)`\n([\s\S]*)$/.exec(part) ?? [];
    const [, title, severity] = /^\*\*(.+)\*\* · (\w+)/m.exec(part) ?? [];
    if (code === undefined || body === undefined || title === undefined || severity === undefined) return [];
    return { code, title, severity, text: `# ${code}\n${body.trimEnd()}\n\n${writeSwitch(code)}` };
  });
}

/** How to live with the rule, which the document tells once for all of them. */
function writeSwitch(code: string): string {
  const silence =
    code === 'syntax'
      ? ''
      : `One place is silenced by a comment above it, with the reason behind the dashes:\n\n\`\`\`yaml\n# milestone-disable-next-line ${code} -- agreed with the customer\n\`\`\`\n\n`;
  return `${silence}In \`milestone.config.yaml\` the rule gets another severity for a whole project, or is turned off:\n\n\`\`\`yaml\nrules: { ${code}: off } # off | hint | info | warning | error\n\`\`\`\n`;
}
