// Explanations of findings in an editor: where a rule's page is, and how it is asked for. Shared by server and client.

/** The client's command that shows a rule's page. Argument: the finding's code. */
export const EXPLAIN_FINDING_COMMAND = 'milestone.explainFinding';

/** The scheme of the documents that hold rules' pages, in editors that have the command. */
export const RULE_SCHEME = 'milestone-rule';

/** Where a finding's code leads to in such an editor: `milestone-rule:/never-completes.md`. */
export function ruleDocumentUri(code: string): string {
  return `${RULE_SCHEME}:/${code}.md`;
}

/** Client → server. A rule's page, as Markdown. */
export const RULE_PAGE_REQUEST = 'milestone/rulePage';

export interface RulePageParams {
  readonly code: string;
}

export interface RulePageAnswer {
  /** Null when there is no such rule. */
  readonly text: string | null;
}

/** Client → server. Every rule, to choose from. */
export const RULES_REQUEST = 'milestone/rules';

export interface RuleItem {
  readonly code: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

export interface RulesAnswer {
  readonly rules: readonly RuleItem[];
}
