// events-out-of-order: an event that is written below a later one.
import type { Fix } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { Instant } from '../core/time/instant.ts';
import type { TextChange } from '../text/edit.ts';
import type { Item } from '../text/tree.ts';
import { formatInstant } from '../words/formatInstant.ts';
import { exampleMilestones } from './pages/example.ts';
import { safeFix } from './fixes/fixes.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const scenario = (events: readonly string[]): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    record: { CreatedDate: 2026-03-06T10:00 }
    events:
${events.map((event) => `      - { ${event} }\n`).join('')}    expect:
      milestones: [{ milestone: first-response, status: completed }]
--- file: main.entitlement.yaml
${exampleMilestones('- { milestone: first-response, target: 1h, completeWhen: { Status: Working } }')}`;
const ANSWER = 'at: 2026-03-06T10:30, set: { Status: Working }';
const CLOSE = 'at: 2026-03-06T12:00, close: true';

export const eventsOutOfOrder: Rule = {
  code: 'events-out-of-order',
  severity: 'warning',
  title: 'Events out of order',
  why: 'The event comes before one that is written above it. The simulation sorts them by time, so it reads otherwise than it runs.',
  cure: 'Correct the time, or write the events in time order.',
  bad: scenario([CLOSE, ANSWER]),
  good: scenario([ANSWER, CLOSE]),
  message: ({ at, above }) =>
    `This happens on ${String(at)}, before the event above it (${String(above)}). Correct the time, or write the events in time order.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.kind !== 'scenario') return;
    for (const scenario of snapshot.scenarios(file.uri)) {
      const times = timesInFile(scenario);
      let latest: Instant | undefined;
      for (const [index, at] of times) {
        if (latest !== undefined && at < latest) {
          const path = [...scenario.origin.path, 'events', index];
          yield {
            span: spanOf(file, [...path, 'at'], [...path, 'after'], path),
            args: { at: formatInstant(at, scenario.timeZone), above: formatInstant(latest, scenario.timeZone) },
            fixes: sortEvents(file, scenario, times),
          };
        } else latest = at;
      }
    }
  },
};

/** When each entry of `events` happens, in the order of the file. */
function timesInFile({ events }: Scenario): ReadonlyMap<number, Instant> {
  const times = new Map<number, Instant>();
  for (const { at, origin } of events) {
    const index = origin.path.at(-1);
    if (typeof index === 'number') times.set(index, at);
  }
  return new Map([...times].sort(([a], [b]) => a - b));
}

/** Puts the events into each other's places; only where no comment could lose its event. */
function sortEvents(file: SourceFile, { origin }: Scenario, times: ReadonlyMap<number, Instant>): readonly Fix[] {
  const list = nodeOf(file, [...origin.path, 'events']);
  if (list?.kind !== 'list' || list.items.length !== times.size) return [];
  const { start, end } = list.span;
  const lineEnd = /[\r\n]|$/.exec(file.text.slice(end));
  const last = end + (lineEnd?.index ?? 0);
  if (file.tree.comments.some(({ span }) => span.start >= start && span.start < last)) return [];
  const timeOf = (item: Item): number => times.get(item.index) ?? 0;
  const sorted = [...list.items].sort((a, b) => timeOf(a) - timeOf(b));
  const changes = list.items.flatMap((item, place): readonly TextChange[] => {
    const moved = sorted[place];
    if (moved === undefined || moved === item || item.value === undefined || moved.value === undefined) return [];
    return [{ span: item.value.span, newText: file.text.slice(moved.value.span.start, moved.value.span.end) }];
  });
  return [safeFix(file, 'Sort the events by time', ...changes)];
}
