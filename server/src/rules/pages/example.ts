// The small process that the examples of rules are told with. Must not know any rule.

const HEAD = `businessHours:
  us-support: { name: US Support, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
`;

const ACTIONS: Readonly<Record<string, string>> = {
  'warn-owner': '{ emailAlert: { template: Support/SLA_Warning, recipients: [{ owner: true }] } }',
  'tell-lead': '{ emailAlert: { template: Support/SLA_Missed, recipients: [{ role: Support Lead }] } }',
};

/** A process with one milestone, First Response within 4 hours; `lines` are added to the milestone. */
export function exampleMilestone(lines: string): string {
  const used = Object.entries(ACTIONS).filter(([id]) => lines.includes(id));
  const actions = used.map(([id, effect]) => `  ${id}: ${effect}\n`).join('');
  return exampleMilestones(
    `- milestone: first-response
  target: 4h
  completeWhen: { Status: Working }
${indent(lines, 2)}`,
    actions === '' ? '' : `actions:\n${actions}`,
  );
}

/** A process with the given milestones; `more` are further milestone types, or the sections after them. */
export function exampleMilestones(milestones: string, more = ''): string {
  return `${HEAD}${more}processes:
  support:
    active: true
    exit: { when: { IsClosed: true } }
    milestones:
${indent(milestones, 6)}`;
}

/** A file in a project whose metadata is written for an older version of the API. */
export function exampleForSalesforce(entitlement: string): string {
  return `--- file: support/desk.entitlement.yaml
${entitlement}--- file: support/milestone.config.yaml
salesforce: { apiVersion: 64.0 }
`;
}

/** What a process of `exampleExport` says otherwise. */
interface ExportedProcess {
  readonly id?: string;
  readonly version?: string;
  readonly when?: string;
  readonly target?: string;
  readonly pauseWhen?: string;
  readonly triggers?: string;
}

interface ExportExample {
  readonly action?: string;
  /** Further milestone types, a line each. */
  readonly types?: string;
  readonly processes?: readonly ExportedProcess[];
}

/** The same with a calendar, an action and a process that can be exported but for what a rule is about. */
export function exampleExport({
  action = '{ emailAlert: { template: Support/Late, recipients: [{ owner: true }] } }',
  types = '',
  processes = [{}],
}: ExportExample): string {
  return exampleForSalesforce(`businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
${indent(types, 2)}actions:
  tell: ${action}
processes:
${processes.map(exportedProcess).join('')}`);
}

function exportedProcess({
  id = 'support',
  version,
  when,
  target = '1h',
  pauseWhen,
  triggers = 'warnings: [{ before: 15m, actions: [tell] }]',
}: ExportedProcess): string {
  const line = (key: string, value: string | undefined): string => (value === undefined ? '' : `${key}: ${value}\n`);
  const milestone = [
    line('when', when),
    line('target', target),
    line('completeWhen', '{ Status: Working }'),
    line('pauseWhen', pauseWhen),
    triggers,
  ];
  return `  ${id}:
    name: Support
${indent(line('version', version), 4)}    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
${indent(milestone.join(''), 8)}`;
}

function indent(lines: string, columns: number): string {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${' '.repeat(columns)}${line}\n`)
    .join('');
}
