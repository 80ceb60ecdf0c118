import assert from 'node:assert/strict';
import { checkExpectations } from '../../../server/src/core/simulate/expect.ts';
import type { Expectation, ExpectedAction, ExpectedMilestone } from '../../../server/src/core/model/scenario.ts';
import { describeFailure } from '../../../server/src/words/describeFailure.ts';
import { at, origin, simulateCase, type CaseSketch, type ModelSketch } from '../../support/modelBuilder.ts';

const model: ModelSketch = {
  milestones: [
    { type: 'response', warnings: { 15: ['warn'] }, violations: { 0: ['page'] } },
    { type: 'resolution', target: 120, warnings: { 30: ['warn'] } },
  ],
};
const sketch: CaseSketch = {
  events: [
    { at: 'Mon 09:50', complete: 'response' },
    { at: 'Mon 12:00', close: true },
  ],
};

type Expected = Partial<Omit<Expectation, 'milestones' | 'actions'>> & {
  readonly milestones?: readonly Omit<ExpectedMilestone, 'origin'>[];
  readonly actions?: readonly Omit<ExpectedAction, 'origin'>[];
  readonly only?: boolean;
};

/** `path: expected … actual …` of each failure, with the origin where it differs from the list item. */
function failures(expected: Expected, more: ModelSketch = model, events: CaseSketch = sketch): readonly string[] {
  const expect: Expectation = {
    exited: expected.exited,
    milestones: expected.milestones?.map((one, index) => ({ ...one, origin: origin('expect', 'milestones', index) })),
    actions: expected.actions && {
      isOnly: expected.only ?? false,
      list: expected.actions.map((one, index) => ({ ...one, origin: origin('expect', 'actions', index) })),
      origin: origin('expect', 'actions'),
    },
    entered: expected.entered,
    origin: origin('expect'),
  };
  const simulation = simulateCase(more, { ...events, expect });
  const { names, zone } = simulation;
  return checkExpectations(simulation).map(({ path, detail, origin: { path: place } }) => {
    const { expected: wanted, actual } = describeFailure(detail, { names, zone });
    return `${path}: ${wanted} | ${actual} | ${place.join('/')}`;
  });
}

describe('expectations', () => {
  it('hold when everything that is named is so', () => {
    assert.deepEqual(
      failures({
        milestones: [
          {
            milestone: 'response',
            start: at('Mon 09:00'),
            target: at('Mon 10:00'),
            completed: at('Mon 09:50'),
            status: 'completed',
          },
          { milestone: 'resolution', status: 'violated-at-exit' },
        ],
        actions: [
          { action: 'warn', at: at('Mon 09:45') },
          { action: 'warn', at: at('Mon 10:30') },
        ],
        exited: at('Mon 12:00'),
      }),
      [],
    );
  });

  it('check only what is named', () => {
    assert.deepEqual(failures({}), []);
    assert.deepEqual(failures({ milestones: [{ milestone: 'response' }] }), []);
  });

  it('say what was expected and what came, at the key that says so', () => {
    assert.deepEqual(
      failures({
        milestones: [{ milestone: 'response', target: at('Mon 10:30'), status: 'violated' }],
        exited: at('Tue 09:00'),
      }),
      [
        'milestones[0].target: 2026-02-02T10:30:00.000-05:00 | 2026-02-02T10:00:00.000-05:00 | expect/milestones/0/target',
        'milestones[0].status: violated | completed | expect/milestones/0/status',
        'exited: 2026-02-03T09:00:00.000-05:00 | 2026-02-02T12:00:00.000-05:00 | expect/exited',
      ],
    );
  });

  it('say when something never came', () => {
    assert.deepEqual(
      failures({ milestones: [{ milestone: 'gone' }], exited: at('Tue 09:00') }, model, { until: 'Mon 09:30' }),
      [
        'milestones[0]: starts | never starts | expect/milestones/0',
        'exited: 2026-02-03T09:00:00.000-05:00 | never | expect/exited',
      ],
    );
    assert.deepEqual(failures({ milestones: [{ milestone: 'resolution', completed: at('Mon 10:00') }] }), [
      'milestones[0].completed: 2026-02-02T10:00:00.000-05:00 | never | expect/milestones/0/completed',
    ]);
  });

  it('name occurrences by number, or take the first that no earlier one took', () => {
    const recurring: ModelSketch = { milestones: [{ clock: 'criteria' }], recurrence: { response: 'independent' } };
    const twice: CaseSketch = { events: [{ at: 'Mon 09:30', complete: 'response' }], until: 'Mon 09:40' };
    const first = { milestone: 'response', status: 'completed' } as const;
    const second = { milestone: 'response', status: 'open' } as const;
    assert.deepEqual(failures({ milestones: [first, second] }, recurring, twice), []);
    assert.deepEqual(failures({ milestones: [{ ...second, occurrence: 2 }, first] }, recurring, twice), []);
    assert.deepEqual(failures({ milestones: [first, second, second] }, recurring, twice), [
      'milestones[2]: starts at least 3 times | starts 2 times | expect/milestones/2',
    ]);
  });

  it('match actions in order, for the actions they name', () => {
    assert.deepEqual(failures({ actions: [{ action: 'warn' }, { action: 'page' }] }), [
      'actions[1]: page | warn at 2026-02-02T10:30:00.000-05:00 | expect/actions/1',
    ]);
    assert.deepEqual(failures({ actions: [{ action: 'page' }] }), [
      'actions[0]: page | nothing more fires | expect/actions/0',
    ]);
    assert.deepEqual(failures({ actions: [{ action: 'warn', at: at('Mon 09:46') }, { action: 'warn' }] }), [
      'actions[0]: warn at 2026-02-02T09:46:00.000-05:00 | warn at 2026-02-02T09:45:00.000-05:00 | expect/actions/0',
    ]);
  });

  it('do not let an action fire more often than the list says', () => {
    assert.deepEqual(failures({ actions: [{ action: 'warn' }] }), [
      'actions[1]: nothing more | warn at 2026-02-02T10:30:00.000-05:00 | expect/actions/0',
    ]);
  });
});
