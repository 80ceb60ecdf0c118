// What rules claim, the simulation shows: each file is reported by the rule, and its scenario expects what the message says.
import assert from 'node:assert/strict';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsIn } from '../support/findingsIn.ts';
import { splitFiles } from '../support/splitFiles.ts';

const HEAD = `businessHours:
  desk: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  response: {}
  update: { recurrence: independent }
  escalation: {}
actions:
  warn: { flow: { flow: Warn } }
  escalate: { fieldUpdate: { field: Status, value: Escalated } }
`;
const process = (milestones: string, exit = '{ IsClosed: true }'): string =>
  `${HEAD}processes:\n  support:\n    exit: { when: ${exit} }\n    milestones: [${milestones}]\n`;

/** Monday 2026-03-02 09:00 is when the record comes, unless it says otherwise. */
const scenario = (
  record: string,
  events: string,
  expected: string,
  until = '2026-03-06T17:00',
): string => `use: ./a.entitlement.yaml
scenarios:
  one:
    record: { CreatedDate: 2026-03-02T09:00, Status: New, ${record} }
    events: [${events}]
    until: ${until}
    expect: ${expected}
`;

const CLAIMS: readonly (readonly [code: string, claim: string, file: string, scenario: string])[] = [
  [
    'overlapping-milestones',
    'the record of the message gets the milestone twice',
    process(
      '{ milestone: response, when: { Priority: [High, Critical] }, target: 1h }, { milestone: response, when: { Priority: [Critical, Low] }, target: 2h }',
    ),
    scenario(
      'Priority: Critical',
      '',
      '{ milestones: [{ milestone: response, target: 2026-03-02T10:00 }, { milestone: response, target: 2026-03-02T11:00 }] }',
    ),
  ],
  [
    'criteria-against-exit',
    'closing leaves before the clock could stop',
    process('{ milestone: response, target: 1h, pauseWhen: { IsClosed: true } }'),
    scenario(
      '',
      '{ after: 10m, close: true }',
      '{ milestones: [{ milestone: response, target: 2026-03-02T10:00, status: open-at-exit }] }',
    ),
  ],
  [
    'recurrence-on-process-clock',
    'a further start counts from entry and is violated at once',
    process('{ milestone: update, when: { Ask__c: true }, target: 4h, completeWhen: { Sent__c: true } }'),
    scenario(
      'Ask__c: true',
      '{ after: 1h, set: { Sent__c: true } }, { after: 2h, set: { Ask__c: false } }, { after: 6h, set: { Sent__c: false, Ask__c: true } }',
      '{ milestones: [{ milestone: update, status: completed }, { milestone: update, occurrence: 3, start: 2026-03-02T15:00, target: 2026-03-02T13:00, status: violated }] }',
    ),
  ],
  [
    'born-violated',
    'an escalation after the target is violated when it starts',
    process('{ milestone: escalation, when: { IsEscalated: true }, target: 2h }'),
    scenario(
      'IsEscalated: false',
      '{ after: 5h, set: { IsEscalated: true } }',
      '{ milestones: [{ milestone: escalation, start: 2026-03-02T14:00, target: 2026-03-02T11:00, status: violated }] }',
    ),
  ],
  [
    'warning-before-start',
    'the warning is sent when the milestone starts',
    process('{ milestone: response, target: 1h, warnings: [{ before: 3h, actions: [warn] }] }'),
    scenario('', '', '{ actions: [{ action: warn, at: 2026-03-02T09:00 }] }'),
  ],
  [
    'closed-stays-inside',
    'violations are sent about a closed case',
    process('{ milestone: response, target: 1h, violations: [{ after: 0m, actions: [warn] }] }', '{ Origin: Spam }'),
    scenario('', '{ after: 10m, close: true }', '{ actions: [{ action: warn, at: 2026-03-02T10:00 }] }'),
  ],
  [
    'action-changes-criteria',
    'the milestone is completed by the action, but only when the record is next saved',
    process(
      '{ milestone: response, target: 1h, completeWhen: { Status: { notEqual: New } }, violations: [{ after: 0m, actions: [escalate] }] }',
    ),
    scenario(
      '',
      '{ after: 3h, set: { Subject: x } }',
      '{ milestones: [{ milestone: response, completed: 2026-03-02T12:00, status: completed-late }] }',
    ),
  ],
  [
    'target-looks-like-clock-time',
    'a case of Monday 09:00 is due on Wednesday 17:00',
    process('{ milestone: response, target: 24h }'),
    scenario('', '', '{ milestones: [{ milestone: response, target: 2026-03-04T17:00 }] }'),
  ],
  [
    'no-business-hours',
    'a case of Friday 16:30 is due on Saturday 00:30',
    process('{ milestone: response, target: 8h }').replace(' default: true,', ''),
    scenario(
      '',
      '',
      '{ milestones: [{ milestone: response, target: 2026-03-07T00:30Z }] }',
      '2026-03-08T00:00Z',
    ).replace('CreatedDate: 2026-03-02T09:00', 'CreatedDate: 2026-03-06T16:30Z'),
  ],
  [
    'success-is-not-in-time',
    'the success action runs after a late completion',
    process('{ milestone: response, target: 1h, completeWhen: { Status: Working }, onSuccess: [sla-met] }').replace(
      'actions:\n',
      'actions:\n  sla-met: { flow: { flow: Praise } }\n',
    ),
    scenario(
      '',
      '{ after: 5h, set: { Status: Working } }',
      '{ milestones: [{ milestone: response, status: completed-late }], actions: [{ action: sla-met, at: 2026-03-02T14:00 }] }',
    ),
  ],
];

describe('what rules claim', () => {
  for (const [code, claim, file, cases] of CLAIMS)
    it(`${code}: ${claim}`, async () => {
      const fixture = `--- file: a.entitlement.yaml\n${file}--- file: a.scenario.yaml\n${cases}`;
      const found = await findingsIn(fixture);
      assert.ok(
        found.some((finding) => finding.code === code),
        found.map((finding) => finding.message).join('\n'),
      );
      const snapshot = await createProject(createMemoryHost(Object.fromEntries(splitFiles(fixture)))).snapshot([
        'memory:/a.scenario.yaml',
      ]);
      const results = runScenarios(snapshot, 'memory:/a.scenario.yaml');
      assert.equal(results.length, 1);
      assert.deepEqual(
        results.flatMap(({ failures }) =>
          failures.map(({ path, expected, actual }) => `${path}: ${expected}, not ${actual}`),
        ),
        [],
      );
    });
});
