// A moment on the axis: a line through all lanes, a slider to move it, and the countdown that an agent would see then.
import { createCountdown, describeCountdown } from '../../../../server/src/draw/countdown.ts';
import type { Countdown, CountdownWords } from '../../../../server/src/draw/countdown.ts';
import { labelMilestones } from '../../../../server/src/draw/lanes.ts';
import { fromX, toX } from '../../../../server/src/draw/scale.ts';
import { layoutX, type Layout } from '../../../../server/src/draw/svg/layout.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { formatInstant } from '../../../../server/src/words/formatInstant.ts';
import { createElement } from './element.ts';
import type { Track } from './play.ts';
import { createReadout } from './readout.ts';
import { stepOfKey } from './stepOfKey.ts';

const MINUTE_MS = 60_000;
/** As wide as the style sheet makes the thumb, so that its middle stands on the line. */
const THUMB = 16;
/** More are not read at a glance; the table has them all. */
const MOST_SHOWN = 12;
const SVG = 'http://www.w3.org/2000/svg';

export interface Playhead {
  /** The slider, to stand in the holder of the picture. */
  readonly slider: HTMLInputElement;
  /** What an agent would see. */
  readonly readout: HTMLElement;
  show(timeline: Timeline, layout: Layout, svg: SVGSVGElement): void;
  moveTo(at: number): void;
  /** Where it is, ms; null before anything was shown. */
  at(): number | null;
  /** The same in px from the left edge of the picture. */
  x(): number | null;
  /** Where it is on the axis, px, for playing. */
  readonly track: Track;
}

interface Shown {
  readonly timeline: Timeline;
  readonly layout: Layout;
  readonly counters: readonly { readonly label: string; readonly countdown: (at: number) => Countdown }[];
}

/** A milestone at the playhead. */
export interface Seen extends CountdownWords {
  readonly label: string;
}

/** @param onMove told after each move what is seen, one for each milestone of the timeline */
export function createPlayhead(onMove: (seen: readonly Seen[]) => void): Playhead {
  const slider = createElement('input', {
    type: 'range',
    class: 'playhead',
    min: 0,
    step: 'any',
    'aria-label': 'Playhead',
  });
  // It scrolls where many milestones run in a narrow panel: by the keyboard too.
  const { element: readout, show: read } = createReadout({
    role: 'region',
    'aria-label': 'What an agent would see',
    tabindex: 0,
  });
  const line = document.createElementNS(SVG, 'line');
  line.setAttribute('class', 'playhead-line');
  let shown: Shown | null = null;
  let at: number | null = null;

  const tell = (): void => {
    if (shown === null || at === null) return;
    const { timeline, layout, counters } = shown;
    const moment = at;
    const x = toX(layout.scale, moment);
    for (const name of ['x1', 'x2']) line.setAttribute(name, String(layout.plot.x + x));
    slider.value = String(x);
    const when = formatInstant(moment, timeline.timeZone);
    const seen = counters.map(({ label, countdown }) => ({ label, ...describeCountdown(countdown(moment)) }));
    const told = seen.length <= MOST_SHOWN ? seen : seen.filter(({ isRunning }) => isRunning).slice(0, MOST_SHOWN);
    slider.setAttribute('aria-valuetext', read(when, told));
    onMove(seen);
  };

  const moveTo = (next: number): void => {
    if (shown === null) return;
    const { from, to } = shown.layout.scale;
    at = Math.max(from, Math.min(to, next));
    tell();
  };

  slider.addEventListener('input', () => {
    if (shown === null) return;
    const { scale } = shown.layout;
    moveTo(Math.round(fromX(scale, Number(slider.value)) / MINUTE_MS) * MINUTE_MS);
  });
  slider.addEventListener('keydown', (event) => {
    if (shown === null || at === null) return;
    const { from, to } = shown.layout.scale;
    const minutes = stepOfKey(event, 60);
    const next = minutes === undefined ? { Home: from, End: to }[event.key] : at + minutes * MINUTE_MS;
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  });

  return {
    slider,
    readout,
    show: (timeline, layout, svg) => {
      const labels = labelMilestones(timeline);
      const counters = timeline.milestones.map((milestone, position) => ({
        label: labels[position] ?? milestone.name,
        countdown: createCountdown(timeline, milestone),
      }));
      shown = { timeline, layout, counters };
      slider.max = String(layout.plot.width);
      // Set through the object model: a strict policy refuses style attributes, not this.
      slider.style.top = `${layout.plot.top - THUMB / 2}px`;
      slider.style.left = `${layout.plot.x - THUMB / 2}px`;
      slider.style.width = `${layout.plot.width + THUMB}px`;
      line.setAttribute('y1', String(layout.plot.top - 8));
      line.setAttribute('y2', String(layout.plot.bottom));
      const isEmpty = timeline.milestones.length === 0;
      if (!isEmpty) svg.append(line);
      slider.hidden = isEmpty;
      readout.hidden = isEmpty;
      const { from, to } = layout.scale;
      moveTo(at !== null && at >= from && at <= to ? at : from);
    },
    moveTo,
    at: () => at,
    x: () => (shown === null || at === null ? null : layoutX(shown.layout, at)),
    track: {
      position: () => (shown === null || at === null ? 0 : toX(shown.layout.scale, at)),
      length: () => shown?.layout.plot.width ?? 0,
      moveTo: (x) => shown !== null && moveTo(fromX(shown.layout.scale, x)),
    },
  };
}
