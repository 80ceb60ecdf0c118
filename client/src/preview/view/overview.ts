// The whole of a picture that is wider than its window, small, with a frame around what is in sight: to see where one is, and to go
// elsewhere. Everything in it can be had by scrolling, so that keyboards and screen readers need nothing of it.
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import { element } from '../../../../server/src/draw/markup.ts';
import { STATE_TONES } from '../../../../server/src/draw/stateWords.ts';
import { variableTheme } from '../../../../server/src/draw/theme.ts';
import { createElement } from './element.ts';
import { parseSvg } from './parseSvg.ts';

export interface Overview {
  /** To stand above the window. */
  readonly element: HTMLElement;
  show(layout: Layout): void;
}

/** Px of a lane, and of all of them. */
const ROW = 5;
const MOST = 60;

export function createOverview(scroller: HTMLElement): Overview {
  const picture = createElement('div');
  const frame = createElement('div', { class: 'overview-frame' });
  const overview = createElement('div', { class: 'overview', 'aria-hidden': 'true', hidden: true }, picture, frame);

  const follow = (): void => {
    const { scrollLeft, clientWidth, scrollWidth } = scroller;
    overview.hidden = scrollWidth <= clientWidth + 1;
    frame.style.left = `${(scrollLeft / scrollWidth) * 100}%`;
    frame.style.width = `${(clientWidth / scrollWidth) * 100}%`;
  };
  /** Brings what is at an x of the overview into the middle of the window. */
  const goTo = (clientX: number): void => {
    const { left, width } = overview.getBoundingClientRect();
    scroller.scrollLeft = ((clientX - left) / width) * scroller.scrollWidth - scroller.clientWidth / 2;
  };

  overview.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    overview.setPointerCapture(event.pointerId);
    goTo(event.clientX);
  });
  overview.addEventListener('pointermove', (event) => {
    if (overview.hasPointerCapture(event.pointerId)) goTo(event.clientX);
  });
  scroller.addEventListener('scroll', follow, { passive: true });
  new ResizeObserver(follow).observe(scroller);

  return {
    element: overview,
    show: (layout) => {
      picture.replaceChildren(parseSvg(drawOverview(layout)));
      follow();
    },
  };
}

function drawOverview({ width, plot, lanes, axis }: Layout): string {
  const row = Math.min(ROW, MOST / Math.max(1, lanes.length));
  const height = Math.ceil(row * lanes.length) + 4;
  const days = axis.bands
    .filter(({ x }) => x > 0)
    .map(({ x }) =>
      element('rect', { x: plot.x + x, y: 0, width: width / 1000, height, fill: variableTheme.strongLine }),
    );
  const bars = lanes.flatMap(({ segments }, position) =>
    segments.map((segment) =>
      element('rect', {
        x: plot.x + segment.x,
        y: 2 + position * row,
        width: segment.width,
        height: row * (segment.isResting ? 0.3 : 0.8),
        fill: variableTheme[STATE_TONES[segment.state]].fill,
      }),
    ),
  );
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
  };
  return element('svg', { ...attributes, width: '100%', height }, [...days, ...bars]);
}
