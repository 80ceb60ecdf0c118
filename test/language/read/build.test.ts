import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createFileCaches } from '../../../server/src/language/read/fileCaches.ts';
import { buildFile, mergeModels } from '../../../server/src/language/read/buildFile.ts';
import { buildScenarios } from '../../../server/src/language/read/buildScenarios.ts';
import { rootCursor } from '../../../server/src/language/read/cursor.ts';
import type { Criteria } from '../../../server/src/core/model/model.ts';
import { formatIso, parseIso } from '../../../server/src/core/time/iso.ts';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { parse } from '../../../server/src/text/parse.ts';

const uri = 'memory:/main.entitlement.yaml';
const complete = readFileSync('test/corpus/complete.entitlement.yaml', 'utf8');
const completeScenario = readFileSync('test/corpus/complete.scenario.yaml', 'utf8');

function model(text: string): ReturnType<typeof buildFile> {
  return buildFile(uri, parse(text), createFileCaches());
}

/** Criteria without their origins, in a short notation. */
function say(criteria: Criteria | undefined): string {
  if (criteria === undefined) return '-';
  switch (criteria.kind) {
    case 'all':
    case 'any':
      return `${criteria.kind}(${criteria.of.map(say).join(', ')})`;
    case 'not':
      return `not(${say(criteria.of)})`;
    case 'test':
      return `${criteria.field} ${criteria.operation} ${criteria.values.map((value) => String(value)).join('|')}`;
    case 'compare':
      return `${criteria.field} ${criteria.operation} ${criteria.other}`;
    case 'formula':
      return `formula ${criteria.formula}`;
  }
}

describe('reading an entitlement file', () => {
  it('reads every section of the complete example', () => {
    const { businessHours, holidays, milestoneTypes, actions, processes, entitlements } = model(complete);
    for (const section of [businessHours, holidays, milestoneTypes, actions, processes, entitlements])
      assert.ok(section.length > 0);
  });

  it('lets a narrower day win over a wider one, whatever their order', () => {
    const [hours] = model(`
businessHours:
  desk:
    timeZone: Etc/UTC
    hours: { sunday: closed, friday: [09:00-12:00, 13:00-15:00], weekdays: 09:00-17:00, everyday: 24h }
`).businessHours;
    assert.deepEqual(hours?.hours.monday, [{ open: 540, close: 1020 }]);
    assert.deepEqual(hours.hours.friday, [
      { open: 540, close: 720 },
      { open: 780, close: 900 },
    ]);
    assert.deepEqual(hours.hours.saturday, [{ open: 0, close: 1440 }]);
    assert.deepEqual(hours.hours.sunday, []);
    assert.equal(hours.name, 'desk');
  });

  it('reads every form of a holiday', () => {
    const [set] = model(`
holidays:
  all:
    - { name: one, date: 2026-12-24, through: 2026-12-31 }
    - { name: two, yearly: { month: july, day: 4 }, observed: nearest-weekday }
    - { name: three, yearly: { month: november, weekday: thursday, nth: fourth } }
    - { name: four, monthly: { nth: last, weekday: friday, interval: 3 }, from: 2026-01-01, until: 2027-12-31 }
    - { name: five, monthly: { day: 15 } }
    - { name: six, weekly: { weekdays: [friday] } }
    - { name: seven, daily: { interval: 2 } }
    - { name: eight, date: 2026-03-13, between: 12:00-17:00 }
`).holidays;
    const [one, two, three, four, five, six, seven, eight] = set?.holidays ?? [];
    const day = (text: string): number | undefined => parseIso(text)?.day;
    assert.deepEqual(one?.rule, { kind: 'date', date: day('2026-12-24'), through: day('2026-12-31') });
    assert.deepEqual(two?.rule, { kind: 'yearlyDay', month: 7, day: 4 });
    assert.equal(two.observed, 'nearest-weekday');
    assert.deepEqual(three?.rule, { kind: 'yearlyNth', month: 11, nth: 'fourth', weekday: 'thursday' });
    assert.deepEqual(four?.rule, { kind: 'monthlyNth', nth: 'last', weekday: 'friday', interval: 3 });
    assert.equal(four.from, day('2026-01-01'));
    assert.equal(four.until, day('2027-12-31'));
    assert.deepEqual(five?.rule, { kind: 'monthlyDay', day: 15, interval: 1 });
    assert.deepEqual(six?.rule, { kind: 'weekly', weekdays: ['friday'], interval: 1 });
    assert.deepEqual(seven?.rule, { kind: 'daily', interval: 2 });
    assert.deepEqual(eight?.between, { open: 720, close: 1020 });
  });

  it('reads criteria without loss', () => {
    const [process] = model(`
processes:
  p:
    exit: { when: { formula: "AND(IsClosed, NOT(ISBLANK(Reason)))" } }
    milestones:
      - milestone: m
        target: 60
        when:
          Priority: High
          Account.Tier__c: [Gold, Silver]
          Amount__c: { greaterOrEqual: 1000 }
          Escalated_By__c: { notEqual: '' }
          OwnerId: { equals: { field: CreatedById } }
          any:
            - { Origin: Web }
            - all: [{ Origin: Phone }, { not: { Type: Question } }]
`).processes;
    assert.equal(say(process?.exitWhen), 'formula AND(IsClosed, NOT(ISBLANK(Reason)))');
    assert.equal(
      say(process?.milestones[0]?.when),
      'all(Case.Priority equals High, Account.Tier__c equals Gold|Silver, Case.Amount__c greaterOrEqual 1000, ' +
        'Case.Escalated_By__c notEqual null, Case.OwnerId equals Case.CreatedById, ' +
        'any(Case.Origin equals Web, all(Case.Origin equals Phone, not(Case.Type equals Question))))',
    );
  });

  it('leaves out what is broken and keeps the rest', () => {
    const [process] = model(`
processes:
  broken: { milestones: [] }
  p:
    object: WorkOrder
    exit: { when: { Status: Closed } }
    milestones:
      - { milestone: no-target }
      - { milestone: half-a-condition, target: 1h, when: { any: [{ Priority: High }, {}] } }
      - { milestone: fine, target: 1h 30m, warnings: [{ before: soon }, { before: 15m, actions: [a] }] }
      -
`).processes;
    assert.equal(process?.id, 'p');
    assert.equal(process.entryFrom, 'WorkOrder.CreatedDate');
    assert.deepEqual(
      process.milestones.map((entry) => [entry.milestone, entry.index, entry.target, entry.warnings.length]),
      [
        [
          'fine',
          2,
          { kind: 'minutes', minutes: 90, origin: { uri, path: ['processes', 'p', 'milestones', 2, 'target'] } },
          1,
        ],
      ],
    );
  });

  it('follows aliases, and gives up on none that leads into itself', () => {
    const read = model(`
businessHours:
  a: &a { timeZone: Etc/UTC, hours: { everyday: 24h } }
  b: *a
  c: &c { timeZone: Etc/UTC, hours: *c }
`);
    assert.deepEqual(
      read.businessHours.map((hours) => [hours.id, hours.hours.monday.length]),
      [
        ['a', 1],
        ['b', 1],
        ['c', 0],
      ],
    );
  });

  it('derives the API name of an action from its id', () => {
    const [action] = model('actions: { warn-owner-2: { external: { type: Alert, name: Old } } }').actions;
    assert.equal(action?.name, 'Warn_Owner_2');
  });
});

describe('reading a scenario file', () => {
  const zones = createZoneTable();
  const definitions = mergeModels([model(complete)]);
  const calendars = createCalendarBook(definitions, zones);

  function scenarios(text: string): ReturnType<typeof buildScenarios> {
    const root = rootCursor('memory:/x.scenario.yaml', parse(text));
    return root === undefined ? [] : buildScenarios(root, { definitions, calendars });
  }

  it('reads the complete example', () => {
    const read = scenarios(completeScenario);
    assert.ok(read.length > 0);
    assert.ok(
      read.every((scenario) => scenario.events.every((event, i, all) => event.at >= (all[i - 1]?.at ?? -Infinity))),
    );
  });

  it('reads times without an offset on the wall clock of the scenario, and `after` from creation', () => {
    const [process] = definitions.processes.keys();
    const [scenario] = scenarios(`
scenarios:
  s:
    process: ${process ?? ''}
    timeZone: America/New_York
    record: { CreatedDate: 2026-03-06T16:30, Due__c: 2026-03-07 }
    events:
      - { at: 2026-03-09T09:10, stop: true }
      - { after: 1h 5m, set: { Status: Working }, complete: x }
      - { at: 2026-03-06T21:31Z, resume: true }
`);
    const zone = zones.find('America/New_York');
    assert.ok(scenario !== undefined && zone !== undefined);
    assert.equal(scenario.record.get('Case.CreatedDate'), '2026-03-06T16:30:00.000-05:00');
    assert.equal(scenario.record.get('Case.Due__c'), '2026-03-07');
    assert.deepEqual(
      scenario.events.map((event) => `${formatIso(zone, event.at)} ${event.kind}`),
      [
        '2026-03-06T16:31:00.000-05:00 resume',
        '2026-03-06T17:35:00.000-05:00 set',
        '2026-03-06T17:35:00.000-05:00 complete',
        '2026-03-09T09:10:00.000-04:00 stop',
      ],
    );
  });
});
