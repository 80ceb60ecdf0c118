// Finds room for labels under a bar: each hangs on a line from its x, in the first row where nothing is covered or crossed.
// Knows numbers only.

export interface LabelRequest {
  /** Where the line hangs and the sign stands. */
  readonly x: number;
  /** Widths that the text can have, best first; 0 for the sign alone. */
  readonly widths: readonly number[];
}

export interface LabelSpot {
  /** From 0, downwards. */
  readonly row: number;
  readonly side: 'right' | 'left';
  /** Which of the widths. */
  readonly choice: number;
}

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  /** Half of the sign's width and the space between sign and text. */
  readonly sign: number;
  readonly gap: number;
}

interface Taken {
  readonly x: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

type Side = LabelSpot['side'];

/** Which way round to go, and which side to try first: no single one is best, so the best answer of all is taken. */
const STRATEGIES: readonly { readonly isFromRight: boolean; readonly sides: readonly Side[] }[] = [
  { isFromRight: true, sides: ['right', 'left'] },
  { isFromRight: true, sides: ['right'] },
  { isFromRight: false, sides: ['left', 'right'] },
  { isFromRight: false, sides: ['left'] },
  { isFromRight: false, sides: ['right', 'left'] },
  { isFromRight: true, sides: ['left', 'right'] },
];

/** What finds no spot is drawn over others: worse than any number of shorter texts. */
const COVERING = 1000;

/** Where an axis ends is computed, and may come out this much beyond its end. */
const HAIR = 0.01;

/** A spot for each request, null where there is none; with as much text, then in as few rows, as can easily be had. */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): readonly (LabelSpot | null)[] {
  let best: readonly (LabelSpot | null)[] = [];
  let leastCost = Number.POSITIVE_INFINITY;
  for (const { isFromRight, sides } of STRATEGIES) {
    const spots = placeInOrder(requests, room, isFromRight, sides);
    const lost = spots.reduce((sum, spot) => sum + (spot?.choice ?? COVERING), 0);
    const cost = lost * room.rows * 10 + Math.max(0, ...spots.map((spot) => spot?.row ?? 0));
    if (cost < leastCost) [best, leastCost] = [spots, cost];
  }
  return best;
}

function placeInOrder(
  requests: readonly LabelRequest[],
  room: LabelRoom,
  isFromRight: boolean,
  sides: readonly Side[],
): readonly (LabelSpot | null)[] {
  const taken: Taken[] = [];
  const spots = requests.map((): LabelSpot | null => null);
  const order = requests
    .map(({ x }, position) => ({ x, position }))
    .sort((a, b) => (isFromRight ? b.x - a.x : a.x - b.x) || a.position - b.position);
  for (const { position } of order) {
    const request = requests[position];
    const found = request === undefined ? null : findSpot(request, taken, room, sides);
    if (found === null) continue;
    taken.push(found.taken);
    spots[position] = found.spot;
  }
  return spots;
}

function findSpot(
  { x, widths }: LabelRequest,
  taken: readonly Taken[],
  room: LabelRoom,
  sides: readonly Side[],
): { readonly spot: LabelSpot; readonly taken: Taken } | null {
  for (const [choice, width] of widths.entries()) {
    const reach = width === 0 ? room.sign : room.sign + room.gap + width;
    for (let row = 0; row < room.rows; row += 1) {
      for (const side of sides) {
        const wish: Taken = {
          x,
          row,
          from: side === 'right' ? x - room.sign : x - reach,
          to: side === 'right' ? x + reach : x + room.sign,
        };
        const isInside = wish.from >= room.left - room.sign - HAIR && wish.to <= room.right + room.sign + HAIR;
        if (isInside && taken.every((other) => areApart(wish, other, room))) {
          return { spot: { row, side, choice }, taken: wish };
        }
      }
    }
  }
  return null;
}

function areApart(a: Taken, b: Taken, { sign, gap }: LabelRoom): boolean {
  if (a.row === b.row) return a.from >= b.to + gap * 2 || b.from >= a.to + gap * 2;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  // The lower one's line passes the upper one: beside it, or through its sign when both happen at the same time.
  return lower.x < upper.from || lower.x > upper.to || Math.abs(lower.x - upper.x) < sign;
}
