// docs/semantics.md §4.1: what a person sees along an occurrence.
import assert from 'node:assert/strict';
import { spansOf } from '../../../server/src/core/simulate/spans.ts';
import type { Simulation } from '../../../server/src/core/simulate/simulation.ts';
import { simulateCase, tell } from '../../support/modelBuilder.ts';

/** `on-track Mon 09:00 – Mon 09:45 (processes/support/milestones/0)` */
function tellSpans({ occurrences, until }: Simulation, index = 0): readonly string[] {
  const occurrence = occurrences[index];
  if (occurrence === undefined) return [];
  return spansOf(occurrence, until).map(
    ({ from, to, state, cause }) => `${state} ${tell(from)} – ${tell(to)} (${cause.path.join('/')})`,
  );
}

const milestone = 'processes/support/milestones/0';

describe('states along an occurrence (§4.1)', () => {
  it('on track until the first warning, at risk until the target, violated after it, each with its cause', () => {
    const simulation = simulateCase({ milestones: [{ warnings: { 15: ['b'], 30: ['a'] } }] }, { until: 'Mon 11:00' });
    assert.deepEqual(tellSpans(simulation), [
      `on-track Mon 09:00 – Mon 09:30 (${milestone})`,
      `at-risk Mon 09:30 – Mon 10:00 (${milestone}/warnings/1)`,
      `violated Mon 10:00 – Mon 11:00 (${milestone}/target)`,
    ]);
  });

  it('without warnings the last quarter of the target is at risk', () => {
    const simulation = simulateCase({ milestones: [{ target: 60 }] });
    assert.deepEqual(tellSpans(simulation), [
      `on-track Mon 09:00 – Mon 09:45 (${milestone})`,
      `at-risk Mon 09:45 – Mon 10:00 (${milestone}/target)`,
    ]);
  });

  it('a warning at the very start makes it at risk from there, by the warning', () => {
    const simulation = simulateCase({ milestones: [{ warnings: { 60: ['a'] } }] });
    assert.deepEqual(tellSpans(simulation), [`at-risk Mon 09:00 – Mon 10:00 (${milestone}/warnings/0)`]);
  });

  it('stopped by an event, and on again by another', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 09:50', stop: true },
          { at: 'Mon 12:00', resume: true },
          { at: 'Mon 12:05', complete: 'response' },
        ],
      },
    );
    assert.deepEqual(tellSpans(simulation), [
      `on-track Mon 09:00 – Mon 09:45 (${milestone})`,
      `at-risk Mon 09:45 – Mon 09:50 (${milestone}/target)`,
      'stopped Mon 09:50 – Mon 12:00 (events/0)',
      'at-risk Mon 12:00 – Mon 12:05 (events/1)',
    ]);
  });

  it('stopped by pauseWhen names its line', () => {
    const simulation = simulateCase(
      { milestones: [{ pauseWhen: { Status: 'Hold' } }] },
      { events: [{ at: 'Mon 09:20', set: { Status: 'Hold' } }], until: 'Mon 10:00' },
    );
    assert.deepEqual(tellSpans(simulation), [
      `on-track Mon 09:00 – Mon 09:20 (${milestone})`,
      `stopped Mon 09:20 – Mon 10:00 (${milestone}/pauseWhen)`,
    ]);
  });

  it('a violated occurrence that goes on is violated at once', () => {
    const simulation = simulateCase(
      { milestones: [{}] },
      {
        events: [
          { at: 'Mon 10:30', stop: true },
          { at: 'Mon 12:00', resume: true },
        ],
        until: 'Mon 13:00',
      },
    );
    assert.deepEqual(tellSpans(simulation).slice(2), [
      `violated Mon 10:00 – Mon 10:30 (${milestone}/target)`,
      'stopped Mon 10:30 – Mon 12:00 (events/0)',
      'violated Mon 12:00 – Mon 13:00 (events/1)',
    ]);
  });

  it('an occurrence born violated is violated from its start', () => {
    const simulation = simulateCase(
      { milestones: [{ when: { Priority: 'High' } }] },
      { events: [{ at: 'Mon 11:00', set: { Priority: 'High' } }], until: 'Mon 12:00' },
    );
    assert.deepEqual(tellSpans(simulation), [`violated Mon 11:00 – Mon 12:00 (${milestone})`]);
  });

  it('a scheduled occurrence has no spans yet', () => {
    const simulation = simulateCase(
      { milestones: [{}], recurrence: { response: 'sequential' } },
      { events: [{ at: 'Mon 09:10', complete: 'response' }], until: 'Mon 09:20' },
    );
    assert.deepEqual(tellSpans(simulation, 1), []);
  });
});
