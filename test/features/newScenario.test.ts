import assert from 'node:assert/strict';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { newScenario } from '../../server/src/features/newScenario.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import type { NewScenarioParams } from '../../server/src/protocol/authoring.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { applyChanges } from '../../server/src/text/edit.ts';

const MAIN = 'memory:/main.entitlement.yaml';
const BESIDE = 'memory:/main.scenario.yaml';
const PROCESS = `businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  answer: { name: Answer }
actions:
  warn: { flow: { flow: Warn } }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: answer
        when: { Priority: High }
        target: 1h
        completeWhen: { Status: Working }
        warnings: [{ before: 15m, actions: [warn] }]
        violations: [{ after: 0m, actions: [warn] }]
`;
const FRIDAY: NewScenarioParams = {
  uri: MAIN,
  process: 'support',
  at: '2026-03-06T16:30',
  set: { Priority: 'High', Amount__c: '10', Subject: 'a: b' },
};

/** The scenario file after the scenario was added, which must pass and have no findings. */
async function add(
  files: Readonly<Record<string, string>>,
  params: NewScenarioParams = FRIDAY,
): Promise<{ readonly uri: string; readonly text: string; readonly id: string } | string> {
  const snapshot = await createProject(createMemoryHost(files)).snapshot(Object.keys(files));
  const file = snapshot.file(params.uri);
  assert.ok(file);
  const found = newScenario(snapshot, file, params);
  if ('problem' in found) return found.problem.message;
  const text = applyChanges(found.file?.text ?? '', [found.change]);
  const written = { ...files, [found.uri]: text };
  const after = await createProject(createMemoryHost(written)).snapshot(Object.keys(written));
  assert.deepEqual(
    findingsOf(after, found.uri).map((finding) => messageOf(finding)),
    [],
    text,
  );
  const results = runScenarios(after, found.uri, found.id);
  assert.deepEqual(
    results.map(({ name, failures }) => [name, failures]),
    [[found.id, []]],
    text,
  );
  return { uri: found.uri, text, id: found.id };
}

const EXPECTED = `process: support
    record:
      CreatedDate: 2026-03-06T16:30
      Priority: High
      Amount__c: 10
      Subject: 'a: b'
    expect:
      milestones:
        - { milestone: answer, target: 2026-03-09T09:30, status: violated }
      actions:
        - { action: warn, at: 2026-03-09T09:15 }
        - { action: warn, at: 2026-03-09T09:30 }
`;

describe('a new scenario from a process', () => {
  it('begins a file beside, expects what will happen, and passes', async () => {
    assert.deepEqual(await add({ [MAIN]: PROCESS }), {
      uri: BESIDE,
      id: 'friday-16-30',
      text: `use: ./main.entitlement.yaml\n\nscenarios:\n  friday-16-30:\n    ${EXPECTED}`,
    });
  });

  it('joins the file beside, apart from the others as they are, under an id of its own', async () => {
    const first = await add({ [MAIN]: PROCESS });
    assert.ok(typeof first === 'object');
    const second = await add({ [MAIN]: PROCESS, [BESIDE]: `# ours\n${first.text}# end\n` });
    assert.ok(typeof second === 'object');
    assert.equal(second.text, `# ours\n${first.text}\n  friday-16-30-2:\n    ${EXPECTED}# end\n`);
    const onWindows = await add({ [MAIN]: PROCESS, [BESIDE]: first.text.replaceAll('\n', '\r\n') });
    assert.ok(typeof onWindows === 'object');
    assert.doesNotMatch(onWindows.text, /[^\r]\n/);
  });

  it('joins a file of another name that uses the process, or the scenario file itself', async () => {
    const other = 'memory:/tests.scenario.yaml';
    const files = { [MAIN]: PROCESS, [other]: 'use: ./main.entitlement.yaml\n' };
    for (const uri of [MAIN, other]) {
      const added = await add(files, { ...FRIDAY, uri });
      assert.ok(typeof added === 'object');
      assert.equal(added.uri, other);
      assert.match(added.text, /^use: .*\nscenarios:\n {2}friday-16-30:\n/);
    }
  });

  it('writes an arrival in the hour that comes twice as it was meant, and a blank field', async () => {
    const added = await add(
      { [MAIN]: PROCESS },
      { ...FRIDAY, at: '2026-11-01T01:30', set: { Priority: 'High', Origin: '' } },
    );
    assert.ok(typeof added === 'object');
    assert.match(added.text, /Origin: null/);
  });

  for (const [name, params, says] of [
    ['a process that is not there', { process: 'suport' }, /no process 'suport'/],
    ['an arrival that is no time', { at: '2026-02-30T10:00' }, /not a date and time/],
  ] as const) {
    it(`is refused for ${name}, in words`, async () => {
      const refusal = await add({ [MAIN]: PROCESS }, { ...FRIDAY, ...params });
      assert.ok(typeof refusal === 'string');
      assert.match(refusal, says);
    });
  }

  it('is refused by a file that is written another way', async () => {
    const refusal = await add({ [MAIN]: PROCESS, [BESIDE]: '{ use: ./main.entitlement.yaml, scenarios: {} }\n' });
    assert.ok(typeof refusal === 'string');
    assert.match(refusal, /'main.scenario.yaml' is not written in a way/);
  });
});
