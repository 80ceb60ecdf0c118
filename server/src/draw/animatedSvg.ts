// A timeline as a picture that moves: a playhead runs over it, and under the lanes stands what an agent would see then. Animated by the
// picture's own elements, without style and script, so that it moves wherever pictures do: a README, an editor's page, a slide.
import type { Timeline } from '../protocol/timeline.ts';
import { formatInstant } from '../words/formatInstant.ts';
import { createCountdown, describeCountdown } from './countdown.ts';
import { labelMilestones } from './lanes.ts';
import { element } from './markup.ts';
import { fromX } from './scale.ts';
import { layoutTimeline, type Layout } from './svg/layout.ts';
import { drawMarker } from './svg/markers.ts';
import { SIGN, STYLES } from './svg/metrics.ts';
import { paintText } from './svg/paintText.ts';
import type { Theme } from './theme.ts';
import { DEFAULT_WIDTH, drawLayout } from './timelineSvg.ts';

const SECONDS = 16;
/** What is read changes so often on the way. */
const FRAMES = 48;
const ROW = 22;
const MINUTE_MS = 60_000;
/** More are not read while they change. */
const MOST_ROWS = 8;

interface Frame {
  /** Index of the first and behind the last of the equal ones. */
  readonly from: number;
  readonly to: number;
  readonly markup: string;
}

/**
 * Draws a timeline whose playhead moves, as a standalone SVG document.
 * @throws RangeError when the timeline holds an instant or a zone that cannot be read
 */
export function drawAnimatedSvg(timeline: Timeline, theme: Theme, width: number = DEFAULT_WIDTH): string {
  const rows = Math.min(timeline.milestones.length, MOST_ROWS);
  const room = { lane: 0, foot: rows === 0 ? 0 : (rows + 1) * ROW + 24, legend: 0 };
  const layout = layoutTimeline(timeline, { width, hasHead: true, room });
  const more = rows === 0 ? '' : paintPlayhead(layout, theme) + paintFrames(timeline, layout, theme);
  return drawLayout(timeline, layout, theme, { isInteractive: false, more });
}

function paintPlayhead({ plot, footTop }: Layout, theme: Theme): string {
  const run = { dur: `${SECONDS}s`, repeatCount: 'indefinite', from: plot.x, to: plot.x + plot.width };
  return element(
    'line',
    {
      x1: plot.x,
      x2: plot.x,
      y1: plot.top - 8,
      y2: footTop,
      stroke: theme.text,
      'stroke-width': 2,
      'stroke-dasharray': '5 3',
    },
    element('animate', { attributeName: 'x1', ...run }) + element('animate', { attributeName: 'x2', ...run }),
  );
}

function paintFrames(timeline: Timeline, layout: Layout, theme: Theme): string {
  const labels = labelMilestones(timeline);
  const counters = timeline.milestones.slice(0, MOST_ROWS).map((milestone, position) => ({
    label: labels[position] ?? milestone.name,
    countdown: createCountdown(timeline, milestone),
  }));
  const { plot, scale, nameX: x, footTop } = layout;
  const paint = (at: number): string => {
    const y = footTop + ROW + 8;
    const when = paintText(`An agent would see at ${formatInstant(at, timeline.timeZone)}`, STYLES.name, {
      x,
      y,
      fill: theme.text,
    });
    const lines = counters.map(({ label, countdown }, row) => {
      const { text, tone } = describeCountdown(countdown(at));
      const base = y + (row + 1) * ROW;
      const words = { x: x + SIGN * 2 + 8, y: base, fill: theme.text };
      return drawMarker(tone, x + SIGN, base - 4.5, theme) + paintText(`${label}: ${text}`, STYLES.label, words);
    });
    return when + lines.join('');
  };
  const frames: Frame[] = [];
  for (let index = 0; index < FRAMES; index += 1) {
    const at = Math.round(fromX(scale, (plot.width * index) / FRAMES) / MINUTE_MS) * MINUTE_MS;
    const markup = paint(at);
    const last = frames.at(-1);
    if (last?.markup === markup) frames[frames.length - 1] = { ...last, to: index + 1 };
    else frames.push({ from: index, to: index + 1, markup });
  }
  return frames.map(showFrame).join('');
}

/** Seen for its part of the way, and the first one also where nothing moves. */
function showFrame({ from, to, markup }: Frame): string {
  const [start, end] = [from / FRAMES, to / FRAMES].map((part) => String(Math.round(part * 10_000) / 10_000));
  const isFirst = from === 0;
  const isLast = to === FRAMES;
  const values = [...(isFirst ? [] : ['hidden']), 'visible', ...(isLast ? [] : ['hidden'])];
  const keyTimes = [...(isFirst ? [] : ['0']), start ?? '0', ...(isLast ? [] : [end ?? '1'])];
  const animate = element('animate', {
    attributeName: 'visibility',
    calcMode: 'discrete',
    values: values.join(';'),
    keyTimes: keyTimes.join(';'),
    dur: `${SECONDS}s`,
    repeatCount: 'indefinite',
  });
  return element('g', { visibility: isFirst ? 'visible' : 'hidden' }, values.length === 1 ? markup : markup + animate);
}
