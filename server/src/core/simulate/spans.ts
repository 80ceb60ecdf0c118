// What a person sees along an occurrence (docs/semantics.md §4): on track, at risk, violated, stopped – one after another without gaps, from
// its start to its end. Must not know protocol or words.
import type { Origin } from '../model/model.ts';
import { triggerMinutes } from '../model/triggerMinutes.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import type { Occurrence, Segment } from './simulation.ts';
import { earlier } from './triggerInstant.ts';

type SpanState = 'on-track' | 'at-risk' | 'violated' | 'stopped';

export interface StateSpan {
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
export function spansOf(occurrence: Occurrence, until: Instant): readonly StateSpan[] {
  const end = occurrence.ended ?? until;
  const spans: StateSpan[] = [];
  const { segments } = occurrence;
  let wasAtRisk = false;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1]?.from ?? end;
    const to = next < end ? next : end;
    const turns = turnsOf(occurrence, segment, wasAtRisk);
    for (const [position, { at, state, cause }] of turns.entries()) {
      const turn = turns[position + 1]?.at ?? to;
      const span: StateSpan = { from: at > segment.from ? at : segment.from, to: turn < to ? turn : to, state, cause };
      if (span.from >= span.to) continue;
      spans.push(span);
      wasAtRisk ||= state === 'at-risk' || state === 'violated';
    }
  }
  return spans;
}

/** The states of a segment in time order. A turn that lies before the segment has been taken already. */
function turnsOf(occurrence: Occurrence, segment: Segment, wasAtRisk: boolean): readonly Turn[] {
  const { from, isStopped, target, cause } = segment;
  if (isStopped) return [{ at: from, state: 'stopped', cause }];
  // What was at risk once does not turn green again, whatever its new target (§4).
  const first: Turn = { at: from, state: wasAtRisk ? 'at-risk' : 'on-track', cause };
  if (occurrence.isBeyondHorizon) return [first];
  const risk = findRisk(occurrence, segment);
  const violated = { at: target, cause: occurrence.entry.target.origin };
  // Where a state was reached before the segment began, what began the segment is the cause: the clock went on.
  const turns: Turn[] = [first];
  for (const turn of [
    ...(wasAtRisk ? [] : [{ ...risk, state: 'at-risk' as const }]),
    { ...violated, state: 'violated' as const },
  ])
    turns.push(turn.at < from ? { at: from, state: turn.state, cause } : turn);
  return turns;
}

/** At risk from the first warning; without warnings, in the last quarter of the target. */
function findRisk(occurrence: Occurrence, { target, calendar: { calendar } }: Segment): Omit<Turn, 'state'> {
  const { entry, process, targetMs = 0, start } = occurrence;
  let risk: Omit<Turn, 'state'> | undefined;
  for (const warning of entry.warnings) {
    const minutes = triggerMinutes(warning, targetMs / MINUTE_MS);
    if (minutes === undefined) continue;
    const at = earlier(calendar, target, minutes * MINUTE_MS, process.semantics.offsets) ?? start;
    if (risk === undefined || at < risk.at) risk = { at, cause: warning.origin };
  }
  if (risk !== undefined) return risk;
  const at = earlier(calendar, target, Math.round(targetMs / 4), 'business');
  return { at: at ?? start, cause: entry.target.origin };
}
