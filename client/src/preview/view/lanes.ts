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

export interface LaneActions {
  /** Show the line of a lane, by its key. */
  readonly reveal: (lane: string) => void;
  /** Show the line that a mark comes from, as the picture has it. */
  readonly revealSource: (source: string) => void;
  /** A mark was stepped to; null: none is any more. */
  readonly step: (mark: Element | null) => void;
}

export function createLanes(
  scroller: HTMLElement,
  holder: HTMLElement,
  { reveal, revealSource, step }: LaneActions,
): Lanes {
  /** Keys of all lanes, in their order. */
  let keys: readonly string[] = [];
  /** What the lanes' milestones are written at, in the same order. */
  let places: readonly string[] = [];
  let highlighted = '';
  let active = '';
  /** The mark of the active lane that the keyboard has stepped to. */
  let mark: Element | null = null;

  const buttonOf = (lane: Element): SVGGElement | null => lane.querySelector<SVGGElement>('.lane-button');

  /** Also the one with the focus: without it the Tab key would find no lane in a picture that was scrolled away from it. */
  const isActive = (position: number): boolean => keys[position] === active;

  const lanes = createLaneWindow((added) => {
    markLanes(added);
    order(added);
    keepNames();
  }, isActive);

  const markLanes = (drawn: ReadonlyMap<number, SVGGElement>): void => {
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

  const stepTo = (next: Element | null): void => {
    mark?.classList.remove('is-stepped');
    mark = next;
    mark?.classList.add('is-stepped');
    step(mark);
  };

  /** The marks of the active lane, in the order in which they stand. */
  const marksOf = (lane: SVGGElement | undefined): readonly Element[] => {
    const left = (one: Element): number => one.getBoundingClientRect().left;
    return Array.from(lane?.querySelectorAll('.mark') ?? []).sort((a, b) => left(a) - left(b));
  };

  const stepBy = (by: number): void => {
    const marks = marksOf(lanes.reach(keys.indexOf(active)));
    const from = mark === null ? (by > 0 ? -1 : marks.length) : marks.indexOf(mark);
    const next = marks[Math.max(0, Math.min(marks.length - 1, from + by))];
    if (next === undefined) return;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    stepTo(next);
  };

  holder.addEventListener('click', ({ target }) => {
    const source = sourceAt(target);
    const key = keyAt(target);
    if (key !== undefined) {
      activate(key);
      focusActive();
    }
    if (source !== undefined) revealSource(source);
    else if (key !== undefined) reveal(key);
  });
  holder.addEventListener('focusin', ({ target }) => activate(keyAt(target)));
  holder.addEventListener('focusout', () => stepTo(null));
  holder.addEventListener('keydown', (event) => {
    const key = keyAt(event.target);
    if (key === undefined) return;
    const position = keys.indexOf(key);
    const last = keys.length - 1;
    const next = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: last }[event.key];
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (sideways !== undefined) stepBy(sideways);
    else if (next !== undefined) {
      stepTo(null);
      activate(keys[Math.max(0, Math.min(last, next))]);
      focusActive();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const source = sourceAt(mark);
      if (source === undefined) reveal(key);
      else revealSource(source);
    } else return;
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
      markLanes(lanes.drawn());
      const first = highlighted === '' ? -1 : places.indexOf(highlighted);
      lanes.reach(first)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function sourceAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('.mark')?.dataset['source'] : undefined;
}

function sayPlace(place: Location | null | undefined): string {
  return place === null || place === undefined ? '' : JSON.stringify([place.file, place.range.start]);
}
