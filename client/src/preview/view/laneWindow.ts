// Which lanes of a picture are in the page: all of them when they are few, else those in sight and a screen above and below, so that
// hundreds scroll and are drawn again as fast as ten. Knows nothing of what a lane holds.
import { parseSvg } from './parseSvg.ts';

export interface LaneWindow {
  /** Begins anew in a picture that was just put into the page. @param slots where each lane stands in it, px */
  show(picture: LanePicture): void;
  /** The lane at a position, drawn if it was not; undefined where there is none. */
  reach(position: number): SVGGElement | undefined;
  /** Those that are drawn, by their positions. */
  drawn(): ReadonlyMap<number, SVGGElement>;
}

export interface LanePicture {
  readonly svg: SVGSVGElement;
  /** Where lanes belong in it. */
  readonly group: SVGGElement;
  /** Of each lane, px from the top of the picture. */
  readonly slots: readonly { readonly top: number; readonly height: number }[];
  /** Markup of a lane. */
  readonly draw: (position: number) => string;
}

/** Up to here all are drawn. */
const FEW = 60;

/**
 * @param onDrawn told of lanes that were added
 * @param isKept whether a lane stays drawn out of sight
 */
export function createLaneWindow(
  onDrawn: (added: ReadonlyMap<number, SVGGElement>) => void,
  isKept: (position: number) => boolean,
): LaneWindow {
  let picture: LanePicture | null = null;
  const lanes = new Map<number, SVGGElement>();
  let frame = 0;

  const add = (positions: readonly number[]): void => {
    if (picture === null || positions.length === 0) return;
    const { group, draw } = picture;
    const present = [...lanes.keys()].sort((a, b) => a - b);
    const added = new Map(parseLanes(positions.map(draw)).map((lane, at) => [positions[at] ?? 0, lane]));
    for (const [position, lane] of added) {
      // In the order of the lanes, which is that of reading.
      const next = lanes.get(present.find((other) => other > position) ?? -1);
      group.insertBefore(lane, next ?? null);
      lanes.set(position, lane);
    }
    onDrawn(added);
  };

  /** @param spare how many screens above and below */
  const inSight = (spare: number): readonly number[] => {
    if (picture === null) return [];
    const { slots, svg } = picture;
    if (slots.length <= FEW) return slots.map((_, position) => position);
    const above = -svg.getBoundingClientRect().top;
    const [from, to] = [above - window.innerHeight * spare, above + window.innerHeight * (1 + spare)];
    return slots.flatMap(({ top, height }, position) => (top + height >= from && top <= to ? position : []));
  };

  const refill = (): void => {
    if (inSight(0.5).every((position) => lanes.has(position))) return;
    const wanted = new Set(inSight(1));
    for (const [position, lane] of lanes) {
      if (wanted.has(position) || isKept(position)) continue;
      lane.remove();
      lanes.delete(position);
    }
    add([...wanted].filter((position) => !lanes.has(position)));
  };

  const refillSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(refill);
  };
  // Also of the window in the page, whose scrolling is told to nobody outside but on the way down.
  window.addEventListener('scroll', refillSoon, { passive: true, capture: true });
  window.addEventListener('resize', refillSoon, { passive: true });

  return {
    show: (next) => {
      picture = next;
      lanes.clear();
      add(inSight(1));
    },
    reach: (position) => {
      if (picture?.slots[position] === undefined) return undefined;
      if (!lanes.has(position)) add([position]);
      return lanes.get(position);
    },
    drawn: () => lanes,
  };
}

function parseLanes(markup: readonly string[]): readonly SVGGElement[] {
  const slots = markup.map((lane) => `<g>${lane}</g>`).join('');
  const { children } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${slots}</svg>`);
  return Array.from(children).filter((lane) => lane instanceof SVGGElement);
}
