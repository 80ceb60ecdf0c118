// What a person sees along an occurrence (semantics.md §4): on track, at risk, violated, stopped – one after another without gaps, from
// its start to its end. Must not know protocol or words.
import type { Origin } from '../model/model.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import type { Occurrence, Segment } from './simulation.ts';
import { earlier } from './triggerInstant.ts';

type SpanState = 'on-track' | 'at-risk' | 'violated' | 'stopped';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: SpanState;
  /** What made it begin: milestone, event, trigger, target or pause criteria. */
  readonly cause: Origin;
}

/** A moment from which an occurrence is in another state, unless its clock stops before. */
interface Turn {
  readonly at: Instant;
  readonly state: SpanState;
  readonly cause: Origin;
}

/** The spans of an occurrence up to its end, or to `until` where it has none. Empty spans are left out. */
export function spansOf(occurrence: Occurrence, until: Instant): readonly Span[] {
  const end = occurrence.ended ?? until;
  const spans: Span[] = [];
  const { segments } = occurrence;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1]?.from ?? end;
    const to = next < end ? next : end;
    const turns = turnsOf(occurrence, segment);
    for (const [position, { at, state, cause }] of turns.entries()) {
      const turn = turns[position + 1]?.at ?? to;
      const span: Span = { from: at > segment.from ? at : segment.from, to: turn < to ? turn : to, state, cause };
      if (span.from < span.to) spans.push(span);
    }
  }
  return spans;
}

/** The states of a segment in time order. A turn that lies before the segment has been taken already. */
function turnsOf(occurrence: Occurrence, { from, isStopped, target, cause }: Segment): readonly Turn[] {
  if (isStopped) return [{ at: from, state: 'stopped', cause }];
  const onTrack: Turn = { at: from, state: 'on-track', cause };
  if (occurrence.isBeyondHorizon) return [onTrack];
  const risk = findRisk(occurrence, target);
  const violated = { at: target, cause: occurrence.entry.target.origin };
  // Where a state was reached before the segment began, what began the segment is the cause: the clock went on.
  const turns: Turn[] = [onTrack];
  for (const turn of [
    { ...risk, state: 'at-risk' as const },
    { ...violated, state: 'violated' as const },
  ])
    turns.push(turn.at < from ? { at: from, state: turn.state, cause } : turn);
  return turns;
}

/** At risk from the first warning; without warnings, in the last quarter of the target. */
function findRisk({ entry, calendar, process, targetMs, start }: Occurrence, target: Instant): Omit<Turn, 'state'> {
  const [first, ...others] = entry.warnings;
  if (first === undefined) {
    const at = earlier(calendar.calendar, target, Math.round(targetMs / 4), 'business');
    return { at: at ?? start, cause: entry.target.origin };
  }
  let risk = { at: warn(first.offsetMinutes), cause: first.origin };
  for (const { offsetMinutes, origin } of others) {
    const at = warn(offsetMinutes);
    if (at < risk.at) risk = { at, cause: origin };
  }
  return risk;

  function warn(minutes: number): Instant {
    return earlier(calendar.calendar, target, minutes * MINUTE_MS, process.semantics.offsets) ?? start;
  }
}
