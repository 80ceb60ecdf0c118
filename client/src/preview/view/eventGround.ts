// The row of events as something to press: where it is empty, an event is added at that time. Knows no case.
import { layoutX, type Layout } from '../../../../server/src/draw/svg/layout.ts';
import { createElement } from './element.ts';
import { timeAt } from './timeAt.ts';

export interface EventGround {
  readonly element: HTMLElement;
  /** @param layout null where there is no case to change */
  show(layout: Layout | null): void;
}

/** @param add told where it was pressed, ms. For the keyboard the form has a button, which adds at the playhead. */
export function createEventGround(add: (at: number) => void): EventGround {
  const element = createElement('div', {
    class: 'event-ground',
    'aria-hidden': 'true',
    title: 'Click: something happens to the case here',
  });
  let shown: Layout | null = null;
  element.addEventListener('click', (event) => {
    if (shown === null) return;
    add(timeAt(shown, event.clientX - element.getBoundingClientRect().left + layoutX(shown, shown.scale.from)));
  });
  return {
    element,
    show: (layout) => {
      shown = layout;
      const row = layout?.events ?? null;
      element.hidden = row === null;
      if (layout === null || row === null) return;
      // Set through the object model: a strict policy refuses style attributes, not this.
      element.style.left = `${layout.plot.x}px`;
      element.style.width = `${layout.plot.width}px`;
      element.style.top = `${row.top}px`;
      element.style.height = `${row.height}px`;
    },
  };
}
