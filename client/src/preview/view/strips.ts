// What stays in sight while lanes are scrolled: the axis with the playhead at the top of the window, the arrival at its foot. Knows
// positions only.
import { fromX } from '../../../../server/src/draw/scale.ts';
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import { variableTheme } from '../../../../server/src/draw/theme.ts';
import { drawAxis } from '../../../../server/src/draw/timelineSvg.ts';
import { formatDay } from '../../../../server/src/words/formatInstant.ts';
import { HANDLE_ROOM } from './arrivalHandle.ts';
import { createElement } from './element.ts';
import { parseSvg } from './parseSvg.ts';

export interface Strips {
  /** Before the picture. */
  readonly top: HTMLElement;
  /** Behind it. */
  readonly foot: HTMLElement;
  /** @param timeZone IANA id, of the axis */
  show(layout: Layout, timeZone: string): void;
}

/** Of the day's name from the left edge, px, as the style sheet has it. */
const DAY_EDGE = 24;

/**
 * @param scroller the window
 * @param playhead slides along the axis
 * @param arrival along the foot
 */
export function createStrips(scroller: HTMLElement, playhead: HTMLElement, arrival: HTMLElement): Strips {
  const axis = createElement('div', { class: 'axis' });
  /** The day at the left edge, whose own name has been scrolled away. */
  const day = createElement('strong', { class: 'strip-day', 'aria-hidden': 'true', hidden: true });
  const top = createElement('div', { class: 'strip' }, axis, day, playhead);
  const foot = createElement('div', { class: 'strip-foot' }, arrival);
  let shown: { readonly layout: Layout; readonly timeZone: string } | null = null;
  const nameDay = (): void => {
    const { scrollLeft } = scroller;
    day.hidden = scrollLeft === 0 || shown === null;
    if (scrollLeft === 0 || shown === null) return;
    const { layout, timeZone } = shown;
    // It covers what of the axis is scrolled under it. Set through the object model: a strict policy refuses style attributes, not this.
    day.style.minWidth = layout.isNarrow ? '' : `${layout.plot.x - DAY_EDGE - 8}px`;
    day.style.height = layout.isNarrow ? '' : `${Math.floor(layout.plot.top) - 2}px`;
    // The names beside the plot stay in sight while it moves under them: it begins where they end.
    day.textContent = formatDay(fromX(layout.scale, scrollLeft), timeZone);
  };
  scroller.addEventListener('scroll', nameDay, { passive: true });
  return {
    top,
    foot,
    show: (layout, timeZone) => {
      shown = { layout, timeZone };
      nameDay();
      const { plot, width, height } = layout;
      axis.replaceChildren(parseSvg(drawAxis(layout, variableTheme)));
      // Both lie over the picture, where it has the same. Set through the object model: a strict policy refuses style attributes, not this.
      const over = Math.ceil(plot.top);
      top.style.width = `${width}px`;
      top.style.height = `${over}px`;
      top.style.marginBottom = `${-over}px`;
      foot.style.width = `${width}px`;
      foot.style.height = `${HANDLE_ROOM}px`;
      foot.style.marginTop = `${plot.bottom - HANDLE_ROOM - Math.ceil(height)}px`;
    },
  };
}
