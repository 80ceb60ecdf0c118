// The picture in the page: draws it in place, tells which lane is meant, keeps names in sight while it is scrolled. What is
// drawn comes from the same function as every other face.
import type { Place, Timeline } from '../../../../server/src/protocol/timeline.ts';
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import { laneKey } from '../../../../server/src/draw/lanes.ts';
import { variableTheme } from '../../../../server/src/draw/theme.ts';
import { drawLayout } from '../../../../server/src/draw/timelineSvg.ts';

export interface Lanes {
  /** Draws in place; scroll position, focus and highlight stay. @param more markup over the lanes */
  show(timeline: Timeline, layout: Layout, more: string): SVGSVGElement;
  /** Marks the lanes of the milestone that is written at a place; null for none. */
  highlight(place: Place | null): void;
}

export function createLanes(scroller: HTMLElement, holder: HTMLElement, onReveal: (lane: string) => void): Lanes {
  let highlighted = '';
  let active = '';
  let places: ReadonlyMap<string, string> = new Map();

  const lanes = (): readonly SVGGElement[] => Array.from(holder.querySelectorAll<SVGGElement>('.lane'));
  const laneOf = (target: EventTarget | null): SVGGElement | null =>
    target instanceof Element ? target.closest<SVGGElement>('.lane') : null;

  const buttonOf = (lane: SVGGElement): SVGGElement | null => lane.querySelector<SVGGElement>('.lane-button');

  /** One lane at a time takes part in the order of the Tab key; the arrow keys choose which. */
  const activate = (lane: SVGGElement | undefined, isFocused: boolean): void => {
    if (lane === undefined) return;
    active = lane.dataset['lane'] ?? '';
    for (const one of lanes()) buttonOf(one)?.setAttribute('tabindex', one === lane ? '0' : '-1');
    if (isFocused) buttonOf(lane)?.focus();
  };

  const mark = (): void => {
    for (const lane of lanes()) {
      const place = places.get(lane.dataset['lane'] ?? '') ?? '';
      lane.classList.toggle('is-highlighted', highlighted !== '' && place === highlighted);
    }
  };

  const keepNames = (): void => {
    const shift = scroller.scrollLeft;
    scroller.classList.toggle('is-scrolled', shift > 0);
    for (const staying of holder.querySelectorAll('.staying'))
      staying.setAttribute('transform', `translate(${shift} 0)`);
  };

  holder.addEventListener('click', ({ target }) => {
    const lane = laneOf(target);
    if (lane === null) return;
    activate(lane, true);
    onReveal(active);
  });
  holder.addEventListener('focusin', ({ target }) => activate(laneOf(target) ?? undefined, false));
  holder.addEventListener('keydown', (event) => {
    const lane = laneOf(event.target);
    if (lane === null) return;
    const all = lanes();
    const position = all.indexOf(lane);
    const next = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) activate(all[Math.max(0, Math.min(all.length - 1, next))], true);
    else if (event.key === 'Enter' || event.key === ' ') onReveal(active);
    else return;
    event.preventDefault();
  });
  scroller.addEventListener('scroll', keepNames, { passive: true });

  return {
    show: (timeline, layout, more) => {
      const hadFocus = laneOf(document.activeElement) !== null;
      const svg = parseSvg(drawLayout(timeline, layout, variableTheme, true, more));
      holder.replaceChildren(svg);
      places = new Map(timeline.milestones.map((milestone) => [laneKey(milestone), sayPlace(milestone.source)]));
      const all = lanes();
      activate(all.find((lane) => lane.dataset['lane'] === active) ?? all[0], hadFocus);
      mark();
      keepNames();
      return svg;
    },
    highlight: (place) => {
      highlighted = sayPlace(place);
      mark();
      holder.querySelector('.is-highlighted')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function sayPlace(place: Place | null | undefined): string {
  return place === null || place === undefined ? '' : JSON.stringify([place.file, place.range.start]);
}

function parseSvg(markup: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const svg = document.importNode(documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error('The drawing is not an SVG document.');
  return svg;
}
