// How many cases a second the engine simulates on one core: three milestones with six events, from the record to the result, without
// JSON. Prints one line for the bench table, and fails below the budget: `npx tsx test/bench/runBundled.ts test/bench/simulate.bench.ts`.
import { performance } from 'node:perf_hooks';
import { createCalendarBook } from '../../server/src/core/simulate/calendarBook.ts';
import { createSimulator } from '../../server/src/core/simulate/simulate.ts';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { MINUTE_MS, toInstant } from '../../server/src/core/time/instant.ts';
import { formatIso } from '../../server/src/core/time/iso.ts';
import { at, buildModel, buildScenario, newYork, zones } from '../support/modelBuilder.ts';

const BUDGET_PER_SECOND = 100_000;

const definitions = buildModel({
  milestones: [
    {
      type: 'first-response',
      target: 60,
      completeWhen: { Status: 'Working' },
      warnings: { 15: ['warn'] },
      violations: { 0: ['page'], 120: ['audit'] },
      onSuccess: ['thank'],
    },
    {
      type: 'escalation',
      when: { Priority: ['High', 'Critical'] },
      clock: 'criteria',
      target: 240,
      pauseWhen: { Status: 'On Hold' },
      warnings: { 60: ['warn'] },
      violations: { 0: ['page'] },
    },
    {
      type: 'resolution',
      target: 960,
      completeWhen: { Status: 'Solved' },
      pauseWhen: { Status: 'On Hold' },
      warnings: { 240: ['warn'] },
      violations: { 0: ['page'] },
    },
  ],
});
const simulator = createSimulator({ definitions, calendars: createCalendarBook(definitions, zones) });

/** Cases that arrive at 512 different times over half a year; nothing about them is known to the simulator beforehand. */
const scenarios: readonly Scenario[] = Array.from({ length: 512 }, (_, index) => {
  const shift = index * 487 * MINUTE_MS;
  const scenario = buildScenario({
    record: { Priority: 'Medium', Status: 'New' },
    events: [
      { at: 'Mon 09:40', set: { Status: 'Working' } },
      { at: 'Mon 10:00', set: { Priority: 'High' } },
      { at: 'Mon 11:00', set: { Status: 'On Hold' } },
      { at: 'Mon 15:00', set: { Status: 'Working' } },
      { at: 'Tue 10:00', complete: 'escalation' },
      { at: 'Tue 16:00', set: { Status: 'Solved' }, close: true },
    ],
  });
  const created = toInstant(at('Mon 09:00') + shift);
  return {
    ...scenario,
    record: new Map([...scenario.record, ['Case.CreatedDate', formatIso(newYork, created)]]),
    events: scenario.events.map((event) => ({ ...event, at: toInstant(event.at + shift) })),
  };
});

/** Simulations in a second of processor time: other work on the machine does not count against them, our own collector does. */
function measure(seconds: number): number {
  const start = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  let count = 0;
  let kept = 0;
  while (performance.now() < end)
    for (const scenario of scenarios) {
      kept += simulator(scenario).occurrences.length;
      count += 1;
    }
  if (kept === 0) throw new Error('nothing was simulated');
  const { user, system } = process.cpuUsage(start);
  return (count * 1_000_000) / (user + system);
}

measure(1);
const perSecond = Math.max(measure(1), measure(1), measure(1));
process.stdout.write(
  `simulate: three milestones, six events\t${Math.round(perSecond).toLocaleString('en')} a second\n`,
);
if (perSecond < BUDGET_PER_SECOND) {
  process.stdout.write(`below the budget of ${BUDGET_PER_SECOND.toLocaleString('en')} a second\n`);
  process.exitCode = 1;
}
