// Where a code is explained: the page that findings link to from the editor and from SARIF.

const RULES_PAGE = 'https://github.com/milestone-sla/milestone/blob/main/docs/rules.md';

export function ruleUri(code: string): string {
  return `${RULES_PAGE}#${code}`;
}
