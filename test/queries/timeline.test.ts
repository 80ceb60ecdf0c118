// Why nothing starts on a timeline.
import assert from 'node:assert/strict';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';

const FILE = 'memory:/support.entitlement.yaml';

async function notesOf(milestones: string, set: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const text = `milestoneTypes:
  answer: { name: Answer }
  solve: { name: Solve }
businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
${milestones}`;
  const snapshot = await createProject(createMemoryHost({ [FILE]: text })).snapshot([FILE]);
  const answer = queryTimeline(snapshot, { uri: FILE, process: 'support', at: '2026-03-09T09:00', set });
  assert.ok('timeline' in answer);
  return answer.timeline.notes.map(({ message }) => message);
}

const BOTH = `      - { milestone: answer, when: { Priority: [High, Critical] }, target: 1h }
      - { milestone: solve, when: { Vip__c: true }, target: 8h }
`;

describe('a timeline without milestones', () => {
  it('says of each when it would start', async () => {
    assert.deepEqual(await notesOf(BOTH, { Priority: 'Low' }), [
      'Answer never starts: it does when Priority is High or Critical, and that is at no time so.',
      'Solve never starts: it does when Vip__c is true, and that is at no time so.',
    ]);
  });

  it('says nothing where one starts', async () => {
    assert.deepEqual(await notesOf(BOTH, { Priority: 'High' }), []);
  });

  it('leaves it to what is known better: the record leaves at once', async () => {
    const notes = await notesOf(BOTH, { IsClosed: 'true' });
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /leaves at once, and no milestone starts/);
  });

  it('leaves it to what is known better: a formula that cannot be evaluated', async () => {
    const notes = await notesOf("      - { milestone: answer, when: { formula: 'ISCHANGED(Status)' }, target: 1h }\n");
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /^It cannot be known here/);
  });
});
