// What a preview shows of a file: which case, with what it was changed to, and what it would have been.
import assert from 'node:assert/strict';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { queryPreview } from '../../server/src/queries/preview.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import type { PreviewAnswer, PreviewPicture } from '../../server/src/protocol/previewRequest.ts';

const FILE = 'memory:/desk.entitlement.yaml';
const PROCESS = `businessHours:
  desk: { timeZone: Asia/Kolkata, default: true, hours: { everyday: 09:00-17:00 } }
milestoneTypes: { answer: { name: Answer } }
processes:
  support:
    name: Support
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: answer, target: 1h }]
`;
const TOLD = 'memory:/desk.scenario.yaml';
const SCENARIO = `use: ./desk.entitlement.yaml
scenarios:
  late: { record: { CreatedDate: 2026-03-06T16:30 }, events: [{ after: 2h, complete: answer }] }
`;

async function open(files: Readonly<Record<string, string>>, now = '2026-03-02T04:30:42Z'): Promise<Snapshot> {
  const host = { ...createMemoryHost(files), now: () => Date.parse(now) };
  return createProject(host).snapshot(Object.keys(files));
}

function pictureOf({ picture }: PreviewAnswer): PreviewPicture {
  assert.ok(picture !== null && !('problem' in picture), JSON.stringify(picture));
  return picture;
}

describe('what a preview shows', () => {
  it('is the first scenario, with all that the file has', async () => {
    const snapshot = await open({ [FILE]: PROCESS, [TOLD]: SCENARIO });
    const answer = queryPreview(snapshot, { uri: TOLD });
    assert.deepEqual(answer.selected, { kind: 'scenario', id: 'late' });
    assert.deepEqual(
      answer.cases.map(({ kind, label }) => [kind, label]),
      [
        ['scenario', 'late'],
        ['process', 'Support'],
      ],
    );
    assert.equal(answer.sample?.isChanged, false);
    const { timeline, unchanged } = pictureOf(answer);
    assert.deepEqual({ timeline }, queryTimeline(snapshot, { uri: TOLD, scenario: 'late' }));
    assert.equal(unchanged, undefined);
  });

  it('is a case of the process that arrives now, to the minute, on the clocks of its calendar', async () => {
    const answer = queryPreview(await open({ [FILE]: PROCESS }), { uri: FILE });
    assert.deepEqual(answer.told, { at: '2026-03-02T10:00', set: {}, events: [] });
    assert.equal(answer.sample?.timeZone, 'Asia/Kolkata');
    assert.equal(pictureOf(answer).timeline.milestones[0]?.target, '2026-03-02T11:00:00.000+05:30');
  });

  it('tells beside a changed case how it goes without the change, unless that is known', async () => {
    const snapshot = await open({ [FILE]: PROCESS, [TOLD]: SCENARIO });
    const changed = { at: '2026-03-07T09:00', set: {}, events: [] };
    const params = { uri: TOLD, selected: { kind: 'scenario', id: 'late' } as const, changed };
    const answer = queryPreview(snapshot, params);
    assert.deepEqual(answer.sample, { ...changed, timeZone: 'Asia/Kolkata', isChanged: true });
    assert.equal(answer.told?.at, '2026-03-06T16:30');
    const { timeline, unchanged } = pictureOf(answer);
    assert.equal(timeline.milestones[0]?.target, '2026-03-07T10:00:00.000+05:30');
    assert.equal(unchanged?.milestones[0]?.target, '2026-03-07T09:30:00.000+05:30');
    assert.equal('unchanged' in pictureOf(queryPreview(snapshot, { ...params, knowsUnchanged: true })), false);
  });

  it('keeps the form while the name of the process is being typed, and says what is missing', async () => {
    const selected = { kind: 'process', id: 'suppor' } as const;
    const answer = queryPreview(await open({ [FILE]: PROCESS }), { uri: FILE, selected, at: '2026-03-06T16:30' });
    assert.equal(answer.cases[0]?.label, 'suppor');
    assert.equal(answer.sample?.at, '2026-03-06T16:30');
    assert.ok(answer.picture !== null && 'problem' in answer.picture);
    assert.equal(answer.picture.problem.message, "There is no process 'suppor'.");
  });

  it('is nothing where there is nothing to simulate', async () => {
    const answer = queryPreview(await open({ [FILE]: 'milestoneTypes: {}\n' }), { uri: FILE });
    assert.deepEqual([answer.selected, answer.sample, answer.picture], [null, null, null]);
  });
});
