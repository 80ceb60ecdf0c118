// The lanes of one case before and after a change, side by side, with what is not the same in words. Knows no layout.
import type { Timeline } from '../../protocol/timeline.ts';
import { formatMinutes } from '../../words/formatMinutes.ts';
import { listLanes, tellDue } from '../lanes.ts';
import type { Lane } from '../lanes.ts';
import { timeFormatter } from '../formatTime.ts';

export interface ComparedLane {
  /** Of the lane that is; null where only the one that was is left. */
  readonly key: string | null;
  readonly label: string;
  readonly now: Lane | null;
  readonly was: Lane | null;
  /** `due Mon 9 Mar 09:30, was Mon 9 Mar 10:00 (30 min earlier)`; none where nothing changed. */
  readonly differences: readonly string[];
}

/** The lanes that are, in their order; then those that are gone. @param before null: there was none */
export function compareLanes(before: Timeline | null, after: Timeline): readonly ComparedLane[] {
  const tell = timeFormatter(after);
  const former = before === null ? [] : listLanes(before);
  const taken = new Set<Lane>();
  const kept = listLanes(after).map((now): ComparedLane => {
    const was = findFormer(former, now, taken);
    if (was !== undefined) taken.add(was);
    const differences = before === null ? [] : differ(was, now, tell);
    return { key: now.key, label: now.label, now, was: was ?? null, differences };
  });
  const gone = former
    .filter((was) => !taken.has(was))
    .map((was): ComparedLane => {
      const differences = [`gone, was due ${tellDue(was, tell)}`];
      return { key: null, label: was.label, now: null, was, differences };
    });
  return [...kept, ...gone];
}

/** The same occurrence of the same milestone type; else one with the same label, of a type that got another id. */
function findFormer(former: readonly Lane[], now: Lane, taken: ReadonlySet<Lane>): Lane | undefined {
  const free = former.filter((lane) => !taken.has(lane));
  return free.find(({ key }) => key === now.key) ?? free.find(({ label }) => label === now.label);
}

function differ(was: Lane | undefined, now: Lane, tell: (at: number) => string): readonly string[] {
  if (was === undefined) return [`new, due ${tellDue(now, tell)}`];
  const differences: string[] = [];
  if (was.start !== now.start) differences.push(`starts ${tell(now.start)}, was ${tell(was.start)}`);
  if (was.due !== now.due)
    differences.push(`due ${tellDue(now, tell)}, was ${tellDue(was, tell)}${sayMove(was.due, now.due)}`);
  if (was.status !== now.status) differences.push(`${now.status}, was ${was.status}`);
  return differences;
}

/** ` (30 min earlier)`; nothing where one of the two is not known. */
function sayMove(was: number | null, now: number | null): string {
  return was === null || now === null ? '' : ` (${describeShift(now - was)})`;
}

/** `30 min earlier`, on the clock. */
export function describeShift(ms: number): string {
  return `${formatMinutes(Math.round(Math.abs(ms) / 60_000))} ${ms < 0 ? 'earlier' : 'later'}`;
}
