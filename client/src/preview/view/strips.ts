// What stays in sight while lanes are scrolled: the axis with the playhead at the top of the window, the arrival at its foot. Knows
// positions only.
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import { variableTheme } from '../../../../server/src/draw/theme.ts';
import { drawAxis } from '../../../../server/src/draw/timelineSvg.ts';
import { HANDLE_ROOM } from './arrivalHandle.ts';
import { createElement } from './element.ts';
import { parseSvg } from './parseSvg.ts';

export interface Strips {
  /** Before the picture. */
  readonly top: HTMLElement;
  /** Behind it. */
  readonly foot: HTMLElement;
  show(layout: Layout): void;
}

/** @param playhead slides along the axis @param arrival along the foot */
export function createStrips(playhead: HTMLElement, arrival: HTMLElement): Strips {
  const axis = createElement('div', { class: 'axis' });
  const top = createElement('div', { class: 'strip' }, axis, playhead);
  const foot = createElement('div', { class: 'strip-foot' }, arrival);
  return {
    top,
    foot,
    show: (layout) => {
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
