// Time zones: how far local clocks are from UTC, as the runtime's IANA database tells (§1.10). Must not know calendars.
import { MAX_INSTANT, MIN_INSTANT } from './instant.ts';

/** A stretch of the time line on which a zone's offset stays the same; half-open. */
interface OffsetSpan {
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
  const reader = createOffsetReader(id);
  return reader && zoneOf(id, reader);
}

function zoneOf(id: string, readOffset: (t: number) => number): Zone {
  const chunks: (readonly OffsetSpan[] | undefined)[] = [];

  function chunkAt(index: number): readonly OffsetSpan[] {
    return (chunks[index] ??= sampleChunk(MIN_INSTANT + index * CHUNK_MS, readOffset));
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
          if (span.to <= from) continue;
          const last = result.at(-1);
          if (last !== undefined && span.from >= to) return result;
          // Where a chunk ends clocks need not change.
          if (last?.offset === span.offset) result[result.length - 1] = { ...last, to: span.to };
          else result.push(span);
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
    while (readOffset(next) !== offset) {
      const change = firstChange(Math.max(from, sampled), next, offset, readOffset);
      if (change >= end) break; // the next chunk begins with it
      spans.push({ from, to: change, offset });
      from = change;
      offset = readOffset(change);
    }
    sampled = next;
  }
  spans.push({ from, to: end, offset });
  return spans;
}

/** The first instant in `(before, after]` that has another offset than `offset`, which holds at `before` and not at `after`. */
function firstChange(before: number, after: number, offset: number, readOffset: (t: number) => number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Reads offsets off one cached formatter; undefined when the runtime does not know the zone. */
function createOffsetReader(id: string): ((t: number) => number) | undefined {
  if (/^[+-]/.test(id)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    // No month and no year: an offset is less than a day, and formatting them doubles the time.
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined;
  }
  return (t) => {
    const second = Math.floor(t / 1000); // the formatter shows no milliseconds
    const text = format.format(second * 1000); // 31, 19:00:00
    const clock = (twoDigits(text, 4) * 60 + twoDigits(text, 7)) * 60 + twoDigits(text, 10);
    const utcDay = Math.floor(second / 86_400);
    const ahead = twoDigits(text, 0) - new Date(utcDay * 86_400_000).getUTCDate();
    // The first of a month is the day after its last one, whatever their numbers.
    const days = ahead > 1 ? -1 : ahead < -1 ? 1 : ahead;
    return (days * 86_400 + clock - (second - utcDay * 86_400)) * 1000;
  };
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528; // 11 × the code of 0
}
