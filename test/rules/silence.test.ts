// What cannot be known is not reported, and neither is what only looks like a mistake. Each row is a file in which one rule
// must stay silent, and what would make it speak.
import assert from 'node:assert/strict';
import { findingsIn } from '../support/findingsIn.ts';

const TYPES = `milestoneTypes:
  first-response: {}
  resolution: {}
`;
const DESK = `businessHours:
  desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 09:00-17:00 } }
`;
const process = (milestones: string, exit = '{ IsClosed: true }'): string => `${TYPES}processes:
  support:
    exit: { when: ${exit} }
    milestones:
${milestones
  .trim()
  .split('\n')
  .map((line) => `      ${line}\n`)
  .join('')}`;
const entry = (rest: string, id = 'first-response'): string => `- { milestone: ${id}, target: 1h, ${rest} }\n`;
const holidays = (company: string): string =>
  `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 }, holidays: [public, company] } }
holidays:
  public: [{ name: Christmas, yearly: { month: december, day: 25 } }]
  company: [${company}]
`;
const SCENARIO = `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  one:
    process: support
    record: { CreatedDate: 2026-03-06T10:00 }
    until: 2026-03-06T12:00
    expect: { milestones: [{ milestone: resolution, status: violated }] }
`;

const CASES: readonly (readonly [code: string, why: string, silent: string, speaks?: string])[] = [
  [
    'unknown-reference',
    'an import that is not there may define the id',
    `imports: [./lost.entitlement.yaml]\n${DESK}entitlements: { gold: { process: premium } }\n`,
    `${DESK}entitlements: { gold: { process: premium } }\n`,
  ],
  [
    'no-business-hours',
    'an import that is not there may have the default calendar',
    `imports: [./lost.entitlement.yaml]\n${process(entry(''))}`,
    process(entry('')),
  ],
  [
    'no-business-hours',
    'every milestone names its own calendar',
    `${DESK.replace(' default: true,', '')}${process(entry('businessHours: desk'))}`,
    `${DESK.replace(' default: true,', '')}${process(entry(''))}`,
  ],
  [
    'contradictory-criteria',
    'a record whose fields are equal meets the other part of any',
    process(
      entry('when: { Priority: High, any: [{ Priority: Low }, { OwnerId: { equals: { field: CreatedById } } }] }'),
    ),
    process(entry('when: { Priority: High, any: [{ Priority: Low }], OwnerId: { equals: { field: CreatedById } } }')),
  ],
  [
    'never-completes',
    'without scenarios nobody knows what people do by hand',
    `${DESK}${process(entry(''))}`,
    `--- file: main.entitlement.yaml\n${DESK}${process(entry('') + entry('completeWhen: { Status: Solved }', 'resolution'))}${SCENARIO}`,
  ],
  [
    'never-completes',
    'a flow of the process completes milestones',
    `--- file: main.entitlement.yaml\n${DESK}actions: { done: { flow: { flow: Complete_Milestone } } }\n${process(
      entry('violations: [{ after: 0m, actions: [done] }]') + entry('completeWhen: { Status: Solved }', 'resolution'),
    )}${SCENARIO}`,
  ],
  [
    'milestone-without-scenario',
    'a scenario file that cannot be read may cover it',
    `--- file: main.entitlement.yaml\n${DESK}${process(entry('completeWhen: { Status: Working }') + entry('', 'resolution'))}${SCENARIO.replace('status:', 'sttus:')}`,
    `--- file: main.entitlement.yaml\n${DESK}${process(entry('completeWhen: { Status: Working }') + entry('', 'resolution'))}${SCENARIO}`,
  ],
  [
    'unused-definition',
    'a file without processes is a library',
    `${TYPES}${DESK}`,
    `${DESK.replace(' default: true,', '')}${process(entry(''))}`,
  ],
  [
    'unused-definition',
    'a scenario counts in the calendar',
    `--- file: main.entitlement.yaml\n${DESK.replace(' default: true,', '')}${process(entry('') + entry('', 'resolution'))}${SCENARIO.replace('process: support', 'process: support\n    businessHours: desk')}`,
  ],
  ['unknown-field', 'there is no list of fields', `${DESK}${process(entry('when: { Tier__c: Gold }'))}`],
  [
    'unknown-field',
    'standard fields are not listed, and what stands behind a custom relation is not known',
    `--- file: a/main.entitlement.yaml\n${DESK}${process(entry('when: { Origin: Web, Parent__r.Tier__c: Gold }'))}--- file: a/milestone.config.yaml\nfields: { Case.Tier__c: [Gold] }\n`,
    `--- file: a/main.entitlement.yaml\n${DESK}${process(entry('when: { Teir__c: Gold }'))}--- file: a/milestone.config.yaml\nfields: { Case.Tier__c: [Gold] }\n`,
  ],
  [
    'unknown-picklist-value',
    'parts of texts, blank values and free fields are no picklist values',
    `--- file: a/main.entitlement.yaml\n${DESK}${process(entry("when: { Tier__c: { contains: G }, Plan__c: { notEqual: '' }, Free__c: x, Many__c: { includes: one;two } }"))}--- file: a/milestone.config.yaml\nfields: { Case.Tier__c: [Gold], Case.Plan__c: [A], Case.Free__c: [], Case.Many__c: [One, Two] }\n`,
    `--- file: a/main.entitlement.yaml\n${DESK}${process(entry('when: { Many__c: { includes: one;three } }'))}--- file: a/milestone.config.yaml\nfields: { Case.Many__c: [One, Two] }\n`,
  ],
  [
    'overlapping-milestones',
    'a formula that needs the org may exclude the other',
    `${DESK}${process(entry('when: { formula: ISCHANGED(Status) }') + entry('when: { Priority: Low }'))}`,
    `${DESK}${process(entry('when: { formula: "ISPICKVAL(Priority, \'Low\')" }') + entry('when: { Priority: Low }'))}`,
  ],
  [
    'overlapping-milestones',
    'a record that meets both has left the process',
    `${DESK}${process(entry('when: { A__c: 1 }') + entry('when: { B__c: 1 }'), '{ any: [{ IsClosed: true }, { A__c: 1, B__c: 1 }] }')}`,
    `${DESK}${process(entry('when: { A__c: 1 }') + entry('when: { B__c: 1 }'))}`,
  ],
  [
    'criteria-against-exit',
    'that a status closes the case only the org knows',
    `${DESK}${process(entry('pauseWhen: { Status: Closed }'))}`,
    `${DESK}${process(entry('pauseWhen: { Status: Closed }'), '{ Status: [Closed, Cancelled] }')}`,
  ],
  [
    'criteria-against-exit',
    'an event completes before it exits',
    `${DESK}${process(entry('completeWhen: { IsClosed: true }'))}`,
    `${DESK}${process(entry('when: { IsClosed: true }'))}`,
  ],
  [
    'closed-stays-inside',
    'a formula may well look at it, and which statuses are closed only the org knows',
    `${DESK}${process(entry(''), '{ formula: "ISPICKVAL(Status, \'X\')" }')}`,
    `${DESK}${process(entry(''), '{ Origin: Spam }')}`,
  ],
  [
    'coverage-gap',
    'a milestone type that occurs once is meant for these values only',
    `${DESK}${process(entry('when: { Priority: High }') + entry('when: { Priority: [High, Low] }', 'resolution'))}`,
  ],
  [
    'tier-inversion',
    'two products side by side are no tiers',
    `${DESK}${TYPES}processes:\n  hard: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: first-response, target: 8h }] }\n  soft: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: first-response, target: 2h }] }\nentitlements:\n  hardware: { process: hard, when: { Product__c: Hardware } }\n  software: { process: soft, when: { Product__c: Software } }\n`,
  ],
  [
    'tier-inversion',
    'names say that the cheaper one is listed first',
    `${DESK}${TYPES}processes:\n  slow: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: first-response, target: 8h }] }\n  fast: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: first-response, target: 2h }] }\nentitlements:\n  basic: { process: slow, when: { Tier__c: Basic } }\n  premium: { process: fast, when: { Tier__c: Premium } }\n`,
    `${DESK}${TYPES}processes:\n  slow: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: first-response, target: 8h }] }\n  fast: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: first-response, target: 2h }] }\nentitlements:\n  premium: { process: slow, when: { Tier__c: Premium } }\n  rest: { process: fast }\n`,
  ],
  [
    'target-looks-like-clock-time',
    'on a calendar of whole days a day is a day',
    `businessHours: { desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 24h } } }\n${process('- { milestone: first-response, target: 24h }')}`,
    `${DESK}${process('- { milestone: first-response, target: 48h }')}`,
  ],
  [
    'warning-before-start',
    'what Apex promises nobody knows here',
    `${DESK}actions: { a: { flow: { flow: A } } }\n${process('- { milestone: first-response, target: { apexClass: X, assume: 1h }, warnings: [{ before: 2h, actions: [a] }] }')}`,
    `${DESK}actions: { a: { flow: { flow: A } } }\n${process(entry('warnings: [{ before: 1h, actions: [a] }]'))}`,
  ],
  [
    'action-changes-criteria',
    'what is completed stays completed, and who has left has left',
    `${DESK}actions: { a: { fieldUpdate: { field: Status, value: Escalated } } }\n${process(entry('completeWhen: { Status: Working }, violations: [{ after: 0m, actions: [a] }]'), '{ Status: Closed }')}`,
    `${DESK}actions: { a: { fieldUpdate: { field: Status, value: Escalated } } }\n${process(entry("completeWhen: { Status: { notEqual: [New, ''] } }, violations: [{ after: 0m, actions: [a] }]"))}`,
  ],
  [
    'action-changes-criteria',
    'the process looks at its criteria again at once',
    `${DESK}actions: { a: { fieldUpdate: { field: Status, value: Escalated } } }\n${process(entry("completeWhen: { Status: { notEqual: [New, ''] } }, violations: [{ after: 0m, actions: [a] }]")).replace('    exit:', '    semantics: { reevaluate: true }\n    exit:')}`,
  ],
  [
    'action-on-other-object',
    'a field without an object belongs to the process that runs the action',
    `${DESK}actions: { a: { fieldUpdate: { field: Priority, value: High } } }\n${process(entry('violations: [{ after: 0m, actions: [a] }]')).replace('    exit:', '    object: WorkOrder\n    exit:')}`,
    `${DESK}actions: { a: { fieldUpdate: { field: Case.Priority, value: High } } }\n${process(entry('violations: [{ after: 0m, actions: [a] }]')).replace('    exit:', '    object: WorkOrder\n    exit:')}`,
  ],
  [
    'duplicate-name',
    'versions of one process share its name',
    `${DESK}${TYPES}processes:\n  one: { name: Gold, version: { number: 1 }, exit: { when: { IsClosed: true } }, milestones: [] }\n  two: { name: Gold, version: { number: 2 }, exit: { when: { IsClosed: true } }, milestones: [] }\n`,
    `${DESK}${TYPES}processes:\n  one: { name: Gold, version: { number: 1 }, exit: { when: { IsClosed: true } }, milestones: [] }\n  two: { name: gold, exit: { when: { IsClosed: true } }, milestones: [] }\n`,
  ],
  [
    'shift-overlap',
    'shifts touch, and a narrower key replaces a wider one',
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { everyday: 00:00-12:00, weekdays: [00:00-08:00, 08:00-16:00], sunday: 12:00-24:00, monday: 00:00-10:00 } } }\n`,
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { sunday: 20:00-06:00, monday: 05:00-10:00 } } }\n`,
  ],
  [
    'ambiguous-shift',
    'the clocks change on a night on which nobody works',
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { weekdays: 02:30-10:00 } } }\n`,
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { sunday: 02:30-10:00 } } }\n`,
  ],
  [
    'ambiguous-shift',
    'the zone has no clock changes',
    `businessHours: { desk: { timeZone: Asia/Kolkata, hours: { everyday: 02:30-10:00 } } }\n`,
  ],
  [
    'holidays-expired',
    'one of them is still to come',
    `holidays: { set: [{ name: A, date: 2020-01-01 }, { name: B, date: 2026-12-24, through: 2026-12-31 }] }\n`,
    `holidays: { set: [{ name: A, date: 2020-01-01 }, { name: B, monthly: { day: 1 }, until: 2025-12-31 }] }\n`,
  ],
  [
    'holiday-on-closed-day',
    'a night shift of the day before reaches into it',
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { friday: 22:00-06:00 }, holidays: [set] } }\nholidays: { set: [{ name: A, date: 2026-03-07 }] }\n`,
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { friday: 08:00-16:00 }, holidays: [set] } }\nholidays: { set: [{ name: A, date: 2026-03-07 }] }\n`,
  ],
  [
    'impossible-date',
    'a leap day falls now and then, the 31st in some months',
    `holidays: { set: [{ name: A, yearly: { month: february, day: 29 } }, { name: B, monthly: { day: 31 } }] }\n`,
    `holidays: { set: [{ name: A, date: 2026-03-05, through: 2026-03-01 }] }\n`,
  ],
  [
    'calendar-never-open',
    'hours that cannot be read are a mistake of their own',
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { weekdays: 9-17 } } }\n`,
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { weekdays: closed, weekend: closed } } }\n`,
  ],
  [
    'calendar-never-open',
    'a holiday on every day is to blame',
    `businessHours: { desk: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 }, holidays: [breaks] } }\nholidays: { breaks: [{ name: Lunch, daily: { interval: 1 } }] }\n`,
  ],
  [
    'holiday-closes-every-day',
    'it takes a part of the day, or is over one day',
    `holidays: { breaks: [{ name: Lunch, daily: { interval: 1 }, between: 12:00-13:00 }, { name: Move, daily: { interval: 1 }, from: 2026-12-24, until: 2026-12-31 }] }\n`,
    `holidays: { breaks: [{ name: Lunch, weekly: { weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday] } }] }\n`,
  ],
  [
    'weekend-around-the-clock',
    'weekdays are open day and night too, or not at all',
    `businessHours: { a: { timeZone: Europe/Warsaw, hours: { everyday: 24h } }, b: { timeZone: Europe/Warsaw, hours: { weekend: 24h } } }\n`,
    `businessHours: { a: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-18:00, saturday: 00:00-23:59 } } }\n`,
  ],
  [
    'holidays-coincide',
    'a shutdown takes holidays in, and one name in two sets is one holiday',
    holidays(
      '{ name: Closed, date: 2098-12-24, through: 2098-12-31 }, { name: Christmas, yearly: { month: december, day: 25 } }',
    ),
    holidays(
      '{ name: Boxing Day, yearly: { month: december, day: 25 } }, { name: Party, yearly: { month: december, day: 26 } }',
    ),
  ],
  [
    'default-around-the-clock',
    'the process names it, so it is meant',
    `${DESK.replace('weekdays: 09:00-17:00', 'everyday: 24h')}${process(entry('businessHours: desk'))}`,
    `${DESK.replace('weekdays: 09:00-17:00', 'everyday: 24h')}${process(entry(''))}`,
  ],
  [
    'closed-stays-inside',
    'the status that it names may be every closed one',
    `${DESK}${process(entry(''), '{ Status: [Closed, Cancelled] }')}`,
    `${DESK}${process(entry(''), '{ Status: Closed, Type: Problem }')}`,
  ],
  [
    'closed-stays-inside',
    'every closed record has been closed at some time',
    `${DESK}${process(entry(''), '{ ClosedDate: { notEqual: "" } }')}`,
    `${DESK}${process(entry(''), '{ IsClosed: true, Type: { notEqual: Problem } }')}`,
  ],
  [
    'born-violated',
    'a new record may have that status',
    `${DESK}${process(entry('when: { Status: New }'))}`,
    `${DESK}${process(entry('when: { Status: [On Hold, Pending Customer] }'))}`,
  ],
  [
    'criteria-clock-without-criteria',
    'where it recurs, the clock of every further start is meant',
    `${DESK}${process(entry('clock: criteria')).replace('first-response: {}', 'first-response: { recurrence: independent }')}`,
    `${DESK}${process(entry('clock: criteria'))}`,
  ],
  [
    'target-order',
    'two milestones for different records have no order',
    `${DESK}${process('- { milestone: first-response, when: { Priority: Low }, target: 8h }\n- { milestone: resolution, when: { Priority: High }, target: 4h }')}`,
    `${DESK}${process('- { milestone: first-response, when: { Priority: Low }, target: 8h }\n- { milestone: resolution, target: 4h }')}`,
  ],
];

describe('rules stay silent', () => {
  for (const [code, why, silent, speaks] of CASES) {
    it(`${code}: ${why}`, async () => {
      const codes = async (fixture: string): Promise<readonly string[]> =>
        (await findingsIn(fixture)).filter((finding) => finding.code === code).map((finding) => finding.message);
      assert.deepEqual(await codes(silent), []);
      if (speaks !== undefined) assert.notDeepEqual(await codes(speaks), [], 'the counterpart has to be reported');
    });
  }
});
