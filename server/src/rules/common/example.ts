// The small process that the examples of rules are told with. Must not know any rule.

const HEAD = `businessHours:
  us-support: { name: US Support, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
`;

const ACTIONS = `actions:
  warn-owner: { emailAlert: { template: Support/SLA_Warning, recipients: [{ owner: true }] } }
  tell-lead: { emailAlert: { template: Support/SLA_Missed, recipients: [{ role: Support Lead }] } }
`;

/** A process with one milestone, First Response within 4 hours; `lines` are added to the milestone. */
export function exampleMilestone(lines: string): string {
  return `${HEAD}${ACTIONS}${exampleProcess(`      - milestone: first-response
        target: 4h
        completeWhen: { Status: Working }
${indent(lines, 8)}`)}`;
}

/** A process with the given milestones. */
export function exampleMilestones(milestones: string, more = ''): string {
  return `${HEAD}${more}${exampleProcess(indent(milestones, 6))}`;
}

function exampleProcess(milestones: string): string {
  return `processes:
  support:
    active: true
    exit: { when: { IsClosed: true } }
    milestones:
${milestones}`;
}

function indent(lines: string, columns: number): string {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${' '.repeat(columns)}${line}\n`)
    .join('');
}
