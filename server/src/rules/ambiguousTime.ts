// ambiguous-time: a time of a scenario that the clocks of its zone skip, or show twice, and that is written without an offset.
import { formatLocal, formatWithOffset, parseIso } from '../core/time/iso.ts';
import { isShownTwice, isSkipped, lastAt, resolveLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import { child, rootCursor } from '../language/read/cursor.ts';
import { expectedTimes, writtenTimes, type WrittenTime } from '../language/read/writtenTimes.ts';
import type { Fix } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { exampleMilestones } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import type { Report, Rule } from './rule.ts';

const scenario = (arrival: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  at-night:
    record: { CreatedDate: ${arrival} }
    events:
      - { after: 30h, set: { Status: Working } }
    expect:
      milestones: [{ milestone: first-response, status: completed }]
--- file: main.entitlement.yaml
${exampleMilestones('- { milestone: first-response, target: 1h, completeWhen: { Status: Working } }')}`;

export const ambiguousTime: Rule = {
  code: 'ambiguous-time',
  severity: 'warning',
  title: 'Time in a clock change',
  why: 'When clocks go forward, an hour is skipped; when they go back, an hour comes twice. A time in that hour names no instant, or two: of two the first is taken, and instead of a skipped one the end of the gap.',
  cure: 'Write the time that is meant, or add its offset: `2026-11-01T01:30-05:00`.',
  bad: scenario('2026-11-01T01:30'),
  good: scenario('2026-11-01T01:30-05:00'),
  message: ({ variant, text, zone, first, second }) =>
    variant === 'skipped'
      ? `Clocks in ${String(zone)} skip ${String(text)}: they are put forward then, so ${String(first)} is taken. Write the time that is meant.`
      : `Clocks in ${String(zone)} show ${String(text)} twice, and the first is taken. Write ${String(first)} or ${String(second)}.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.kind !== 'scenario') return;
    const written = child(rootCursor(file.uri, file.tree), 'scenarios');
    for (const { id, timeZone } of snapshot.scenarios(file.uri)) {
      const zone = snapshot.zones.find(timeZone);
      if (zone === undefined) continue;
      for (const time of writtenTimes(child(written, id))) yield* checkTime(file, zone, time);
      for (const time of expectedTimes(child(written, id))) yield* checkTime(file, zone, time);
    }
  },
};

function* checkTime(file: SourceFile, zone: Zone, { cursor, text }: WrittenTime): Iterable<Report> {
  const parsed = text.includes('T') ? parseIso(text) : undefined;
  if (parsed === undefined || parsed.offsetMs !== undefined) return;
  const { day, msOfDay } = parsed;
  const at = resolveLocal(zone, day, msOfDay);
  if (at === undefined) return;
  const { span } = cursor.node;
  const change = (newText: string): Fix => fix(file, `Change to ${newText}`, { span, newText });
  if (isSkipped(zone, day, msOfDay)) {
    const first = formatLocal(zone, at);
    yield { span, args: { variant: 'skipped', text, zone: zone.id, first, second: '' }, fixes: [change(first)] };
  } else if (isShownTwice(zone, at)) {
    const [first, second] = [at, lastAt(zone, day, msOfDay)].map((instant) => formatWithOffset(zone, instant));
    if (first === undefined || second === undefined) return;
    yield {
      span,
      args: { variant: 'twice', text, zone: zone.id, first, second },
      fixes: [change(first), change(second)],
    };
  }
}
