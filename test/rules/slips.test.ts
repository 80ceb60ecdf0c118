// One slip of the hand is one finding, where it was made: what only follows from a part that cannot be read is not said. Each row changes
// one thing of a file without findings, as people get YAML, times, zones, names and nesting wrong.
import assert from 'node:assert/strict';
import { findingsIn } from '../support/findingsIn.ts';

const BASE = `businessHours:
  desk:
    timeZone: America/New_York
    default: true
    hours:
      weekdays: 09:00-17:00
      saturday: [10:00-12:00, 13:00-15:00]
    holidays: [federal]
holidays:
  federal:
    - { name: New Year, yearly: { month: january, day: 1 } }
    - { name: Inventory, monthly: { nth: last, weekday: friday, interval: 3 }, from: 2026-01-01 }
milestoneTypes:
  response: { name: First Response, recurrence: none }
actions:
  warn:
    emailAlert: { template: Support/Warning, recipients: [{ owner: true }] }
  raise: { fieldUpdate: { field: IsEscalated, value: true } }
processes:
  support:
    name: Support
    active: true
    businessHours: desk
    exit:
      when: { IsClosed: true }
    milestones:
      - milestone: response
        when: { Priority: High }
        target: 4h
        completeWhen: { Status: Working }
        warnings:
          - { before: 15m, actions: [warn] }
        violations:
          - { after: 0m, actions: [warn, raise] }
      - milestone: response
        when: { Priority: Low }
        target: 8h
        completeWhen: { Status: Working }
        warnings:
          - before: 15m
            actions: [warn]
entitlements:
  gold: { process: support, when: { Account.Tier__c: Gold } }
`;

/** What stood there, what was written, what is marked, and a word of the cure. */
type Slip = readonly [from: string, to: string, marked: string, cure: RegExp];

const YAML: readonly Slip[] = [
  ['    default: true', '\tdefault: true', '\t', /spaces/],
  ['    default: true', '     default: true', 'default', /column/],
  ['    default: true', '   default: true', 'default', /column/],
  ['name: Support', 'name: "Support', '"Support', /quote/],
  ['name: Support', "name: 'Support", "'Support", /quote/],
  ['name: Support', 'name: Support: gold', 'Support: gold', /quotes/],
  ['name: Support', 'name: @support', '@', /quotes/],
  ['    name: Support', '    name:Support', 'name:', /blank|colon/i],
  ['    active: true', '    active true', 'active true', /colon/],
  ['holidays: [federal]', 'holidays: [federal', '[', /\]/],
  ['{ month: january, day: 1 }', '{ month: january day: 1 }', 'january day: 1', /comma/],
  ['[warn, raise]', '[warn raise]', 'warn raise', /raise|Known here/],
  ['          - before: 15m\n', '          before: 15m\n', 'actions', /column/],
  ['    - { name: New Year', '    -{ name: New Year', '-', /blank/],
  ['    active: true', '    active: true\n    active: true', 'active', /Remove/],
  [
    '      - milestone: response\n        when: { Priority: Low }',
    '      milestone: response\n        when: { Priority: Low }',
    'milestone',
    /- /,
  ],
  ['    name: Support\n', '    name: Support\n     note: gold\n', 'note', /column/],
  ['holidays: [federal]', 'holidays: [federal]]', ']', /not expected/],
  ['when: { Account.Tier__c: Gold } }', 'when: { Account.Tier__c: Gold }', '{', /'}'/],
  ['businessHours:\n', '// Support\nbusinessHours:\n', '// Support', /colon/],
  ['businessHours:\n', '{ businessHours:\n', '{', /'}'/],
  [
    '      - milestone: response\n        when: { Priority: High }',
    '      -milestone: response\n        when: { Priority: High }',
    '-',
    /blank/,
  ],
  ['[warn, raise]', 'warn, raise', 'warn', /Write \[warn, raise\]/],
  ['yearly: { month: january, day: 1 }', 'date: January 1, 2026', 'January 1', /2026-12-24/],
  ['businessHours:\n', 'businessHours\n', 'businessHours', /colon/],
  ['processes:\n', 'processes\n', 'processes', /colon/],
  ['milestoneTypes:\n', 'milestoneTypes\n', 'milestoneTypes', /colon/],
  ['  support:\n', '  support\n', 'support', /colon/],
  ['    exit:\n', '    exit\n', 'exit', /colon/],
  ['    milestones:\n', '    milestones\n', 'milestones', /colon/],
];

const TIMES: readonly Slip[] = [
  ['weekdays: 09:00-17:00', 'weekdays: 9:5-17:00', '9:5-17:00', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: 9am-5pm', '9am-5pm', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: 09:00-24:30', '09:00-24:30', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: 09:00', '09:00', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: 09.00-17.00', '09.00-17.00', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: 09:00 to 17:00', '09:00 to 17:00', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: { from: 09:00, to: 17:00 }', '{ from: 09:00, to: 17:00 }', /09:00-17:00/],
  ['weekdays: 09:00-17:00', 'weekdays: 24/7', '24/7', /24h/],
  ['weekdays: 09:00-17:00', 'weekdays:', 'weekdays', /time range/],
  ['weekdays: 09:00-17:00', 'mon-fri: 09:00-17:00', 'mon-fri', /weekdays/],
  ['weekdays: 09:00-17:00', 'weekday: 09:00-17:00', 'weekday', /weekdays/],
  ['weekdays: 09:00-17:00', 'Weekdays: 09:00-17:00', 'Weekdays', /weekdays/],
  ['      saturday: [10:00', '      sat: [10:00', 'sat', /saturday/],
  ['target: 4h', 'target: 4 hours', '4 hours', /4h/],
  ['target: 4h', 'target: { hours: 4 }', 'hours', /4h|duration/],
  ['target: 4h', 'target: PT4H', 'PT4H', /4h/],
  ['target: 4h', 'target: 04:00', '04:00', /4h/],
  ['target: 4h', 'target: 0.5h', '0.5h', /30m|minutes/],
  ['target: 4h', 'target:', 'target', /duration/],
  ['target: 4h', 'targets: 4h', 'targets', /target/],
  ['target: 4h', 'target: [4h]', '[4h]', /duration/],
  ['before: 15m', 'before: -15m', '-15m', /15m/],
  ['before: 15m', 'befor: 15m', 'befor', /before/],
  ['month: january, day: 1', 'month: 1, day: 1', '1', /january/],
  ['month: january, day: 1', 'month: jan, day: 1', 'jan', /january/],
  ['nth: last', 'nth: 5', '5', /last/],
  ['from: 2026-01-01', 'from: 01.01.2026', '01.01.2026', /year, month and day/],
  ['weekdays: 09:00-17:00', 'weekdays: 9-17', '9-17', /'09:00-17:00'/],
  ['weekdays: 09:00-17:00', 'weekdays: 0900-1700', '0900-1700', /'09:00-17:00'/],
  ['weekdays: 09:00-17:00', 'weekdays: open', 'open', /24h/],
  ['saturday: [10:00-12:00, 13:00-15:00]', 'saturday: none', 'none', /'closed'/],
  ['saturday: [10:00-12:00, 13:00-15:00]', 'saturday: [10:00-14:00, 13:00-15:00]', '13:00-15:00', /one shift/],
  ['    hours:\n', '    openingHours:\n', 'openingHours', /'hours'/],
  ['      weekdays: 09:00-17:00', '      monday-friday: 09:00-17:00', 'monday-friday', /'weekdays'/],
  ['target: 4h', 'target: 4 h', '4 h', /'4h'/],
  ['target: 4h', 'target: 4hrs', '4hrs', /'4h'/],
  ['target: 4h', 'target: 4H', '4H', /'4h'/],
  ['target: 4h', 'target: 1w', '1w', /56h .* or 168h/],
  ['target: 4h', 'target: 2 days', '2 days', /16h .* or 48h/],
  ['target: 4h', 'target: asap', 'asap', /4h/],
  ['target: 4h', 'target: { apex: Minutes }', 'apex', /'apexClass'/],
  ['before: 15m', 'before: 15 min', '15 min', /45m/],
  ['before: 15m', 'before: 110%', '110%', /25%/],
  ['after: 0m', 'at: 0m', 'at', /'after'/],
  ['nth: last', 'nth: Last', 'Last', /'last'/],
  ['nth: last', 'nth: 1st', '1st', /'first'/],
  ['weekday: friday', 'weekday: fri', 'fri', /'friday'/],
  ['interval: 3', 'interval: 0', '0', /at least 1/],
  ['yearly: { month: january, day: 1 }', 'yearly: { day: 1 }', 'yearly', /'month'/],
  ['yearly: { month: january, day: 1 }', 'date: 2026-02-30', '2026-02-30', /Correct the date/],
  ['yearly: { month: january, day: 1 }', 'yearly: { month: january, date: 1 }', 'date', /'day'/],
  ['weekdays: 09:00-17:00', 'weekdays: [09:00, 17:00]', '[09:00, 17:00]', /'09:00-17:00'/],
  ['weekdays: 09:00-17:00', 'weekdays: [9am, 5pm]', '[9am, 5pm]', /'09:00-17:00'/],
  ['weekdays: 09:00-17:00', 'weekdays: 17:00-17:00', '17:00-17:00', /24h, closed/],
  ['target: 4h', 'target: 4', '4', /write the unit/],
  ['target: 4h', "target: '4'", "'4'", /write the unit/],
  [
    '    hours:\n      weekdays: 09:00-17:00\n      saturday',
    '    weekdays: 09:00-17:00\n    saturday',
    'weekdays',
    /'weekdays' and 'saturday' belong under 'hours:'/,
  ],
];

const ZONES: readonly Slip[] = [
  ['timeZone: America/New_York', 'timeZone: New York', 'New York', /America\/New_York/],
  ['timeZone: America/New_York', 'timeZone: EST', 'EST', /America/],
  ['timeZone: America/New_York', 'timeZone: America/NewYork', 'America/NewYork', /America\/New_York/],
  ['timeZone: America/New_York', 'timeZone: GMT-5', 'GMT-5', /zone/],
  ['timeZone: America/New_York', 'timezone: America/New_York', 'timezone', /timeZone/],
  ['    timeZone: America/New_York\n', '', 'desk', /timeZone/],
  ['timeZone: America/New_York', 'timeZone:', 'timeZone', /zone/],
  ['timeZone: America/New_York', 'timeZone: america/new_york', 'america/new_york', /America\/New_York/],
  ['timeZone: America/New_York', 'timeZone: Eastern Time', 'Eastern Time', /America\/New_York/],
  ['timeZone: America/New_York', 'timeZone: -05:00', '-05:00', /America\/New_York/],
  ['timeZone: America/New_York', 'timeZone: US/Eastern', 'US/Eastern', /America\/New_York/],
  ['timeZone: America/New_York', 'timeZone: Etc/GMT+5', 'Etc/GMT+5', /America\/New_York/],
  ['timeZone: America/New_York', 'zone: America/New_York', 'zone', /'timeZone'/],
];

const NAMES: readonly Slip[] = [
  ['    default: true', '    default: yes', 'yes', /true/],
  ['    businessHours: desk\n    exit', '    bussinessHours: desk\n    exit', 'bussinessHours', /businessHours/],
  ['holidays: [federal]', 'holidays: federal', 'federal', /list/],
  ['holidays: [federal]', 'holiday: [federal]', 'holiday', /holidays/],
  ['businessHours:\n', 'BusinessHours:\n', 'BusinessHours', /businessHours/],
  ['processes:\n', 'process:\n', 'process', /processes/],
  ['actions:\n  warn', 'action:\n  warn', 'action', /actions/],
  ['milestoneTypes:\n', 'milestones:\n', 'milestones', /belongs to processes/],
  ['milestoneTypes:\n', 'milestone_types:\n', 'milestone_types', /milestoneTypes/],
  ['        warnings:\n          - {', '        warning:\n          - {', 'warning', /warnings/],
  ['        warnings:\n          - {', '        Warnings:\n          - {', 'Warnings', /warnings/],
  ['{ after: 0m, actions: [warn, raise]', '{ after: 0m, action: [warn, raise]', 'action', /actions/],
  ['            actions: [warn]', '            actions: warn', 'warn', /list/],
  ['{ before: 15m, actions: [warn] }', '{ after: 15m, actions: [warn] }', 'after', /before/],
  ['    emailAlert: {', '    emailalert: {', 'emailalert', /emailAlert/],
  ['recipients: [{ owner: true }]', 'recipients: [owner]', 'owner', /owner: true|map/],
  ['recipients: [{ owner: true }]', 'recipients: { owner: true }', '{ owner: true }', /list/],
  ['{ field: IsEscalated, value: true }', '{ IsEscalated: true }', 'IsEscalated', /Possible here/],
  ['      when: { IsClosed: true }\n', '      IsClosed: true\n', 'IsClosed', /when/],
  ['    exit:\n      when: { IsClosed: true }\n', '    exit: IsClosed\n', 'IsClosed', /when/],
  ['    exit:\n      when: { IsClosed: true }\n', '', 'support', /exit/],
  ['when: { Priority: High }', 'when: Priority = High', 'Priority = High', /Did you mean \{ Priority: High \}/],
  ['when: { Priority: High }', 'when: [Priority, High]', '[Priority, High]', /map/],
  ['when: { Priority: High }', 'when: { Priority: { equal: High } }', 'equal', /equals/],
  [
    'completeWhen: { Status: Working }\n        warnings:\n          - {',
    'completedWhen: { Status: Working }\n        warnings:\n          - {',
    'completedWhen',
    /completeWhen/,
  ],
  [
    '      - milestone: response\n        when: { Priority: High }',
    '      - milestoneType: response\n        when: { Priority: High }',
    'milestoneType',
    /milestone/,
  ],
  ['recurrence: none', 'recurrence: no', 'no', /none/],
  ['response: { name: First Response, recurrence: none }', '- name: First Response', 'milestoneTypes', /map/],
  ['gold: { process: support', 'gold: { proces: support', 'proces', /process/],
  ['gold: { process: support', 'gold: { process: suport', 'suport', /support/],
  ['gold: { process: support, when', 'gold: { process: support, criteria', 'criteria', /when/],
  ['    businessHours: desk\n', '    businessHours: Desk\n', 'Desk', /desk/],
  ['    businessHours: desk\n', '    businessHours: [desk]\n', '[desk]', /id/],
  ['  raise: { fieldUpdate', '  raise_it: { fieldUpdate', 'raise_it', /hyphen|id/],
  ['  support:\n    name: Support\n', '  - support:\n    name: Support\n', 'processes', /map|column/],
  ['processes:\n  support:', 'processes:\n  Support Desk:', 'Support Desk', /letters, digits and dashes/],
  ['    active: true', '    active: "yes"', '"yes"', /Write true/],
  [
    'milestone: response\n        when: { Priority: High }',
    'milestone: responce\n        when: { Priority: High }',
    'responce',
    /'response'/,
  ],
  ['recurrence: none', 'recurrence: Independent', 'Independent', /'independent'/],
  ['when: { Priority: High }', 'when: { priority = High }', 'priority = High', /Priority/],
  ['when: { Priority: High }', 'When: { Priority: High }', 'When', /'when'/],
  ['when: { Priority: High }', 'criteria: { Priority: High }', 'criteria', /when/],
  ['when: { Priority: High }', 'when: { and: [{ Priority: High }] }', 'and', /'all'/],
  ['when: { Priority: High }', 'when: { not: [{ Priority: Low }] }', '[{ Priority: Low }]', /a map/],
  ['when: { Priority: High }', `when: { formula: "ISPICVAL(Priority, 'High')" }`, 'ISPICVAL', /ISPICKVAL/],
  ['[warn, raise]', '[warn, raze]', 'raze', /raise/],
  ['    holidays: [federal]', '    holidays: [fedral]', 'fedral', /'federal'/],
  ['recipients: [{ owner: true }]', 'to: [{ owner: true }]', 'to', /recipients/],
  ['value: true', 'values: true', 'values', /'value'/],
  ['    exit:\n      when: { IsClosed: true }', '    exit:\n    when: { IsClosed: true }', 'when', /belongs to exits/],
  ['    exit:\n      when: { IsClosed: true }', '    exitWhen: { IsClosed: true }', 'exitWhen', /'exit'/],
  ['businessHours:\n', 'version: 1\nbusinessHours:\n', 'version', /belongs to processes/],
  ['[warn, raise]', '[]', 'actions', /Name the actions/],
  ['recipients: [{ owner: true }]', 'recipients: []', 'recipients', /Write who does/],
  [', recipients: [{ owner: true }]', '', 'emailAlert', /Write who does/],
];

const VALUES: readonly Slip[] = [
  ['when: { Priority: High }', 'when: { Priority: }', 'Priority', /'' if blank is meant/],
  ['when: { Priority: High }', 'when: { Priority: { equals: } }', 'equals', /'' if blank is meant/],
  ['value: true', 'value:', 'value', /'' if blank is meant/],
  ['when: { Priority: High }', 'when: { Priority: High, Low }', 'Low', /\[High, Low\]/],
  ['when: { Priority: High }', 'when: { Priority: High, Medium, Low }', 'Medium, Low', /\[High, Medium, Low\]/],
  ['when: { Priority: High }', 'when: { Priority: "High, Medium" }', '"High, Medium"', /\[High, Medium\]/],
  ['when: { Priority: High }', 'when: { Priority: High or Medium }', 'High or Medium', /\[High, Medium\]/],
  ['when: { Priority: High }', 'when: { Priority: [High | Medium] }', 'High | Medium', /\[High, Medium\]/],
  ['when: { Priority: High }', 'when: { Priority: = High }', '= High', /Write High/],
];

describe('one slip is one finding', () => {
  it('and none without one', async () => {
    assert.deepEqual(
      (await findingsIn(BASE)).map(({ code, message }) => `${code} ${message}`),
      [],
    );
  });

  for (const [kind, slips] of Object.entries({ YAML, TIMES, ZONES, NAMES, VALUES }))
    describe(kind.toLowerCase(), () => {
      for (const [from, to, marked, cure] of slips)
        it(`${JSON.stringify(to.trim())} for ${JSON.stringify(from.trim())}`, async () => {
          assert.ok(BASE.includes(from));
          const found = await findingsIn(BASE.replace(from, to));
          assert.deepEqual(
            found.map(({ code, marked: each, message }) => ({ code, marked: each, message })),
            found.slice(0, 1).map(({ code, message }) => ({ code, marked, message })),
          );
          assert.equal(found.length, 1);
          assert.match(found[0]?.message ?? '', cure);
        });
    });
});
