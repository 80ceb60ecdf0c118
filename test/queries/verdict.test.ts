// What a timeline says of its scenario's expectations: the same as `milestone test`.
import assert from 'node:assert/strict';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import type { TimelineParams } from '../../server/src/protocol/requests.ts';
import type { TimelineVerdict } from '../../server/src/protocol/timeline.ts';

const FILE = 'memory:/support.scenario.yaml';
const PROCESS = `businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  answer: { name: Answer }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h, completeWhen: { Status: Working } }
`;
const SCENARIOS = `use: ./support.entitlement.yaml
scenarios:
  right:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect: { milestones: [{ milestone: answer, target: 2026-03-09T09:30 }] }
  wrong:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect:
      entered: 2026-03-06T16:00
      milestones:
        - { milestone: answer, target: 2026-03-09T10:30, status: completed }
  silent:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
`;

async function verdictOf(
  params: Omit<TimelineParams, 'uri'>,
  scenarios = SCENARIOS,
  process = PROCESS,
): Promise<TimelineVerdict | undefined> {
  const files = { 'memory:/support.entitlement.yaml': process, [FILE]: scenarios };
  const snapshot = await createProject(createMemoryHost(files)).snapshot([FILE]);
  const answer = queryTimeline(snapshot, { uri: FILE, ...params });
  assert.ok('timeline' in answer);
  const { verdict } = answer.timeline;
  if (verdict !== undefined) {
    const told = runScenarios(snapshot, FILE, params.scenario).flatMap(({ failures }) => failures);
    assert.deepEqual(
      verdict.failures.map(({ path, message }) => [path, message]),
      told.map(({ path, message }) => [path, message]),
    );
  }
  return verdict;
}

describe('the verdict of a timeline', () => {
  it('passes where all is as expected', async () => {
    assert.deepEqual(await verdictOf({ scenario: 'right' }), { failures: [] });
  });

  it('tells each expectation that is not met, with its line and the moment that was expected', async () => {
    const verdict = await verdictOf({ scenario: 'wrong' });
    assert.deepEqual(
      verdict?.failures.map(({ path, moment, source }) => [path, moment ?? null, source?.range.start.line]),
      [
        ['entered', { kind: 'entered', at: '2026-03-06T16:00:00.000-05:00', milestone: null, occurrence: null }, 10],
        [
          'milestones[0].target',
          { kind: 'target', at: '2026-03-09T10:30:00.000-04:00', milestone: 'answer', occurrence: 1 },
          12,
        ],
        ['milestones[0].status', null, 12],
      ],
    );
  });

  it('tells where an action was expected: on a milestone that could fire it, or else on the case', async () => {
    const actions = `actions:
  warn: { flow: { flow: Warn } }
  other: { flow: { flow: Other } }
`;
    const warning = '{ before: 15m, actions: [warn] }';
    const process = actions + PROCESS.replace('target: 1h,', `target: 1h, warnings: [${warning}],`);
    const scenarios = `use: ./support.entitlement.yaml
scenarios:
  early:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect: { actions: [{ action: warn, at: 2026-03-09T09:00 }, { action: other, at: 2026-03-09T09:20 }, { action: other }] }
`;
    const verdict = await verdictOf({ scenario: 'early' }, scenarios, process);
    assert.deepEqual(
      verdict?.failures.map(({ path, moment }) => [path, moment ?? null]),
      [
        [
          'actions[0]',
          { kind: 'action', action: 'warn', at: '2026-03-09T09:00:00.000-04:00', milestone: 'answer', occurrence: 1 },
        ],
        [
          'actions[1]',
          { kind: 'action', action: 'other', at: '2026-03-09T09:20:00.000-04:00', milestone: null, occurrence: null },
        ],
        ['actions[2]', null],
      ],
    );
  });

  it('is absent where nothing is expected: without `expect`, for a changed case, for a case of a process', async () => {
    assert.equal(await verdictOf({ scenario: 'silent' }), undefined);
    assert.equal(await verdictOf({ scenario: 'wrong', at: '2026-03-06T16:00' }), undefined);
    assert.equal(await verdictOf({ process: 'support', at: '2026-03-06T16:00' }), undefined);
  });

  it('fails a scenario with an error in it, also one that expects nothing', async () => {
    const broken = SCENARIOS.replace('silent:\n    process', 'silent:\n    proces: support\n    process');
    const verdict = await verdictOf({ scenario: 'silent' }, broken);
    assert.deepEqual(
      verdict?.failures.map(({ path }) => path),
      ['file'],
    );
  });
});
