// The small signs of the picture, each of its own shape, so that colour is never needed to tell them apart. Knows no timeline.
import type { SpanState } from '../../protocol/timeline.ts';
import { element } from '../markup.ts';
import { STATE_TONES } from '../stateWords.ts';
import type { Theme } from '../theme.ts';
import type { LaneLabel } from './laneLabels.ts';
import { patternOf } from './patterns.ts';

export type MarkerKind = LaneLabel['kind'] | 'good' | 'warn' | 'bad' | 'quiet';

/** A sign in a square of 14 px around (x, y). */
export function drawMarker(kind: MarkerKind, x: number, y: number, theme: Theme): string {
  return element('g', { transform: `translate(${round(x)} ${round(y)})` }, shapeOf(kind, theme));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function shapeOf(kind: MarkerKind, theme: Theme): string {
  const { good, warn, bad, quiet } = theme;
  switch (kind) {
    case 'on-track':
    case 'at-risk':
    case 'violated':
    case 'stopped':
      return drawSwatch(kind, theme);
    case 'warning':
    case 'warn':
      return (
        path('M0 -6.6 L6.8 5.6 H-6.8 Z', warn.fill, warn.edge) +
        element('path', { d: 'M0 -2.6 V1.4', stroke: warn.ink, 'stroke-width': 1.8, 'stroke-linecap': 'round' }) +
        element('circle', { cx: 0, cy: 3.7, r: 1.05, fill: warn.ink })
      );
    case 'violation':
    case 'bad':
      return (
        path('M-2.9 -6.8 H2.9 L6.8 -2.9 V2.9 L2.9 6.8 H-2.9 L-6.8 2.9 V-2.9 Z', bad.fill, bad.edge) +
        line('M-2.5 -2.5 L2.5 2.5 M2.5 -2.5 L-2.5 2.5', bad.ink)
      );
    case 'completed':
    case 'good':
      return circle(good.fill, good.edge) + line('M-3.1 0.2 L-0.9 2.5 L3.2 -2.3', good.ink);
    case 'completed-late':
      return circle(bad.fill, bad.edge) + line('M-3.1 0.2 L-0.9 2.5 L3.2 -2.3', bad.ink);
    case 'success':
      // A ribbon: something good that was done, not the completion itself.
      return (
        path('M-5 -6.5 H5 V6.5 L0 2.8 L-5 6.5 Z', good.fill, good.edge) +
        line('M-2.4 -2 L-0.6 -0.1 L2.6 -3.6', good.ink)
      );
    case 'quiet':
      return circle(quiet.fill, quiet.edge) + line('M-2.8 0 H2.8', quiet.ink);
    case 'due':
      return (
        element('path', { d: 'M0 -7 V7', stroke: theme.text, 'stroke-width': 1.8, 'stroke-linecap': 'round' }) +
        element('path', { d: 'M0 -6.4 L8.5 -3 L0 0.6 Z', fill: theme.text })
      );
    case 'expected':
      // A ghost of the deadline: only its outline.
      return (
        element('path', { d: 'M0 -7 V7', stroke: theme.text, 'stroke-width': 1.6, 'stroke-dasharray': '2.4 1.8' }) +
        path('M0 -6.4 L8.5 -3 L0 0.6 Z', theme.background, theme.text, 1.4)
      );
    case 'expected-action':
      // A ghost of what fires.
      return element('path', {
        d: 'M0 -6.6 L6.8 5.6 H-6.8 Z',
        fill: theme.background,
        stroke: theme.text,
        'stroke-width': 1.4,
        'stroke-dasharray': '2.4 1.8',
      });
    case 'more':
      return [-4, 0, 4].map((cx) => element('circle', { cx, cy: 0, r: 1.6, fill: theme.text })).join('');
    case 'event':
      return path('M0 -6.4 L6.4 0 L0 6.4 L-6.4 0 Z', theme.background, theme.text, 1.8);
  }
}

/** A piece of the bar that the label is of. */
function drawSwatch(state: SpanState, theme: Theme): string {
  const stroke = theme[STATE_TONES[state]].edge;
  return element('rect', { x: -5.5, y: -5.5, width: 11, height: 11, rx: 2, fill: patternOf(state), stroke });
}

function path(d: string, fill: string, edge: string, width = 1): string {
  return element('path', { d, fill, stroke: edge, 'stroke-width': width, 'stroke-linejoin': 'round' });
}

function circle(fill: string, edge: string): string {
  return element('circle', { cx: 0, cy: 0, r: 6.5, fill, stroke: edge });
}

function line(d: string, stroke: string): string {
  return element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': 1.9,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}
