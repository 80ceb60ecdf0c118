// What happened on a timeline, as the `expect` of a scenario: checked against the same simulation it holds. Must not know where it
// is written.
import { toInstantOf } from '../core/model/moment.ts';
import { formatWithOffset, parseInstant } from '../core/time/iso.ts';
import { isShownTwice } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import type { Timeline } from '../protocol/timeline.ts';

/** The lines of an `expect` map, without the key itself; none when the timeline has nothing to expect. */
export function writeExpectation(timeline: Timeline, zone: Zone): readonly string[] {
  const occurrences = new Map<string, number>();
  for (const { milestone } of timeline.milestones) occurrences.set(milestone, (occurrences.get(milestone) ?? 0) + 1);
  const milestones = timeline.milestones.map(({ milestone, occurrence, target, status, completed }) => {
    const parts = [
      `milestone: ${milestone}`,
      ...((occurrences.get(milestone) ?? 0) > 1 ? [`occurrence: ${occurrence}`] : []),
      ...(target === null ? [] : [`target: ${writeInstant(target, zone)}`]),
      `status: ${status}`,
      ...(completed === null ? [] : [`completed: ${writeInstant(completed, zone)}`]),
    ];
    return `  - { ${parts.join(', ')} }`;
  });
  const actions = timeline.actions.map(({ action, at }) => `  - { action: ${action}, at: ${writeInstant(at, zone)} }`);
  return [
    ...(milestones.length === 0 ? [] : ['milestones:', ...milestones]),
    ...(actions.length === 0 ? [] : ['actions:', ...actions]),
    ...(timeline.exited === null ? [] : [`exited: ${writeInstant(timeline.exited, zone)}`]),
  ];
}

/**
 * An instant as a scenario writes it: the wall clock of `zone` to the minute, as long as that means the same instant; with seconds
 * where it would not, and with an offset in an hour that comes twice.
 * @param iso with an offset
 */
export function writeInstant(iso: string, zone: Zone): string {
  const instant = parseInstant(iso);
  if (instant !== undefined && isShownTwice(zone, instant)) return formatWithOffset(zone, instant);
  const candidates = [iso.slice(0, 16), iso.slice(0, 19), iso.slice(0, 23), `${iso.slice(0, 16)}${iso.slice(23)}`];
  return candidates.find((text) => toInstantOf(text, zone) === instant) ?? iso;
}
