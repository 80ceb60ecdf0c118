// The picture in the page: draws it in place, tells which lane is meant, keeps names in sight while it is scrolled. What is
// drawn comes from the same functions as every other face.
import type { Location, Timeline } from '../../../../server/src/protocol/timeline.ts';
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import { laneKey } from '../../../../server/src/draw/lanes.ts';
import { variableTheme } from '../../../../server/src/draw/theme.ts';
import { drawLane, drawLayout, LANES_CLASS } from '../../../../server/src/draw/timelineSvg.ts';
import { createLaneWindow } from './laneWindow.ts';
import { parseSvg } from './parseSvg.ts';

export interface Lanes {
  /** Draws in place; scroll position, focus and highlight stay. @param more markup over the lanes */
  show(timeline: Timeline, layout: Layout, more: string): SVGSVGElement;
  /** Marks the lanes of the milestone that is written at a place; null for none. */
  highlight(place: Location | null): void;
}

export function createLanes(scroller: HTMLElement, holder: HTMLElement, onReveal: (lane: string) => void): Lanes {
  /** Keys of all lanes, in their order. */
  let keys: readonly string[] = [];
  /** What the lanes' milestones are written at, in the same order. */
  let places: readonly string[] = [];
  let highlighted = '';
  let active = '';

  const buttonOf = (lane: Element): SVGGElement | null => lane.querySelector<SVGGElement>('.lane-button');

  /** Also the one with the focus: without it the Tab key would find no lane in a picture that was scrolled away from it. */
  const isActive = (position: number): boolean => keys[position] === active;

  const lanes = createLaneWindow((added) => {
    mark(added);
    order(added);
    keepNames();
  }, isActive);

  const mark = (drawn: ReadonlyMap<number, SVGGElement>): void => {
    for (const [position, lane] of drawn) {
      const isMeant = highlighted !== '' && places[position] === highlighted;
      lane.querySelector('.lane')?.classList.toggle('is-highlighted', isMeant);
    }
  };

  /** One lane at a time takes part in the order of the Tab key; the arrow keys choose which. */
  const order = (drawn: ReadonlyMap<number, SVGGElement>): void => {
    for (const [position, lane] of drawn) buttonOf(lane)?.setAttribute('tabindex', isActive(position) ? '0' : '-1');
  };

  const focusActive = (): void => {
    const lane = lanes.reach(keys.indexOf(active));
    if (lane !== undefined) buttonOf(lane)?.focus();
  };

  const activate = (key: string | undefined): void => {
    if (key === undefined) return;
    active = key;
    order(lanes.drawn());
  };

  const keepNames = (): void => {
    const shift = scroller.scrollLeft;
    scroller.classList.toggle('is-scrolled', shift > 0);
    for (const staying of holder.querySelectorAll('.staying'))
      staying.setAttribute('transform', `translate(${shift} 0)`);
  };

  const keyAt = (target: EventTarget | null): string | undefined =>
    target instanceof Element ? target.closest<SVGGElement>('.lane')?.dataset['lane'] : undefined;

  holder.addEventListener('click', ({ target }) => {
    const key = keyAt(target);
    if (key === undefined) return;
    activate(key);
    focusActive();
    onReveal(key);
  });
  holder.addEventListener('focusin', ({ target }) => activate(keyAt(target)));
  holder.addEventListener('keydown', (event) => {
    const key = keyAt(event.target);
    if (key === undefined) return;
    const position = keys.indexOf(key);
    const last = keys.length - 1;
    const next = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) {
      activate(keys[Math.max(0, Math.min(last, next))]);
      focusActive();
    } else if (event.key === 'Enter' || event.key === ' ') onReveal(key);
    else return;
    event.preventDefault();
  });
  scroller.addEventListener('scroll', keepNames, { passive: true });

  return {
    show: (timeline, layout, more) => {
      const hadFocus = keyAt(document.activeElement) !== undefined;
      const svg = parseSvg(drawLayout(timeline, layout, variableTheme, { isInteractive: true, more, isFrame: true }));
      holder.replaceChildren(svg);
      keys = layout.lanes.map(({ lane }) => lane.key);
      const written = new Map(timeline.milestones.map((milestone) => [laneKey(milestone), sayPlace(milestone.source)]));
      places = keys.map((key) => written.get(key) ?? '');
      if (!keys.includes(active)) active = keys[0] ?? '';
      const group = svg.querySelector<SVGGElement>(`.${LANES_CLASS}`);
      if (group === null) return svg;
      const draw = (position: number): string => {
        const laid = layout.lanes[position];
        return laid === undefined ? '' : drawLane(layout, laid, variableTheme);
      };
      lanes.show({ svg, group, slots: layout.lanes, draw });
      // The Tab key finds it, also out of sight.
      lanes.reach(keys.indexOf(active));
      if (hadFocus) focusActive();
      return svg;
    },
    highlight: (place) => {
      highlighted = sayPlace(place);
      mark(lanes.drawn());
      const first = highlighted === '' ? -1 : places.indexOf(highlighted);
      lanes.reach(first)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function sayPlace(place: Location | null | undefined): string {
  return place === null || place === undefined ? '' : JSON.stringify([place.file, place.range.start]);
}
