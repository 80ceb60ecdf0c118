// Why nothing starts on a timeline.
import assert from 'node:assert/strict';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { listLanes } from '../../server/src/draw/lanes.ts';
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

describe('a timeline of a record that comes back into a process', () => {
  const PROCESSES = `milestoneTypes:
  answer: { name: Answer }
businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
processes:
${['gold', 'silver']
  .map(
    (id) => `  ${id}:
    name: ${id.toUpperCase()}
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h }
`,
  )
  .join('')}`;

  async function staysOf(...events: readonly string[]): Promise<readonly unknown[]> {
    const scenario = 'memory:/way.scenario.yaml';
    const text = `use: ./support.entitlement.yaml
scenarios:
  way:
    process: gold
    record: { CreatedDate: 2026-03-09T09:00 }
    events:
${events.map((id, index) => `      - { after: ${index + 1}0m, enter: ${id} }`).join('\n')}
`;
    const host = createMemoryHost({ [FILE]: PROCESSES, [scenario]: text });
    const snapshot = await createProject(host).snapshot([scenario]);
    const answer = queryTimeline(snapshot, { uri: scenario });
    assert.ok('timeline' in answer);
    return listLanes(answer.timeline).map(({ heading }) => heading);
  }

  it('tells its stays apart, and says nothing of them where there is one', async () => {
    assert.deepEqual(await staysOf('gold'), ['GOLD (1st time)', 'GOLD (2nd time)']);
    assert.deepEqual(await staysOf('silver'), ['GOLD', 'SILVER']);
    assert.deepEqual(await staysOf('silver', 'gold'), ['GOLD (1st time)', 'SILVER', 'GOLD (2nd time)']);
  });
});

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
