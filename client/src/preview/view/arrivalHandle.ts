// The arrival of the case as a handle on the axis: dragged, or moved with the arrow keys like every slider. Knows no form and asks
// nothing.
import { layoutX, type Layout } from '../../../../server/src/draw/svg/layout.ts';
import { formatInstant, formatShortInstant } from '../../../../server/src/words/formatInstant.ts';
import { createElement } from './element.ts';
import { stepOfKey } from './stepOfKey.ts';
import { timeAt } from './timeAt.ts';

export interface ArrivalHandle {
  /** To stand in the holder of the picture. */
  readonly element: HTMLElement;
  /** @param at ms; null when there is no arrival to move */
  show(at: number | null, timeZone: string, layout: Layout): void;
}

export interface ArrivalActions {
  /** The handle is taken: the axis must stand still until `settle`. */
  readonly take: () => void;
  /** @param at ms */
  readonly move: (at: number) => void;
  readonly settle: () => void;
}

/** Px that the handle needs under the lanes. */
export const HANDLE_ROOM = 30;

const MINUTE_MS = 60_000;

interface Shown {
  readonly at: number;
  readonly timeZone: string;
  readonly layout: Layout;
}

interface Grip {
  /** Of the pointer against the middle of the handle, px. */
  readonly offset: number;
  readonly start: Shown;
}

export function createArrivalHandle({ take, move, settle }: ArrivalActions): ArrivalHandle {
  const words = createElement('span');
  const element = createElement(
    'div',
    {
      class: 'arrival-handle',
      role: 'slider',
      tabindex: 0,
      'aria-label': 'Arrival',
      title: 'Drag: what if the case arrived at another time?',
    },
    words,
  );
  let shown: Shown | null = null;
  let grip: Grip | null = null;

  const place = (at: number): void => {
    if (shown === null) return;
    const { timeZone, layout } = shown;
    const x = layoutX(layout, at);
    // Set through the object model: a strict policy refuses style attributes, not this.
    element.style.left = `${x}px`;
    element.style.setProperty('--rise', `${layout.plot.bottom - layout.plot.top - HANDLE_ROOM + 4}px`);
    element.classList.toggle('is-at-end', x > layout.plot.x + layout.plot.width * 0.7);
    words.textContent = `Arrives ${formatShortInstant(at, timeZone)}`;
    element.setAttribute('aria-valuenow', String(Math.round(at / MINUTE_MS)));
    element.setAttribute('aria-valuetext', formatInstant(at, timeZone));
  };

  const moveTo = (at: number): void => {
    if (shown === null || at === shown.at) return;
    shown = { ...shown, at };
    place(at);
    move(at);
  };

  const end = (): void => {
    if (grip === null) return;
    grip = null;
    element.classList.remove('is-taken');
    settle();
  };

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || shown === null) return;
    element.setPointerCapture(event.pointerId);
    element.classList.add('is-taken');
    grip = { offset: event.clientX - layoutX(shown.layout, shown.at), start: shown };
    take();
  });
  element.addEventListener('pointermove', (event) => {
    if (grip === null) return;
    moveTo(timeAt(grip.start.layout, event.clientX - grip.offset));
  });
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  element.addEventListener('keydown', (event) => {
    if (shown === null) return;
    if (event.key === 'Escape' && grip !== null) {
      moveTo(grip.start.at);
      end();
      event.preventDefault();
      return;
    }
    const minutes = stepOfKey(event, event.shiftKey ? 24 * 60 : 60);
    if (minutes === undefined) return;
    event.preventDefault();
    moveTo(shown.at + minutes * MINUTE_MS);
  });

  return {
    element,
    show: (at, timeZone, layout) => {
      element.hidden = at === null;
      if (at === null) return;
      // Whoever holds the handle knows better where it is.
      shown = { at: grip === null ? at : (shown?.at ?? at), timeZone, layout };
      const { from, to } = layout.scale;
      element.setAttribute('aria-valuemin', String(Math.round(Math.min(from, shown.at) / MINUTE_MS)));
      element.setAttribute('aria-valuemax', String(Math.round(Math.max(to, shown.at) / MINUTE_MS)));
      place(shown.at);
    },
  };
}
