// Entitlement files of any length for benchmarks and memory tests: right, alike and different enough, and the same on every run.

const ZONES = ['Europe/Warsaw', 'America/New_York', 'Asia/Manila', 'Europe/Lisbon', 'America/Denver', 'Asia/Kolkata'];
const TRADES = ['Pumps', 'Lifts', 'Hosting', 'Scanners', 'Payments', 'Turbines', 'Routers', 'Ventilators'];
const PRIORITIES = ['Low', 'Medium', 'High', 'Critical'];

/**
 * A file with desks, holidays, actions and processes, of about `lines` lines. It has no finding.
 * @param lines at least 100
 */
export function generateFile(lines: number): string {
  const linesEach = linesOf(calendar(0) + actions(0) + process(0));
  const count = Math.max(1, Math.round((lines - linesOf(HEAD)) / linesEach));
  const each = (write: (index: number) => string): string => Array.from({ length: count }, (_, i) => write(i)).join('');
  return `${HEAD}
businessHours:
${each(calendar)}
actions:
${each(actions)}
processes:
${each(process)}`;
}

const HEAD = `# Desks and processes of one company. Written by a generator, as many as asked for.

milestoneTypes:
  first-response:
    name: First Response
    description: A person has answered the customer
  workaround:
    name: Workaround
  resolution:
    name: Resolution

holidays:
  company:
    - { name: New Year's Day, yearly: { month: january, day: 1 } }
    - { name: Labour Day, yearly: { month: may, day: 1 }, observed: next-weekday }
    - { name: Stocktake, monthly: { nth: last, weekday: friday }, between: 12:00-17:00, from: 2026-01-01 }
`;

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}

function calendar(index: number): string {
  return `  desk-${index}:
    name: Desk ${index}
    timeZone: ${pick(ZONES, index)}
    hours:
      weekdays: 0${7 + (index % 3)}:00-17:${index % 2 === 0 ? '00' : '30'}
      saturday: 09:00-12:00
    holidays: [company]
`;
}

function actions(index: number): string {
  return `  remind-${index}:
    name: Remind_Owner_${index}
    emailAlert: { template: Support/Reminder_${index}, recipients: [{ owner: true }] }
  tell-lead-${index}:
    name: Tell_Lead_${index}
    flow: { flow: Tell_Lead, inputs: { desk: desk-${index} } }
`;
}

function process(index: number): string {
  const [urgent, usual] = [pick(PRIORITIES, index + 1), pick(PRIORITIES, index)];
  return `  support-${index}:
    name: ${pick(TRADES, index)} Support ${index}
    description: What customers of desk ${index} are promised
    active: true
    businessHours: desk-${index}
    exit:
      when: { IsClosed: true }
    milestones:
      # The first answer comes from a person.
      - milestone: first-response
        when: { Priority: ${urgent} }
        target: 1h
        clock: process
        completeWhen: { Status: [Working, Solved] }
        warnings:
          - { before: 15m, actions: [remind-${index}] }
        violations:
          - { after: 0m, actions: [tell-lead-${index}] }
      - milestone: workaround
        when:
          Priority: [${urgent}, ${usual}]
          Region__c: Region ${index}
        target: 3h 30m
        completeWhen: { Workaround__c: { notEqual: '' } }
        pauseWhen: { Status: On Hold }
        warnings: [{ before: 1h, actions: [remind-${index}] }]
        violations: [{ after: 0m, actions: [tell-lead-${index}] }]
      - milestone: resolution
        target: 7h
        completeWhen: { Status: Solved }
        pauseWhen: { Status: On Hold } # while the customer is asked
        warnings: [{ before: 2h, actions: [remind-${index}] }]
        violations:
          - { after: 0m, actions: [tell-lead-${index}] }
          - { after: 2h, actions: [tell-lead-${index}, remind-${index}] }
`;
}
