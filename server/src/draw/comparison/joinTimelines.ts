// The timeline after a change, made long enough to show the one before beside it. Knows no layout.
import type { Timeline } from '../../protocol/timeline.ts';
import { readInstant } from '../../words/readInstant.ts';

/** `after`, from the earlier of both beginnings to the later of both ends. Closed hours beyond its own ends are those before. */
export function joinTimelines(before: Timeline | null, after: Timeline): Timeline {
  if (before === null) return after;
  const [from, until] = [earlier(before.from, after.from), later(before.until, after.until)];
  if (from === after.from && until === after.until) return after;
  const outside = [
    { from, to: after.from },
    { from: after.until, to: until },
  ].filter((gap) => readInstant(gap.from) < readInstant(gap.to));
  const closed = before.closed.flatMap((one) =>
    outside.flatMap((gap) => {
      const cut = { from: later(one.from, gap.from), to: earlier(one.to, gap.to) };
      return readInstant(cut.from) < readInstant(cut.to) ? [cut] : [];
    }),
  );
  const sorted = [...after.closed, ...closed].sort((one, other) => readInstant(one.from) - readInstant(other.from));
  return { ...after, from, until, closed: sorted };
}

function earlier(one: string, other: string): string {
  return readInstant(one) <= readInstant(other) ? one : other;
}

function later(one: string, other: string): string {
  return readInstant(one) >= readInstant(other) ? one : other;
}
