// The patterns of the picture: one for each state, one for closed hours, so that nothing is told by colour alone (docs/semantics.md §4).
import type { SpanState } from '../../protocol/timeline.ts';
import { element } from '../markup.ts';
import { STATES, STATE_TONES } from '../stateWords.ts';
import type { Theme } from '../theme.ts';

/** Paint that refers to a pattern. */
export function patternOf(state: SpanState | 'closed'): string {
  return `url(#milestone-${state})`;
}

/** The definitions that a picture needs. */
export function drawPatterns(theme: Theme): string {
  return element('defs', {}, [
    ...STATES.map((state) => drawPattern(state, theme)),
    element(
      'pattern',
      { id: 'milestone-closed', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(135)' },
      [
        element('rect', { width: 7, height: 7, fill: theme.closedFill }),
        element('rect', { width: 1.2, height: 7, fill: theme.closedHatch }),
      ],
    ),
  ]);
}

function drawPattern(state: SpanState, theme: Theme): string {
  const { fill, pattern } = theme[STATE_TONES[state]];
  const ground = (width: number, height: number): string => element('rect', { width, height, fill });
  const define = (width: number, height: number, turn: number, shapes: string): string =>
    element(
      'pattern',
      {
        id: `milestone-${state}`,
        width,
        height,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn === 0 ? null : `rotate(${turn})`,
      },
      ground(width, height) + shapes,
    );
  switch (state) {
    // Calm: nothing but a rail along the foot of the bar, which the bar itself draws.
    case 'on-track':
      return define(8, 8, 0, '');
    // Warning stripes.
    case 'at-risk':
      return define(10, 10, 45, element('rect', { width: 4, height: 10, fill: pattern }));
    // Crossed out.
    case 'violated': {
      const cross = element('path', { d: 'M0 0 H8 M0 0 V8', stroke: pattern, 'stroke-width': 3 });
      return define(8, 8, 45, cross);
    }
    // Standing dots.
    case 'stopped':
      return define(7, 7, 0, element('circle', { cx: 3.5, cy: 3.5, r: 1.4, fill: pattern }));
  }
}
