// Timelines for the tests of drawing: the hand-written ones, each held against the published schema before it is used, and
// builders for those that are too long to write by hand.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schemas/timeline.schema.json' with { type: 'json' };
import type { Timeline, TimelineMilestone } from '../../server/src/protocol/timeline.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const isTimeline = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile<Timeline>(schema);

/** Names of the hand-written timelines. */
export const fixtureNames: readonly string[] = readdirSync(folder).map((file) => path.basename(file, '.json'));

/** @throws Error with the schema's complaints when the value is not a timeline */
export function checkTimeline(value: unknown): Timeline {
  if (isTimeline(value)) return value;
  throw new Error(JSON.stringify(isTimeline.errors, null, 2));
}

export function readFixture(name: string): Timeline {
  return checkTimeline(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
}

/** When the built timelines begin: Monday 5 January 2026, 09:00 UTC, in ms. */
export const START: number = Date.UTC(2026, 0, 5, 9);
const iso = (ms: number): string => new Date(ms).toISOString();

/** A timeline of UTC office hours (weekdays, 9 to 17) with one finished occurrence every `everyMinutes`. */
export function repeatMilestone(count: number, everyMinutes: number): Timeline {
  const minute = 60_000;
  const until = START + count * everyMinutes * minute;
  const milestones = Array.from({ length: count }, (_, position): TimelineMilestone => {
    const start = START + position * everyMinutes * minute;
    const end = start + (everyMinutes / 2) * minute;
    return {
      milestone: 'status-update',
      name: 'Status Update',
      index: 0,
      occurrence: position + 1,
      start: iso(start),
      target: iso(end + 10 * minute),
      completed: iso(end),
      status: 'completed',
      targetMinutes: everyMinutes / 2 + 10,
      elapsedMinutes: everyMinutes / 2,
      remainingMinutes: 10,
      businessHours: 'Around the Clock',
      spans: [
        { from: iso(start), to: iso(end - 5 * minute), state: 'on-track' },
        { from: iso(end - 5 * minute), to: iso(end), state: 'at-risk' },
      ],
    };
  });
  return checkTimeline({ ...emptyTimeline(), until: iso(until), milestones });
}

/** One open milestone over a whole year of office hours. */
export function yearLong(): Timeline {
  const day = 86_400_000;
  const until = START + 365 * day;
  const closed = Array.from({ length: 366 }, (_, number) => START + number * day)
    .flatMap((nine) => {
      const isFriday = new Date(nine).getUTCDay() === 5;
      const isWorkday = ![0, 6].includes(new Date(nine).getUTCDay());
      const close = nine + 8 * 3_600_000;
      return isWorkday ? [{ from: iso(close), to: iso(nine + (isFriday ? 3 : 1) * day) }] : [];
    })
    .filter(({ to }) => Date.parse(to) <= until);
  const [milestone] = repeatMilestone(1, 60).milestones;
  const target = iso(until - 30 * day);
  return checkTimeline({
    ...emptyTimeline(),
    until: iso(until),
    closed,
    milestones: [
      {
        ...milestone,
        completed: null,
        status: 'violated',
        target,
        spans: [
          { from: iso(START), to: iso(until - 90 * day), state: 'on-track' },
          { from: iso(until - 90 * day), to: target, state: 'at-risk' },
          { from: target, to: iso(until), state: 'violated' },
        ],
      },
    ],
    events: [{ at: iso(START + 100 * day), what: 'Status: Working' }],
  });
}

function emptyTimeline(): Timeline {
  return {
    version: 1,
    scenario: null,
    process: 'long-run',
    processName: 'Long Run',
    object: 'Case',
    timeZone: 'Etc/UTC',
    entered: iso(START),
    exited: null,
    from: iso(START),
    until: iso(START),
    milestones: [],
    actions: [],
    events: [],
    closed: [],
    notes: [],
  };
}
