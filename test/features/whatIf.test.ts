// What if? A scenario told as a sample case, changed, simulated, and kept as a scenario of its own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { queryCases } from '../../server/src/queries/cases.ts';
import { queryPreview } from '../../server/src/queries/preview.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { canonicalUri, fileKindOf } from '../../server/src/language/read/uri.ts';
import { newScenario } from '../../server/src/features/newScenario.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import type { TimelineParams } from '../../server/src/protocol/requests.ts';
import { readSampleCase, type SampleEvent } from '../../server/src/protocol/sampleCase.ts';
import type { Location, Timeline } from '../../server/src/protocol/timeline.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { someOf } from '../support/depth.ts';

const texts = Object.fromEntries(
  ['samples', 'test/corpus/right']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    )
    .filter((name) => fileKindOf(name) !== undefined)
    .map((name) => [canonicalUri(`memory:/${name}`), readFileSync(name, 'utf8')]),
);
const SUPPORT = 'memory:/support.entitlement.yaml';
const TOLD = 'memory:/support.scenario.yaml';
const SMALL = {
  [SUPPORT]: `businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  answer: { name: Answer }
  solve: { name: Solve, recurrence: none }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, when: { Priority: High }, target: 1h, completeWhen: { Status: Working } }
      - { milestone: solve, when: { formula: 'ISNEW()' }, target: 8h }
`,
  [TOLD]: `use: ./support.entitlement.yaml
scenarios:
  friday:
    process: support
    formulas: { 'ISNEW()': true }
    record: { CreatedDate: 2026-03-06T16:30, Priority: High, Code__c: '007', Vip__c: true, Origin: }
    events:
      - { after: 10m, set: { Status: Closed, Amount__c: 5 }, close: true }
      - { at: 2026-03-09T09:10, reopen: true }
      - { at: 2026-03-09T14:10Z, complete: solve }
    until: 2026-03-12T12:00
`,
};

async function open(files: Readonly<Record<string, string>>): Promise<Snapshot> {
  return createProject(createMemoryHost(files)).snapshot(Object.keys(files));
}

function ask(snapshot: Snapshot, params: TimelineParams): Timeline {
  const answer = queryTimeline(snapshot, params);
  if ('problem' in answer) assert.fail(answer.problem.message);
  return answer.timeline;
}

/** Without what tells where the case is written. */
/** Only of the case as it is written is anything expected. */
function withoutPlaces({ scenario: _, verdict: _verdict, ...timeline }: Timeline): unknown {
  const bare = <Part extends { readonly source?: Location }>({ source: _source, ...part }: Part): unknown => part;
  return {
    ...timeline,
    milestones: timeline.milestones.map(({ spans, ...rest }) => [bare(rest), spans.map(bare)]),
    actions: timeline.actions.map(bare),
    events: timeline.events.map(bare),
  };
}

const FRIDAY = {
  at: '2026-03-06T16:30',
  set: { Priority: 'High', Code__c: '007', Vip__c: 'true', Origin: '' },
  events: [
    { when: '10m', kind: 'set', field: 'Status', value: 'Closed' },
    { when: '', kind: 'set', field: 'Amount__c', value: '5' },
    { when: '', kind: 'close' },
    { when: '2026-03-09T09:10', kind: 'reopen' },
    { when: '2026-03-09T10:10', kind: 'complete', milestone: 'solve' },
  ] satisfies readonly SampleEvent[],
};

describe('what if a case were another one', () => {
  it('begins with the case as the scenario tells it', async () => {
    const { sample, choices } = queryPreview(await open(SMALL), { uri: TOLD });
    assert.deepEqual(sample, { ...FRIDAY, timeZone: 'America/New_York', isChanged: false });
    assert.deepEqual(choices.milestones, [
      { id: 'answer', label: 'Answer' },
      { id: 'solve', label: 'Solve' },
    ]);
    const values = new Map(choices.fields.map((field) => [field.name, field.values]));
    assert.deepEqual(values.get('Priority'), ['High', 'Medium', 'Low']);
    assert.deepEqual(values.get('Status')?.slice(0, 2), ['Closed', 'Working']);
    assert.deepEqual(values.get('Code__c'), ['007']);
    assert.equal(values.has('WorkOrder.Status'), false);
  });

  it('offers of a field with a configured picklist only what that holds', async () => {
    const config = 'fields:\n  Case.Priority: [P1, P2]\n';
    const told = TOLD.replace('/', '/a/');
    const files = Object.entries(SMALL).map(([uri, text]): [string, string] => [uri.replace('/', '/a/'), text]);
    const snapshot = await open({ ...Object.fromEntries(files), 'memory:/a/milestone.config.yaml': config });
    const priority = queryPreview(snapshot, { uri: told }).choices.fields.find(({ name }) => name === 'Priority');
    assert.deepEqual(priority?.values, ['P1', 'P2']);
  });

  it('goes as the scenario goes as long as nothing is changed: every scenario of the samples and the corpus', async () => {
    const snapshot = await open(texts);
    let count = 0;
    for (const uri of Object.keys(texts))
      for (const { id } of queryCases(snapshot, { uri }).scenarios) {
        const { told } = queryPreview(snapshot, { uri, selected: { kind: 'scenario', id } });
        assert.ok(told !== null, `${uri} ${id}`);
        assert.deepEqual(readSampleCase(JSON.parse(JSON.stringify(told))), told, 'a page can send it back');
        const asked = ask(snapshot, { uri, scenario: id, ...told });
        assert.deepEqual(withoutPlaces(asked), withoutPlaces(ask(snapshot, { uri, scenario: id })), `${uri} ${id}`);
        assert.equal(asked.scenario, null, 'it is no longer the scenario of the file');
        count += 1;
      }
    assert.ok(count > 20, String(count));
  });

  it('can be kept as a scenario that passes and has no finding: every scenario of the samples and the corpus', async () => {
    const snapshot = await open(texts);
    for (const uri of someOf(Object.keys(texts).filter((each) => fileKindOf(each) === 'scenario'))) {
      const file = snapshot.file(uri) ?? assert.fail(uri);
      for (const { id } of queryCases(snapshot, { uri }).scenarios) {
        const { told } = queryPreview(snapshot, { uri, selected: { kind: 'scenario', id } });
        assert.ok(told !== null, `${uri} ${id} is not told`);
        const found = newScenario(snapshot, file, { uri, scenario: id, ...told });
        if ('problem' in found) assert.fail(found.problem.message);
        const text = applyChanges(file.text, [found.change]);
        const after = await open({ ...texts, [uri]: text });
        const findings = findingsOf(after, uri).map((finding) => messageOf(finding));
        assert.deepEqual(findings, [], `${uri} ${id}\n${text.slice(found.change.span.start)}`);
        const [result] = runScenarios(after, uri, found.id);
        assert.deepEqual(result?.failures, []);
        const { until, ...kept } = ask(after, { uri, scenario: found.id });
        const { until: was, ...before } = ask(snapshot, { uri, scenario: id, ...told });
        assert.ok(until >= was || until < was);
        assert.deepEqual(
          kept.milestones.map(({ target }) => target),
          before.milestones.map(({ target }) => target),
        );
      }
    }
  });

  it('moves what is told by the time since the arrival, and leaves the rest where it is', async () => {
    const snapshot = await open(SMALL);
    const moved = ask(snapshot, { uri: TOLD, scenario: 'friday', ...FRIDAY, at: '2026-03-06T15:00' });
    assert.deepEqual(
      moved.events.map(({ at, what }) => `${at.slice(5, 16)} ${what}`),
      [
        '03-06T15:10 Status: Closed, Amount__c: 5',
        '03-06T15:10 closed',
        '03-09T09:10 reopened',
        '03-09T10:10 Solve completed',
      ],
    );
    assert.equal(moved.milestones[0]?.target, '2026-03-06T16:00:00.000-05:00');
  });

  it('takes events, fields and answers of formulas as they are typed', async () => {
    const snapshot = await open(SMALL);
    const timeline = ask(snapshot, {
      uri: SUPPORT,
      process: 'support',
      at: '2026-03-06T16:30',
      set: { Priority: 'High' },
      events: [
        { when: '2026-03-09 09:20', kind: 'set', field: 'Case.Status', value: 'Working' },
        { when: '30m', kind: 'formulas', formula: 'ISNEW()', holds: true },
        { when: '2h', kind: 'stop' },
      ],
    });
    assert.deepEqual(
      timeline.milestones.map(({ milestone, status }) => `${milestone} ${status}`),
      ['answer completed', 'solve open'],
    );
    assert.deepEqual(
      timeline.events.map(({ what }) => what),
      ['ISNEW() is true', 'stopped', 'Status: Working'],
    );
  });

  for (const [when, says] of [
    ['tomorrow', "Event 2: 'tomorrow' is no time."],
    ['2026-02-30T10:00', "Event 2: '2026-02-30T10:00' is no time."],
    ['1d', "Event 2: '1d' is no time."],
    ['-20m', "Event 2: '-20m' is no time."],
  ] as const)
    it(`says which event has no time: ${when}`, async () => {
      const events = [
        { when: '1m', kind: 'stop' },
        { when, kind: 'resume' },
      ] as const;
      const params = { uri: TOLD, scenario: 'friday', at: '2026-03-06T15:00', events };
      const snapshot = await open(SMALL);
      const answer = queryTimeline(snapshot, params);
      assert.ok('problem' in answer);
      assert.equal(answer.problem.message, says);
      assert.match(answer.problem.hint, /2026-03-06T16:40.*20m/);
      const kept = newScenario(snapshot, snapshot.file(TOLD) ?? assert.fail(), params);
      assert.deepEqual(kept, answer);
    });

  it('says that the first event has no time', async () => {
    const events = [{ when: ' ', kind: 'stop' }] as const;
    const answer = queryTimeline(await open(SMALL), {
      uri: SUPPORT,
      process: 'support',
      at: '2026-03-06T15:00',
      events,
    });
    assert.ok('problem' in answer);
    assert.equal(answer.problem.message, 'Event 1 has no time.');
  });

  it('is written as a person would write it', async () => {
    const snapshot = await open(SMALL);
    const events: readonly SampleEvent[] = [
      { when: '2026-03-09 09:10', kind: 'enter', process: 'support' },
      { when: '10m', kind: 'set', field: 'Case.Status', value: 'Closed' },
      { when: '', kind: 'formulas', formula: 'ISNEW()', holds: false },
      { when: '', kind: 'close' },
      { when: '', kind: 'set', field: 'Case.Status', value: 'a, b' },
    ];
    const params = {
      uri: TOLD,
      scenario: 'friday',
      at: '2026-03-06T15:00',
      set: { Code__c: '007', Other__c: '007' },
      events,
    };
    const found = newScenario(snapshot, snapshot.file(TOLD) ?? assert.fail(), params);
    assert.ok('change' in found);
    assert.equal(
      found.change.newText.slice(found.change.newText.indexOf('  friday'), found.change.newText.indexOf('    expect:')),
      `  friday-15-00:
    process: support
    record:
      CreatedDate: 2026-03-06T15:00
      Code__c: '007'
      Other__c: '007'
    formulas:
      ISNEW(): true
    events:
      - { after: 10m, set: { Status: Closed }, formulas: { ISNEW(): false }, close: true }
      - { after: 10m, set: { Status: 'a, b' } }
      - { at: 2026-03-09T09:10, enter: support }
`,
    );
  });
});
