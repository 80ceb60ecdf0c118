// Explanations of findings in an editor: where a rule's page is. Shared by server and client.

/** The client's command that shows a rule's page. Argument: the finding's code. */
export const EXPLAIN_FINDING_COMMAND = 'milestone.explainFinding';

/** The scheme of the documents that hold rules' pages, in editors that have the command. */
export const RULE_SCHEME = 'milestone-rule';

/** Where a finding's code leads to in such an editor: `milestone-rule:/never-completes.md`. */
export function ruleDocumentUri(code: string): string {
  return `${RULE_SCHEME}:/${code}.md`;
}
