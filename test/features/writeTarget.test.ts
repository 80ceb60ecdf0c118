import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { targetMinutesAt } from '../../server/src/draw/targetMinutesAt.ts';
import { writeTarget } from '../../server/src/features/writeTarget.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import type { TimelineParams } from '../../server/src/protocol/requests.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { itWithBothBreaks } from '../support/editor.ts';

const PROCESS = `businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { answer: {}, solve: {} }
actions: { warn: { flow: { flow: Page } } }
processes:
  support:
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: answer
        target: 1h # an hour
        warnings: [{ before: 50%, actions: [warn] }]
      - { milestone: solve, target: "8h" }
`;
const SCENARIOS = `use: ./main.entitlement.yaml
scenarios:
  friday: { process: support, record: { CreatedDate: 2026-03-06T16:30 } }
`;
const URI = 'memory:/main.scenario.yaml';
const TARGET = { process: 'support', index: 0, minutes: 120 };

async function open(breaks: (text: string) => string = (text) => text): Promise<Snapshot> {
  const files = { 'memory:/main.entitlement.yaml': breaks(PROCESS), [URI]: breaks(SCENARIOS) };
  return createProject(createMemoryHost(files)).snapshot(Object.keys(files));
}

function timelineOf(snapshot: Snapshot, params: Partial<TimelineParams>): Timeline {
  const answer = queryTimeline(snapshot, { uri: URI, scenario: 'friday', ...params });
  assert.ok('timeline' in answer);
  return answer.timeline;
}

describe('a target that is tried', () => {
  it('moves the deadline and what is a share of it, and nothing else', async () => {
    const snapshot = await open();
    const timeline = timelineOf(snapshot, { at: '2026-03-06T16:30', targets: [TARGET] });
    assert.deepEqual(
      timeline.milestones.map(({ target }) => target?.slice(0, 16)),
      ['2026-03-09T10:30', '2026-03-09T16:30'],
    );
    assert.deepEqual(
      timeline.actions.map(({ at }) => at.slice(0, 16)),
      ['2026-03-09T09:30'],
    );
    const other = timelineOf(snapshot, { at: '2026-03-06T16:30', targets: [{ ...TARGET, process: 'gone', index: 7 }] });
    assert.equal(other.milestones[0]?.target?.slice(0, 16), '2026-03-09T09:30');
  });

  for (const [at, minutes] of [
    ['2026-03-09T10:30', 120],
    ['2026-03-06T16:45', 15],
    ['2026-03-07T12:00', 30],
    ['2026-03-09T09:33', 65],
    ['2026-01-01T00:00', 1],
  ] as const)
    it(`is ${minutes} minutes where its flag is put at ${at}`, async () => {
      const timeline = timelineOf(await open(), {});
      const [milestone] = timeline.milestones;
      assert.ok(milestone !== undefined);
      const offset = at < '2026-03-08' ? '-05:00' : '-04:00';
      assert.equal(targetMinutesAt(timeline, milestone, Date.parse(`${at}:00${offset}`)), minutes);
    });

  itWithBothBreaks('is written in place of the old one in the file of the process, comments kept', async (breaks) => {
    const snapshot = await open(breaks);
    for (const [target, expected] of [
      [TARGET, PROCESS.replace('1h #', '2h #')],
      [{ process: 'support', index: 1, minutes: 90 }, PROCESS.replace('"8h"', '"1h 30m"')],
    ] as const) {
      const written = writeTarget(snapshot, { uri: URI, ...target });
      assert.ok('change' in written);
      assert.equal(written.uri, 'memory:/main.entitlement.yaml');
      assert.equal(applyChanges(breaks(PROCESS), [written.change]), breaks(expected));
    }
  });

  it('is refused in words where it is written nowhere, or where Salesforce writes it', async () => {
    const gone = writeTarget(await open(), { uri: URI, ...TARGET, index: 9 });
    assert.match('problem' in gone ? gone.problem.message : '', /no such milestone in 'support'/);
    const root = 'samples/salesforce/force-app/main/default';
    const names = [
      'entitlementProcesses/titantech premium.entitlementProcess-meta.xml',
      'settings/BusinessHours.settings-meta.xml',
    ];
    const texts = Object.fromEntries(
      names.map((name) => [`memory:/${encodeURI(name)}`, readFileSync(`${root}/${name}`, 'utf8')]),
    );
    const snapshot = await createProject(createMemoryHost(texts)).snapshot(Object.keys(texts));
    const [uri = ''] = Object.keys(texts);
    const [process = ''] = snapshot.definitions(uri).processes.keys();
    const refused = writeTarget(snapshot, { uri, process, index: 0, minutes: 5 });
    assert.match('problem' in refused ? refused.problem.message : '', /metadata of Salesforce/);
  });

  it('warns of what happens before the case arrives', async () => {
    const events = [
      { when: '2026-03-06T09:00', kind: 'stop' },
      { when: '1h', kind: 'resume' },
    ] as const;
    const { notes } = timelineOf(await open(), { at: '2026-03-06T16:30', events });
    const early = notes.find(({ code }) => code === 'events-before-creation');
    assert.match(early?.message ?? '', /^One event comes before the case arrives on Fri 6 Mar 2026 16:30/);
  });
});
