// "Accept what happens": the scenario expects it afterwards, and passes; what was written beside it stays.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptOutcome } from '../../server/src/features/acceptOutcome.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { applyChanges } from '../../server/src/text/edit.ts';

const FILE = 'memory:/support.scenario.yaml';
const PROCESS = `businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  answer: { name: Answer }
  solve: { name: Solve, recurrence: none }
  review: { name: Review }
actions:
  mail: { name: Mail, emailAlert: { template: A/B, recipients: [{ owner: true }] } }
  page: { name: Page, emailAlert: { template: A/B, recipients: [{ owner: true }] } }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: answer
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [mail] }]
        violations: [{ after: 0m, actions: [page] }]
      - { milestone: solve, target: 8h, completeWhen: { Status: Solved } }
      - { milestone: review, when: { Vip__c: true }, target: 2h }
`;

function scenario(expect: string): string {
  return `use: ./support.entitlement.yaml
scenarios:
  monday:
    process: support
    record: { CreatedDate: 2026-03-09T09:00 }
    events:
      - { after: 90m, set: { Status: Working } }
      - { after: 3h, close: true }
    expect:
${expect}`;
}

async function accept(
  text: string,
  only?: string,
): Promise<{ readonly text: string; readonly left: readonly string[] }> {
  const files = { 'memory:/support.entitlement.yaml': PROCESS, [FILE]: text };
  const snapshot = await createProject(createMemoryHost(files)).snapshot([FILE]);
  const file = snapshot.file(FILE) ?? assert.fail();
  const change = acceptOutcome(snapshot, file, { scenario: 'monday', ...(only !== undefined && { path: only }) });
  assert.ok(!('problem' in change), JSON.stringify(change));
  const changed = applyChanges(text, [change]);
  const after = await createProject(createMemoryHost({ ...files, [FILE]: changed })).snapshot([FILE]);
  const [result] = runScenarios(after, FILE, 'monday');
  return { text: changed, left: (result?.failures ?? []).map(({ message }) => message) };
}

describe('accepting what happens', () => {
  it('writes the times and statuses that come, and keeps comments', async () => {
    const expect = `      milestones:
        # the first answer
        - { milestone: answer, target: 2026-03-09T11:00, status: completed, completed: 2026-03-09T10:00 } # one hour
        - milestone: solve
          start: 2026-03-09T10:00 # when it begins
          target: 2026-03-10T09:30
          completed: 2026-03-09T11:00
          status: completed
      entered: never
      exited: 2026-03-09T12:30
`;
    const { text, left } = await accept(scenario(expect));
    assert.deepEqual(left, []);
    assert.equal(
      text,
      scenario(`      milestones:
        # the first answer
        - { milestone: answer, target: 2026-03-09T10:00, status: completed-late, completed: 2026-03-09T10:30 } # one hour
        - milestone: solve
          start: 2026-03-09T09:00 # when it begins
          target: 2026-03-09T17:00
          status: open-at-exit
      entered: 2026-03-09T09:00
      exited: 2026-03-09T12:00
`),
    );
  });

  it('accepts one of several', async () => {
    const expect = `      milestones:
        - { milestone: answer, target: 2026-03-09T11:00, status: completed }
`;
    const { text, left } = await accept(scenario(expect), 'milestones[0].target');
    assert.match(text, /target: 2026-03-09T10:00, status: completed \}/);
    assert.deepEqual(left, ['Answer ends as completed-late; you expected completed.']);
  });

  for (const [name, expect] of [
    ['a milestone that never starts', '      milestones: [{ milestone: review, status: completed }]\n'],
    [
      'one that starts fewer times',
      '      milestones:\n        - { milestone: solve }\n        - { milestone: solve }\n',
    ],
    ['one that was not to start', '      milestones: [{ milestone: answer, status: none }]\n'],
    ['none that was to start', '      milestones: []\n'],
    ['an action at another time', '      actions: [{ action: mail, at: 2026-03-09T09:50 }]\n'],
    ['another action', '      actions:\n        - { action: page }\n        - { action: mail }\n'],
    ['an action that does not fire', '      actions:\n        - { action: mail }\n        - { action: mail }\n'],
    ['no action', '      actions: []\n'],
    ['no other action', '      actions: { only: [{ action: page }] }\n'],
    ['a record that never enters', '      entered: never\n      exited: never\n'],
  ] as const)
    it(`leaves a scenario that passes: ${name}`, async () => {
      const { text, left } = await accept(scenario(expect));
      assert.deepEqual(left, [], text);
    });

  it('has nothing to do where a scenario passes, and says so', async () => {
    const text = scenario('      exited: 2026-03-09T12:00\n');
    const files = { 'memory:/support.entitlement.yaml': PROCESS, [FILE]: text };
    const snapshot = await createProject(createMemoryHost(files)).snapshot([FILE]);
    const answer = acceptOutcome(snapshot, snapshot.file(FILE) ?? assert.fail(), { scenario: 'monday' });
    assert.ok('problem' in answer);
    assert.match(answer.problem.message, /nothing to accept in 'monday'/);
  });

  it('makes every sample pass again after its targets have moved', async () => {
    const folder = 'samples/cloudnine';
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const files = Object.fromEntries(
      names.map((name) => [
        `memory:/${name}`,
        readFileSync(path.join(folder, name), 'utf8').replaceAll('target: 1h', 'target: 90m'),
      ]),
    );
    const uri = 'memory:/cloudnine.scenario.yaml';
    let snapshot = await createProject(createMemoryHost(files)).snapshot([uri]);
    const failing = runScenarios(snapshot, uri).filter(({ passed }) => !passed);
    assert.ok(failing.length > 1);
    for (const { name } of failing) {
      const file = snapshot.file(uri) ?? assert.fail();
      const change = acceptOutcome(snapshot, file, { scenario: name });
      assert.ok(!('problem' in change));
      files[uri] = applyChanges(file.text, [change]);
      snapshot = await createProject(createMemoryHost(files)).snapshot([uri]);
    }
    assert.ok(runScenarios(snapshot, uri).every(({ passed }) => passed));
  });

  it('is a code action at what is not met, and nowhere else', async () => {
    const text = scenario('      milestones: [{ milestone: answer, target: 2026-03-09T11:00, status: completed }]\n');
    const files = { 'memory:/support.entitlement.yaml': PROCESS, [FILE]: text };
    const snapshot = await createProject(createMemoryHost(files)).snapshot([FILE]);
    const file = snapshot.file(FILE) ?? assert.fail();
    const titlesAt = (mark: string): readonly string[] => {
      const start = text.indexOf(mark);
      const span = { start, end: start };
      const drafts = codeActions({ snapshot, file, span, findings: [], only: undefined, explains: false });
      return drafts.map(({ title }) => title).filter((title) => title.startsWith('Accept'));
    };
    assert.deepEqual(titlesAt('2026-03-09T11:00'), [
      'Accept what happens: Answer is due Mon 9 Mar 2026 10:00; you expected 11:00.',
      "Accept all that happens in 'monday'",
    ]);
    assert.deepEqual(titlesAt('process: support'), []);
  });
});
