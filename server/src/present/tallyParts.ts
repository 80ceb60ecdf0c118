// Parts that tallies and checks have in common as JSON. Exact: what is read is refused with its place unless it counts.
import type { OutcomeSegment } from '../core/backtest/outcome.ts';
import { isInstant, type Instant } from '../core/time/instant.ts';
import { JsonProblem, type JsonValue } from '../protocol/jsonValue.ts';
import type { SegmentJson } from '../protocol/segment.ts';

export function writeSegments(segments: readonly OutcomeSegment[]): readonly SegmentJson[] {
  return segments.map(({ from, isStopped, businessHours }) => ({
    ...{ from, isStopped, businessHours: businessHours ?? null },
  }));
}

export function readSegments(json: JsonValue): readonly OutcomeSegment[] {
  return json.list((each) => ({
    from: toInstantOfJson(each.get('from')),
    isStopped: each.get('isStopped').flag(),
    businessHours: each.get('businessHours').optional((id) => id.text()),
  }));
}

export function toInstantOfJson(json: JsonValue): Instant {
  return json.as((value): value is Instant => typeof value === 'number' && isInstant(value), 'instant in milliseconds');
}

/** By code units: the same on every machine. */
export function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

export function toMap<Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value> {
  const map = new Map(pairs);
  if (map.size < pairs.length) throw new JsonProblem('something is there twice that is counted once');
  return map;
}
