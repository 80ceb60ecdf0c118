// Which events of a case, and which deadlines, can be taken hold of in its picture, and what comes of moving them.
import { laneKey } from '../../../../server/src/draw/lanes.ts';
import { toX } from '../../../../server/src/draw/scale.ts';
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import { LABEL_ROW } from '../../../../server/src/draw/svg/metrics.ts';
import { targetMinutesAt } from '../../../../server/src/draw/targetMinutesAt.ts';
import type { SampleCase, TriedTarget } from '../../../../server/src/protocol/sampleCase.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { readEventTime } from '../../../../server/src/words/eventTime.ts';
import { readLocalTime } from '../../../../server/src/words/localTime.ts';
import { formatMinutes } from '../../../../server/src/words/formatMinutes.ts';
import { readInstant } from '../../../../server/src/words/readInstant.ts';
import type { Handle } from './handles.ts';

export interface CaseMoves {
  /** @param index of the event in the case's list @param at ms */
  readonly moveEvent: (index: number, at: number) => void;
  readonly removeEvent: (index: number) => void;
  /** Goes to the event where it can be typed. */
  readonly openEvent: (index: number) => void;
  readonly tryTarget: (target: TriedTarget) => void;
  /** Shows the line of a lane, by its key. */
  readonly reveal: (lane: string) => void;
}

const MINUTE_MS = 60_000;
/** Of a sign, px. */
const SIGN_HEIGHT = 24;
/** More lanes are looked at, not worked on. */
const MOST_LANES = 60;

/** @param sample null where there is no case to change @param canTry whether other targets can be tried */
export function listHandles(
  timeline: Timeline,
  layout: Layout,
  sample: (SampleCase & { readonly timeZone: string }) | null,
  canTry: boolean,
  moves: CaseMoves,
): readonly Handle[] {
  if (sample === null) return [];
  return [
    ...eventHandles(timeline, layout, sample, moves),
    ...(canTry && layout.lanes.length <= MOST_LANES ? targetHandles(timeline, layout, moves) : []),
  ];
}

function eventHandles(
  timeline: Timeline,
  { scale, events: row }: Layout,
  { at: arrives, events, timeZone }: SampleCase & { readonly timeZone: string },
  moves: CaseMoves,
): readonly Handle[] {
  const arrival = readLocalTime(arrives, timeZone);
  if (row === null || arrival === null) return [];
  return events.flatMap(({ when }, index): readonly Handle[] => {
    const at = readEventTime(when, arrival, timeZone);
    if (at === null || at < scale.from || at > scale.to) return [];
    const whats = timeline.events.filter((event) => readInstant(event.at) === at).map(({ what }) => what);
    const x = toX(scale, at);
    const label = row.labels.find((one) => one.row !== null && Math.abs(one.x - x) < 0.5);
    const what = whats.join(', ') || 'event';
    return [
      {
        key: `event-${index}`,
        kind: 'event',
        at,
        y: row.lineY + (label?.row ?? 0) * LABEL_ROW,
        height: SIGN_HEIGHT,
        label: `Event: ${what}`,
        tip: `${what}\nDrag it to another time, or click to change it.`,
        moveTo: (to) => moves.moveEvent(index, to),
        stepBy: (minutes) => moves.moveEvent(index, at + minutes * MINUTE_MS),
        open: () => moves.openEvent(index),
        remove: () => moves.removeEvent(index),
      },
    ];
  });
}

function targetHandles(timeline: Timeline, { scale, lanes }: Layout, moves: CaseMoves): readonly Handle[] {
  return timeline.milestones.flatMap((milestone, position): readonly Handle[] => {
    const { process } = timeline;
    const lane = lanes[position];
    const { target, targetMinutes, processName, index, name } = milestone;
    // Of a case that goes through several processes only the last is named.
    if (lane === undefined || process === null || processName !== undefined) return [];
    if (target === null || targetMinutes === null) return [];
    const at = readInstant(target);
    if (at < scale.from || at > scale.to) return [];
    const flag = lane.labels.find(({ kind, row }) => kind === 'due' && row !== null);
    const tryMinutes = (minutes: number): void =>
      moves.tryTarget({ process, index, minutes: Math.max(1, Math.round(minutes)) });
    return [
      {
        key: `target-${laneKey(milestone)}`,
        kind: 'target',
        at,
        y: lane.barTop + lane.barHeight / 2,
        height: lane.barHeight + 12,
        ...(flag !== undefined && { signY: lane.barTop + lane.barHeight + 14 + (flag.row ?? 0) * LABEL_ROW }),
        label: `Deadline of ${name}, target ${formatMinutes(targetMinutes)}`,
        tip: `Deadline of ${name}: target ${formatMinutes(targetMinutes)}\nDrag it to try another target; the file changes only when you say so.`,
        moveTo: (to) => tryMinutes(targetMinutesAt(timeline, milestone, to) ?? targetMinutes),
        stepBy: (minutes) => tryMinutes(targetMinutes + minutes),
        open: () => moves.reveal(laneKey(milestone)),
      },
    ];
  });
}
