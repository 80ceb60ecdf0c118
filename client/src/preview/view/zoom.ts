// How wide the picture is against its window; zooming keeps what the pointer is on where it is, by button and key the playhead, or the
// middle where that is out of sight.
import { createElement } from './element.ts';

export interface Zoom {
  readonly element: HTMLElement;
  /** Width of the picture in px, for the window as it is now. */
  width(): number;
}

const STEP = 1.4;
const MOST = 24;

/**
 * @param scroller the window
 * @param redraw draws at the new width, before the window is scrolled
 * @param playhead where it is in the picture as it is drawn now, px; null before anything was shown
 */
export function createZoom(scroller: HTMLElement, redraw: () => void, playhead: () => number | null): Zoom {
  let factor = 1;

  /** @param pointer px from the left edge of the window; null: at the playhead */
  const zoomTo = (next: number, pointer: number | null): void => {
    const wanted = Math.max(1, Math.min(MOST, next));
    if (wanted === factor) return;
    const at = pointer === null ? (playhead() ?? Number.NaN) - scroller.scrollLeft : Number.NaN;
    const isInSight = at >= 0 && at <= scroller.clientWidth;
    const inWindow = pointer ?? scroller.clientWidth / 2;
    const part = (scroller.scrollLeft + inWindow) / scroller.scrollWidth;
    factor = wanted;
    redraw();
    scroller.scrollLeft = isInSight ? (playhead() ?? 0) - at : part * scroller.scrollWidth - inWindow;
  };

  const button = (text: string, label: string, act: () => void): HTMLButtonElement => {
    const element = createElement('button', { type: 'button', title: label, 'aria-label': label }, text);
    element.addEventListener('click', act);
    return element;
  };
  const element = createElement(
    'div',
    { class: 'joined', role: 'group', 'aria-label': 'Zoom' },
    button('−', 'Zoom out', () => zoomTo(factor / STEP, null)),
    button('Fit', 'Fit to width', () => zoomTo(1, null)),
    button('+', 'Zoom in', () => zoomTo(factor * STEP, null)),
  );

  scroller.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== scroller) return;
    const next = { '+': factor * STEP, '=': factor * STEP, '-': factor / STEP, '0': 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    zoomTo(next, null);
  });

  // A wheel turns faster than frames come: what it asks for between two of them is one step.
  let turned = 0;
  let pointer = 0;
  const follow = (): void => {
    const turn = turned;
    turned = 0;
    zoomTo(factor * Math.exp(-turn / 300), pointer);
  };
  // Not passive: with Ctrl (or a pinch) the wheel must zoom the picture, not the page.
  scroller.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (turned === 0) requestAnimationFrame(follow);
      turned += event.deltaY;
      pointer = event.clientX - scroller.getBoundingClientRect().left;
    },
    { passive: false },
  );

  return { element, width: () => Math.floor(scroller.clientWidth * factor) };
}
