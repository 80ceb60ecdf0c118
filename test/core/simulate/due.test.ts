// When a milestone would be due for a case to which nothing happens (docs/semantics.md §3, "Target" and "Warnings").
import assert from 'node:assert/strict';
import { computeDue, type Due } from '../../../server/src/core/simulate/due.ts';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import { at, buildModel, tell, zones, type MilestoneSketch, type ModelSketch } from '../../support/modelBuilder.ts';

function due(arrival: string, milestone: MilestoneSketch, semantics: ModelSketch['semantics'] = {}): Due {
  const definitions = buildModel({ semantics, milestones: [milestone] });
  const [process] = definitions.processes.values();
  const [entry] = process?.milestones ?? [];
  assert.ok(process !== undefined && entry !== undefined);
  return computeDue(createCalendarBook(definitions, zones), { process, entry, start: at(arrival) });
}

/** `Fri 16:45 warn, …` */
function tellTriggers(triggers: Due['warnings']): string {
  return triggers.map(({ at: instant, actions }) => `${tell(instant)} ${actions.join('+')}`).join(', ');
}

describe('a deadline', () => {
  it('is the target in business time', () => {
    const { target, targetMinutes, calendar } = due('Fri 16:30', { target: 60 });
    assert.equal(tell(target), 'Mon+1 09:30');
    assert.equal(targetMinutes, 60);
    assert.equal(calendar.zone.id, 'America/New_York');
  });

  it('of nothing is the arrival, also in closed time', () => {
    assert.equal(tell(due('Sat 12:00', { target: 0 }).target), 'Sat 12:00');
  });

  it('is unknown past the year 2400, and so is all that hangs on it', () => {
    const milestone = { target: 100_000_000, warnings: { 15: ['warn'] }, violations: { 0: ['page'] } };
    const { target, warnings, violations } = due('Mon 09:00', milestone);
    assert.deepEqual([target, warnings, violations], [undefined, [], []]);
  });

  it('has warnings before it and violations after it, in business time', () => {
    const { warnings, violations } = due('Fri 16:30', {
      target: 60,
      warnings: { 45: ['warn'], 15: ['hurry'] },
      violations: { 0: ['page'], 480: ['audit'] },
    });
    assert.deepEqual(tellTriggers(warnings).split(', ').sort(), ['Fri 16:45 warn', 'Mon+1 09:15 hurry']);
    assert.equal(tellTriggers(violations), 'Mon+1 09:30 page, Tue+1 09:30 audit');
  });

  it('has them in elapsed time where the process says so', () => {
    const { warnings, violations } = due(
      'Fri 16:30',
      { target: 60, warnings: { 45: ['warn'] }, violations: { 480: ['audit'] } },
      { offsets: 'elapsed' },
    );
    assert.equal(tellTriggers(warnings), 'Mon+1 08:45 warn');
    assert.equal(tellTriggers(violations), 'Mon+1 17:30 audit');
  });

  it('a warning never comes before the arrival', () => {
    assert.equal(tellTriggers(due('Mon 10:00', { target: 60, warnings: { 90: ['warn'] } }).warnings), 'Mon 10:00 warn');
  });
});
