// What real projects have much of and nobody can act on is said once, more quietly, or not at all: each row is a shape that real processes
// have, and everything that is said of it.
import assert from 'node:assert/strict';
import { findingsIn } from '../support/findingsIn.ts';

const HEAD = `businessHours:
  desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { first: {}, second: {}, third: {}, fourth: {} }
actions:
  mail: { emailAlert: { template: A/B, recipients: [{ owner: true }] } }
  flag: { fieldUpdate: { field: Late__c, value: true } }
  unflag: { fieldUpdate: { field: Late__c, value: false } }
  clear: { fieldUpdate: { field: Late__c, blank: true } }
  met: { fieldUpdate: { field: Late__c, value: Met } }
`;

/** A process with a milestone for each of the texts, which are added to it. */
function process(milestones: readonly string[], { active = true, exit = '{ IsClosed: true }' } = {}): string {
  const types = ['first', 'second', 'third', 'fourth'];
  const lines = milestones.map(
    (text, index) =>
      `      - { milestone: ${types[index] ?? ''}, target: 4h, completeWhen: { S${index}__c: true }${text} }\n`,
  );
  return `${HEAD}processes:\n  support:\n    active: ${active}\n    exit: { when: ${exit} }\n    milestones:\n${lines.join('')}`;
}

async function told(text: string): Promise<readonly string[]> {
  const found = await findingsIn(text);
  return found
    .filter(({ code }) => code !== 'unused-definition')
    .map(({ code, severity, marked }) => `${severity} ${code} ${marked}`);
}

const WARN = ', warnings: [{ before: 1h, actions: [mail] }]';
const MISS = ', violations: [{ after: 0m, actions: [mail] }]';

const CASES: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
  ['milestones without actions, all of them', process(['', '', '']), ['info no-actions milestones']],
  ['one milestone without actions', process([WARN + MISS, '']), ['info no-actions second']],
  ['violations without warnings, all of them', process([MISS, MISS]), ['info no-warning milestones']],
  ['a violation without a warning', process([MISS, WARN + MISS]), ['info no-warning violations']],
  ['a violation a minute after the target', process([WARN + MISS.replace('0m', '1m')]), []],
  [
    'a late violation that does nothing',
    process([WARN + MISS.replace('0m', '1h').replace('[mail]', '[]')]),
    ['warning trigger-without-actions actions'],
  ],
  ['an offset of half the target', process([WARN.replace('1h', '45h')]).replace('target: 4h', 'target: 90h'), []],
  ['a violation an hour after the target', process([WARN + MISS.replace('0m', '1h')]), ['info late-violation-only 1h']],
  [
    'triggers without actions, once for each milestone',
    process([
      ', warnings: [{ before: 2h, actions: [] }, { before: 1h, actions: [] }], violations: [{ after: 0m, actions: [] }]',
    ]),
    ['warning trigger-without-actions actions'],
  ],
  ['four clocks that alert nobody', process(['', '', '', '']), ['info no-actions milestones']],
  ['four clocks that alert', process([WARN, WARN, WARN, WARN]), ['info alert-fatigue milestones']],
  ['success that takes back', process([`${WARN}${MISS.replace('mail', 'flag')}, onSuccess: [unflag]`]), []],
  ['success that clears', process([`${WARN}${MISS.replace('mail', 'flag')}, onSuccess: [clear]`]), []],
  [
    'success that overwrites',
    process([`${WARN}${MISS.replace('mail', 'flag')}, onSuccess: [met]`]),
    ['info success-is-not-in-time met'],
  ],
  [
    'a day of 24h on hours until 23:59',
    process([WARN]).replace('target: 4h', 'target: 24h').replace('weekdays: 09:00-17:00', 'everyday: 00:00-23:59'),
    ['info end-of-day-minute 00:00-23:59', 'info default-around-the-clock support'],
  ],
  ['information about an inactive process', process(['', ''], { active: false }), []],
  [
    'a warning about an inactive process',
    process([WARN.replace('1h', '9h')], { active: false }),
    ['info warning-before-start 9h'],
  ],
  [
    'an error in an inactive process',
    process([WARN.replace('mail', 'male')], { active: false }),
    ['warning unknown-reference male'],
  ],
];

describe('a shape that real processes have', () => {
  for (const [what, text, expected] of CASES)
    it(what, async () => {
      assert.deepEqual(await told(text), expected);
    });

  it('values that the exit excludes are no gap', async () => {
    const split = (exit: string): string =>
      `${HEAD}processes:
  support:
    active: true
    exit: { when: ${exit} }
    milestones:
      - { milestone: first, when: { Priority: High, Type: [Problem, Question] }, target: 2h, completeWhen: { A__c: true }${WARN} }
      - { milestone: first, when: { Priority: Low, Type: Problem }, target: 4h, completeWhen: { A__c: true }${WARN} }
`;
    assert.deepEqual(await told(split('{ any: [{ IsClosed: true }, { Priority: Low, Type: Question }] }')), []);
    assert.deepEqual(await told(split('{ IsClosed: true }')), ['info coverage-gap first']);
  });

  it('a combination is missing where most of the others are there', async () => {
    const split = (...entries: readonly string[]): string =>
      `${HEAD}processes:
  support:
    active: true
    exit: { when: { IsClosed: true } }
    milestones:
${entries.map((when) => `      - { milestone: first, when: ${when}, target: 2h, completeWhen: { A__c: true }${WARN} }\n`).join('')}`;
    const grid = ['{ Type: Flat, Size__c: Big }', '{ Type: Flat, Size__c: Small }', '{ Type: House, Size__c: Big }'];
    assert.deepEqual(await told(split(...grid)), ['info coverage-gap first']);
    // Each kind of repair has parts of its own, as of a picklist that depends on another.
    const parts = [
      '{ Type: Roof, Part__c: Tile }',
      '{ Type: Heating, Part__c: Boiler }',
      '{ Type: Door, Part__c: Lock }',
    ];
    assert.deepEqual(await told(split(...parts)), []);
  });

  it('a status that all ask for alike leaves none out', async () => {
    const text = `${HEAD}processes:
  support:
    active: true
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first, when: { Type: Leak, Status: { notEqual: Closed } }, target: 2h, completeWhen: { A__c: true }${WARN} }
      - { milestone: first, when: { Type: [Noise, Smell], Status: { notEqual: Closed } }, target: 4h, completeWhen: { A__c: true }${WARN} }
      - { milestone: second, when: { Type: Leak, Status: Inspection }, target: 4h, completeWhen: { B__c: true }${WARN} }
`;
    assert.deepEqual(await told(text), []);
  });

  it('business hours that nobody names are no fault where those of the org are not here', async () => {
    const text = (type: string): string => `milestoneTypes: { first: ${type} }
processes:
  support:
    active: true
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: first, target: 2h, completeWhen: { A__c: true } }]
`;
    assert.deepEqual(await told(text('{}')), ['warning no-business-hours support', 'info no-actions first']);
    assert.deepEqual(await told(text('{ external: true }')), ['info no-actions first']);
  });

  it('a level that is configured counts for inactive processes too', async () => {
    const config = '--- file: w/milestone.config.yaml\nrules: { no-actions: error }\n';
    assert.deepEqual(await told(`--- file: w/a.entitlement.yaml\n${process(['', ''], { active: false })}${config}`), [
      'error no-actions milestones',
    ]);
  });

  it('a break on every weekday is no holiday on a closed day', async () => {
    const lunch = `businessHours:
  desk: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 }, holidays: [breaks] }
holidays:
  breaks: [{ name: Lunch, weekly: { weekdays: [saturday, sunday] }, between: 12:00-13:00 }]
`;
    assert.deepEqual(await told(lunch), []);
  });
});
