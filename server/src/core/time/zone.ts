// Time zones: how far local clocks are from UTC, as the runtime's IANA database tells (§1.10). Must not know calendars.
import { MAX_INSTANT, MIN_INSTANT } from './instant.ts';

/** A stretch of the time line on which a zone's offset stays the same; half-open. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  /** Milliseconds that local clocks are ahead of UTC. */
  readonly offset: number;
}

export interface Zone {
  /** As it was asked for. */
  readonly id: string;
  /** Milliseconds that local clocks are ahead of UTC at that instant. */
  offsetAt(t: number): number;
  /** The offset, when it stays the same all over `[from, to]` and that can be told without looking further; else NaN. */
  steadyOffset(from: number, to: number): number;
  /** The stretches that touch `[from, to)`, in order. The first and the last may reach beyond it. */
  spans(from: number, to: number): readonly OffsetSpan[];
}

export interface ZoneTable {
  /** The zone of an IANA id; undefined when the runtime has none. Fixed offsets such as `+01:00` are no zones. */
  find(id: string): Zone | undefined;
}

/** About a year: long enough that a chunk is rarely left, short enough that a sample case samples little. */
const CHUNK_MS = 2 ** 35;

/** Shorter than the closest pair of changes that undo each other (3.99 days). */
const SAMPLE_MS = 3 * 86_400_000;

/** Zones that are kept once they were asked for. The offsets of a zone are looked up lazily, about a year at a time. */
export function createZoneTable(): ZoneTable {
  const zones = new Map<string, Zone | undefined>();
  return {
    find(id) {
      if (!zones.has(id)) zones.set(id, createZone(id));
      return zones.get(id);
    },
  };
}

function createZone(id: string): Zone | undefined {
  const readOffset = createOffsetReader(id);
  if (readOffset === undefined) return undefined;
  const chunks: (readonly OffsetSpan[] | undefined)[] = [];

  function chunkAt(index: number): readonly OffsetSpan[] {
    return (chunks[index] ??= sampleChunk(MIN_INSTANT + index * CHUNK_MS, readOffset ?? (() => 0)));
  }

  return {
    id,
    offsetAt(t) {
      const spans = chunkAt(chunkIndex(t));
      let offset = 0;
      for (const span of spans) {
        if (span.from > t) break;
        offset = span.offset;
      }
      return offset;
    },
    steadyOffset(from, to) {
      const span = chunkAt(chunkIndex(from)).find((candidate) => from < candidate.to);
      return span !== undefined && to < span.to ? span.offset : NaN;
    },
    spans(from, to) {
      const result: OffsetSpan[] = [];
      for (let index = chunkIndex(from); index <= chunkIndex(to); index += 1)
        for (const span of chunkAt(index)) {
          const last = result.at(-1);
          if (last?.offset === span.offset) result[result.length - 1] = { ...last, to: span.to };
          else if (span.to > from && (span.from < to || result.length === 0)) result.push(span);
        }
      return result;
    },
  };
}

function chunkIndex(t: number): number {
  const clamped = Math.min(Math.max(t, MIN_INSTANT), MAX_INSTANT);
  return Math.floor((clamped - MIN_INSTANT) / CHUNK_MS);
}

/** The spans of one chunk, found by sampling and bisecting. */
function sampleChunk(start: number, readOffset: (t: number) => number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  const end = start + CHUNK_MS;
  let from = start;
  let offset = readOffset(start);
  for (let sampled = start; sampled < end;) {
    const next = Math.min(sampled + SAMPLE_MS, end);
    const nextOffset = readOffset(next);
    if (nextOffset !== offset) {
      const change = bisect(sampled, next, nextOffset, readOffset);
      if (change < end) {
        spans.push({ from, to: change, offset });
        from = change;
        offset = nextOffset;
      }
    }
    sampled = next;
  }
  spans.push({ from, to: end, offset });
  return spans;
}

/** The first instant in `(before, after]` that has the later offset. */
function bisect(before: number, after: number, offset: number, readOffset: (t: number) => number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Reads offsets off one cached formatter; undefined when the runtime does not know the zone. */
function createOffsetReader(id: string): ((t: number) => number) | undefined {
  if (/^[+-]/.test(id)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  return (t) => {
    const second = Math.floor(t / 1000) * 1000; // the formatter shows no milliseconds
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, sec = 0] = (
      format.format(second).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, sec) - second;
  };
}
