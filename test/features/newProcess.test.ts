import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { newProcess } from '../../server/src/features/newProcess/newProcess.ts';
import { newProcessUri } from '../../server/src/features/newProcess/newProcessPlan.ts';
import { processChoices } from '../../server/src/features/newProcess/processChoices.ts';
import { toId } from '../../server/src/features/newProcess/toId.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import {
  OPEN_DAYS,
  type CalendarAnswer,
  type NewProcessAnswer,
  type ProcessAnswers,
} from '../../server/src/protocol/authoring.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { fuzz, timesNow } from '../support/depth.ts';

const FOLDER = 'memory:/support';
const DESK: CalendarAnswer = { kind: 'new', timeZone: 'America/New_York', days: 'weekdays', hours: '09:00-17:00' };
const ONE: ProcessAnswers = {
  name: 'Acme Support',
  object: 'Case',
  calendar: DESK,
  tiers: [{ name: 'Standard', firstResponse: '1h', resolution: '8h' }],
};

const SHARED = `businessHours:
  warsaw:
    name: Warsaw Desk
    timeZone: Europe/Warsaw
    hours: { weekdays: 08:00-16:00 }
  closed-desk:
    timeZone: Europe/Warsaw
    active: false
    hours: { weekdays: 08:00-16:00 }
milestoneTypes:
  first-response: { name: Answered }
actions:
  warn-owner: { flow: { flow: Warn_Owner } }
`;

async function snapshotFor(answers: ProcessAnswers, files: Readonly<Record<string, string>> = {}): Promise<Snapshot> {
  const uri = newProcessUri({ folder: FOLDER, answers });
  return createProject(createMemoryHost(files)).snapshot([uri, ...Object.keys(files)]);
}

async function ask(answers: ProcessAnswers, files: Readonly<Record<string, string>> = {}): Promise<NewProcessAnswer> {
  return newProcess(await snapshotFor(answers, files), { folder: FOLDER, answers });
}

/** What is found in the files as if they had been written, and how their scenarios fare. */
async function check(
  { files }: NewProcessAnswer,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const written = Object.fromEntries(files.map(({ uri, text }) => [uri, text]));
  const snapshot = await createProject(createMemoryHost({ ...others, ...written })).snapshot(Object.keys(written));
  return files.flatMap(({ uri }) => [
    ...findingsOf(snapshot, uri).map((finding) => `${finding.severity} ${finding.code}: ${messageOf(finding)}`),
    ...runScenarios(snapshot, uri).flatMap(({ name, failures }) =>
      failures.map(({ path, expected, actual }) => `${name}: ${path} should be ${expected} but is ${actual}`),
    ),
  ]);
}

describe('a new entitlement process', () => {
  it('is a file without findings, with a scenario that passes', async () => {
    const answer = await ask(ONE);
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(
      answer.files.map(({ uri }) => uri),
      [`${FOLDER}/acme-support.entitlement.yaml`, `${FOLDER}/acme-support.scenario.yaml`],
    );
    assert.deepEqual(await check(answer), []);
  });

  it('has a process and an entitlement for each of several tiers, and the tier chooses', async () => {
    const tiers = [
      { name: 'Premium', firstResponse: '1h', resolution: '8h' },
      { name: 'Standard', firstResponse: '4h', resolution: '16h' },
    ];
    const answer = await ask({ ...ONE, object: 'WorkOrder', tiers });
    assert.deepEqual(await check(answer), []);
    const text = answer.files[0]?.text ?? '';
    assert.match(
      text,
      /acme-support-premium:[\s\S]*object: WorkOrder[\s\S]*entitlements:[\s\S]*Account.Tier__c: Standard/,
    );
  });

  it('counts in a calendar of the workspace, and defines nothing that is there already', async () => {
    const files = { 'memory:/shared.entitlement.yaml': SHARED };
    const calendar: CalendarAnswer = { kind: 'existing', id: 'warsaw', uri: 'memory:/shared.entitlement.yaml' };
    const answer = await ask({ ...ONE, calendar }, files);
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(await check(answer, files), []);
    const text = answer.files[0]?.text ?? '';
    assert.match(text, /imports:\n {2}- \.\.\/shared\.entitlement\.yaml\n/);
    assert.doesNotMatch(text, /^ {2}(first-response|warn-owner):/m);
  });

  it('uses the picklist values and the tier field of the configuration', async () => {
    const files = {
      [`${FOLDER}/milestone.config.yaml`]:
        'fields:\n  Case.Status: [Open, Assigned, Fixed, Closed]\n  Account.Plan__c: [Premium, Standard]\n',
    };
    const tiers = ['Premium', 'Standard'].map((name) => ({ name, firstResponse: '1h', resolution: '8h' }));
    const answer = await ask({ ...ONE, tiers }, files);
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(await check(answer, files), []);
    assert.match(
      answer.files[0]?.text ?? '',
      /notEqual: \[Open, ''\][\s\S]*Status: Fixed[\s\S]*Account.Plan__c: Premium/,
    );
    assert.match(answer.files[1]?.text ?? '', /Status: Assigned/);
  });

  for (const { name, change, topic, says } of [
    { name: 'no name', change: { name: ' ' }, topic: 'name', says: /needs a name/ },
    { name: 'a day as a target', change: targets('1d', '8h'), topic: 'firstResponse', says: /24h.*working day/ },
    { name: 'no target', change: targets('1h', ''), topic: 'resolution', says: /Write hours and minutes/ },
    { name: 'a target of nothing', change: targets('0m', '8h'), topic: 'firstResponse', says: /at least one minute/ },
    {
      name: 'a zone that is none',
      change: { calendar: { ...DESK, timeZone: 'America/New_Yrok' } },
      topic: 'timeZone',
      says: /mean America\/New_York/,
    },
    {
      name: 'hours that are none',
      change: { calendar: { ...DESK, hours: 'nine to five' } },
      topic: 'hours',
      says: /09:00-17:00/,
    },
    {
      name: 'a calendar that has gone',
      change: { calendar: { kind: 'existing', id: 'gone', uri: 'memory:/x.entitlement.yaml' } },
      topic: 'calendar',
      says: /no business hours 'gone'/,
    },
    {
      name: 'two tiers of one name',
      change: { tiers: [...ONE.tiers, { name: ' STANDARD', firstResponse: '1h', resolution: '8h' }] },
      topic: 'tiers',
      says: /Two tiers/,
    },
  ] as const) {
    it(`is refused for ${name}, in words`, async () => {
      const { problems, files } = await ask({ ...ONE, ...change });
      assert.deepEqual(files, []);
      assert.deepEqual(
        problems.map(({ topic: about, severity }) => [about, severity]),
        [[topic, 'error']],
      );
      assert.match(problems[0]?.message ?? '', says);
    });
  }

  for (const { name, change, topic, says } of [
    {
      name: 'clock days on a working day',
      change: targets('24h', '40h'),
      topic: 'firstResponse',
      says: /3 working days/,
    },
    { name: 'a resolution before the answer', change: targets('8h', '1h'), topic: 'resolution', says: /due before/ },
    {
      name: 'a dearer tier that is slower',
      change: {
        tiers: [
          { name: 'Premium', firstResponse: '4h', resolution: '8h' },
          { name: 'Standard', firstResponse: '1h', resolution: '8h' },
        ],
      },
      topic: 'resolution',
      says: /promises 'First Response' later/,
    },
    {
      name: 'hours in a clock change',
      change: { calendar: { ...DESK, days: 'everyday', hours: '02:30-08:30' } },
      topic: 'hours',
      says: /skip/,
    },
  ] as const) {
    it(`warns of ${name}, at the answer`, async () => {
      const { problems, files } = await ask({ ...ONE, ...change });
      assert.equal(files.length, 2);
      assert.deepEqual(
        problems.map(({ topic: about, severity }) => [about, severity]),
        [[topic, 'warning']],
      );
      assert.match(problems[0]?.message ?? '', says);
    });
  }

  for (const { name, change, says, written } of [
    { name: 'a target of 2 hours', change: targets('2 hours', '8h'), says: 'That is 2h.', written: /target: 2h\n/ },
    { name: 'one of 1.5h', change: targets('1.5h', '8h'), says: 'That is 1h 30m.', written: /target: 1h 30m\n/ },
    { name: 'one of 30, as minutes', change: targets('30', '8h'), says: 'That is 30m.', written: /target: 30m\n/ },
    {
      name: 'hours of 9-5',
      change: { calendar: { ...DESK, hours: '9-5' } },
      says: 'Open 09:00-17:00.',
      written: /weekdays: 09:00-17:00\n/,
    },
    {
      name: 'hours with a break, of two halves of the day',
      change: { calendar: { ...DESK, hours: '9am - 12pm, 1 - 5 PM' } },
      says: 'Open 09:00-12:00 and 13:00-17:00.',
      written: /weekdays: \[09:00-12:00, 13:00-17:00\]\n/,
    },
  ] as const) {
    it(`understands ${name}, says how, and writes what the language has`, async () => {
      const answer = await ask({ ...ONE, ...change });
      assert.deepEqual(
        answer.problems.map(({ severity, message }) => [severity, message]),
        [['info', says]],
      );
      assert.deepEqual(await check(answer), []);
      assert.match(answer.files[0]?.text ?? '', written);
    });
  }

  it('counts in business hours of the Salesforce project that it is written into', async () => {
    const root = 'samples/salesforce';
    const paths = ['sfdx-project.json', 'force-app/main/default/settings/BusinessHours.settings-meta.xml'];
    const files = Object.fromEntries(paths.map((path) => [`memory:/${path}`, readFileSync(`${root}/${path}`, 'utf8')]));
    const [calendar] = processChoices(await snapshotFor(ONE, files), FOLDER).calendars;
    assert.equal(calendar?.name, 'Around The Clock');
    const answer = await ask({ ...ONE, calendar: { kind: 'existing', id: calendar.id, uri: calendar.uri } }, files);
    assert.deepEqual(await check(answer, files), []);
    assert.match(
      answer.files[0]?.text ?? '',
      /imports:\n {2}- \.\.\/force-app\/[\s\S]*businessHours: around-the-clock/,
    );
  });

  it('overwrites nothing', async () => {
    const { problems, files } = await ask(ONE, { [`${FOLDER}/acme-support.entitlement.yaml`]: '# mine\n' });
    assert.deepEqual(files, []);
    assert.match(problems[0]?.message ?? '', /'acme-support.entitlement.yaml' already/);
  });

  it('has no error or warning where no problem was told, whatever was answered', async () => {
    const duration = fc.oneof(
      fc.integer({ min: 1, max: 6000 }).map((minutes) => `${minutes}m`),
      fc.integer({ min: 1, max: 90 }).map((hours) => `${hours}h`),
      fc.constantFrom('1h 30m', '24h', '1 day', '', '15'),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('true', '123', 'a: b', '# x', 'サポート', "it's"),
    );
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const calendar: fc.Arbitrary<CalendarAnswer> = fc.oneof(
      fc.record({
        kind: fc.constant('new' as const),
        timeZone: fc.constantFrom('America/New_York', 'Asia/Kathmandu', 'Etc/UTC', 'Australia/Lord_Howe', 'nowhere'),
        days: fc.constantFrom(...OPEN_DAYS),
        hours: fc.oneof(
          fc.tuple(time, time).map((edges) => edges.join('-')),
          fc.constantFrom('09:00-12:00, 13:00-17:00', 'closed', '24h'),
        ),
      }),
      fc.constant({ kind: 'existing' as const, id: 'warsaw', uri: 'memory:/shared.entitlement.yaml' }),
    );
    const answers: fc.Arbitrary<ProcessAnswers> = fc.record({
      name: text,
      object: fc.constantFrom('Case', 'WorkOrder'),
      calendar,
      tiers: fc.array(fc.record({ name: text, firstResponse: duration, resolution: duration }), { maxLength: 3 }),
    });
    const files = { 'memory:/shared.entitlement.yaml': SHARED };
    let written = 0;
    await fc.assert(
      fc.asyncProperty(answers, async (each) => {
        const answer = await ask(each, files);
        if (answer.files.length === 0) {
          assert.ok(
            answer.problems.some(({ severity }) => severity === 'error'),
            'nothing is written without a reason',
          );
          return;
        }
        written += 1;
        const found = (await check(answer, files)).filter((line) => !/^(info|hint) /.test(line));
        assert.equal(
          found.length,
          answer.problems.filter(({ severity }) => severity !== 'info').length,
          `${found.join('\n')}\ntold: ${answer.problems.map(({ message }) => message).join('\n')}`,
        );
      }),
      fuzz(150),
    );
    assert.ok(written >= Math.floor(timesNow(150) / 20), `only ${written} answers gave a file`);
  });
});

describe('what a new process can be built on', () => {
  it('is every active calendar of the workspace, the nearest first, and zones that a runtime forgets', async () => {
    const near = SHARED.replaceAll('warsaw', 'cracow');
    const files = { 'memory:/shared.entitlement.yaml': SHARED, [`${FOLDER}/near.entitlement.yaml`]: near };
    const { calendars, timeZones } = processChoices(await snapshotFor(ONE, files), FOLDER);
    assert.deepEqual(
      calendars.map(({ id, name, openHours }) => [id, name, openHours]),
      [
        ['cracow', 'Warsaw Desk', '40 h a week'],
        ['warsaw', 'Warsaw Desk', '40 h a week'],
      ],
    );
    assert.ok(['Etc/UTC', 'Asia/Kolkata', 'Europe/Warsaw'].every((zone) => timeZones.some(({ id }) => id === zone)));
    assert.match(timeZones[0]?.about ?? '', /^UTC-0[45]:00 now · New York, Eastern Time, EST, /);
  });
});

describe('an id made from a name', () => {
  for (const [name, id] of [
    ['Äcme – Gold Support', 'acme-gold-support'],
    ['24/7 Support', 'process-24-7-support'],
    ['サポート', 'process'],
  ] as const) {
    it(`is ${id} for ${name}`, () => assert.equal(toId(name, 'process'), id));
  }
});

function targets(firstResponse: string, resolution: string): Pick<ProcessAnswers, 'tiers'> {
  return { tiers: [{ name: 'Standard', firstResponse, resolution }] };
}
