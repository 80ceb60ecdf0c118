// Finds room for labels under a bar: each hangs on a line from its x, in the first row where nothing is covered or crossed. Those that
// happen close together stand as a list, the earliest on top; of more than there is room for some are counted only. Knows numbers only.

export interface LabelRequest {
  /** Where the line hangs and the sign stands. */
  readonly x: number;
  /** Widths that the text can have, best first; 0 for the sign alone. Of all requests as many. */
  readonly widths: readonly number[];
}

export interface LabelSpot {
  /** From 0, downwards. */
  readonly row: number;
  readonly side: 'right' | 'left';
  /** Which of the widths. */
  readonly choice: number;
  /** Where the text begins at the right of the sign, or ends at its left. */
  readonly textX: number;
}

/** Labels that are counted instead of told, and where that is said. */
export interface CountedLabels {
  /** Positions of their requests, in the order of x. */
  readonly members: readonly number[];
  readonly x: number;
  readonly spot: LabelSpot;
  /** True where others of the same list are told above. */
  readonly isRest: boolean;
}

export interface PlacedLabels {
  /** For each request; null where it is counted, or where there is no room even for that. */
  readonly spots: readonly (LabelSpot | null)[];
  readonly counted: readonly CountedLabels[];
}

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  /** Half of the sign's width and the space between sign and text. */
  readonly sign: number;
  readonly gap: number;
  /** Widths of the words that count labels instead of telling them, best first; as many as a request has. */
  readonly countWidths: (members: readonly number[], isRest: boolean) => readonly number[];
}

interface Taken {
  readonly x: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

type Side = LabelSpot['side'];

interface Item {
  readonly x: number;
  readonly widths: readonly number[];
  /** What it stands for: one request, or several that are counted. */
  readonly members: readonly number[];
  readonly isCount: boolean;
  readonly isRest: boolean;
}

interface PlacedItem {
  readonly item: Item;
  readonly spot: LabelSpot;
  readonly taken: Taken;
}

/** How near to each other labels are to stand in one list: each next to the one before, and the last to the first, px. */
interface Nearness {
  readonly step: number;
  readonly spread: number;
}

interface Strategy {
  readonly isFromRight: boolean;
  readonly sides: readonly Side[];
  /** Any row at the one side before the other side; absent: any side before a lower row. */
  readonly keepsSide?: true;
}

/** No single way is best, so the best answer of all is taken: which way round to go, which side first, and what makes a list. */
const STRATEGIES: readonly Strategy[] = [
  { isFromRight: true, sides: ['right', 'left'] },
  { isFromRight: true, sides: ['right'] },
  { isFromRight: false, sides: ['left', 'right'] },
  { isFromRight: false, sides: ['left'] },
  { isFromRight: false, sides: ['right', 'left'] },
  { isFromRight: true, sides: ['left', 'right'] },
  { isFromRight: true, sides: ['right', 'left'], keepsSide: true },
  { isFromRight: false, sides: ['left', 'right'], keepsSide: true },
];
const NEARNESS: readonly Nearness[] = [
  { step: 48, spread: 120 },
  { step: 12, spread: 40 },
];
/** How many of a list are told before the rest is counted. */
const TOLD: readonly number[] = [Number.POSITIVE_INFINITY, 3, 0];

/** What finds no spot is told nowhere: worse than any number of shorter texts. */
const LOST = 1000;
const COUNTED = 60;
/** Of each px of a text. */
const CUT = 0.3;
/** A later one above an earlier one close by. */
const DISORDER = 4;
const CLOSE = 160;
const ROW = 3;
/** Everything is told, in order, in three rows: it is not worth while to look for better. */
const GOOD = ROW * 2;

/** Where an axis ends is computed, and may come out this much beyond its end. */
const HAIR = 0.01;

/** Spots with as much text, in as good an order, then in as few rows, as can easily be had. */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): PlacedLabels {
  const sorted = requests.map((_, position) => position).sort((a, b) => xOf(requests, a) - xOf(requests, b) || a - b);
  let best: readonly PlacedItem[] = [];
  let leastCost = Number.POSITIVE_INFINITY;
  for (const lists of waysToList(sorted, requests)) {
    const longest = Math.max(0, ...lists.map(({ length }) => length));
    // To count is of no use where nothing is left out.
    for (const told of TOLD.filter((each, level) => level === 0 || each < longest - 1)) {
      for (const strategy of STRATEGIES) {
        if (leastCost <= GOOD) break;
        const ordered = strategy.isFromRight ? lists.toReversed() : lists;
        const placed = placeLists(ordered, { requests, room, strategy, told });
        const cost = costOf(placed, requests.length);
        if (cost < leastCost) [best, leastCost] = [placed, cost];
      }
    }
  }
  return collect(best, requests.length);
}

function xOf(requests: readonly LabelRequest[], position: number): number {
  return requests[position]?.x ?? 0;
}

function waysToList(
  sorted: readonly number[],
  requests: readonly LabelRequest[],
): readonly (readonly (readonly number[])[])[] {
  const [wide, ...others] = NEARNESS.map((nearness) => cutLists(sorted, requests, nearness));
  if (wide === undefined) return [];
  return [wide, ...others.filter(({ length }) => length > wide.length)];
}

function cutLists(
  sorted: readonly number[],
  requests: readonly LabelRequest[],
  { step, spread }: Nearness,
): readonly (readonly number[])[] {
  const lists: number[][] = [];
  for (const position of sorted) {
    const list = lists.at(-1);
    const x = xOf(requests, position);
    const [first, last] = [list?.[0], list?.at(-1)];
    const isNear =
      first !== undefined &&
      last !== undefined &&
      x - xOf(requests, last) <= step &&
      x - xOf(requests, first) <= spread;
    if (isNear) list?.push(position);
    else lists.push([position]);
  }
  return lists;
}

interface Attempt {
  readonly requests: readonly LabelRequest[];
  readonly room: LabelRoom;
  readonly strategy: Strategy;
  readonly told: number;
}

function placeLists(lists: readonly (readonly number[])[], attempt: Attempt): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  const taken: Taken[] = [];
  for (const list of lists) {
    const found = findPlace(list, taken, attempt);
    placed.push(...found);
    taken.push(...found.map((one) => one.taken));
  }
  return placed;
}

/** As much of a list as there is room for; nothing where there is none even for its number. */
function findPlace(list: readonly number[], taken: readonly Taken[], attempt: Attempt): readonly PlacedItem[] {
  for (const told of TOLD) {
    if (told > attempt.told || (told !== TOLD[0] && (list.length < 2 || told >= list.length - 1))) continue;
    const items = itemsOf(list, told, attempt);
    if (items.length > attempt.room.rows) continue;
    const choices = Math.max(...items.map(({ widths }) => widths.length));
    for (let choice = 0; choice < choices; choice += 1) {
      if (choice > 0 && items.every(({ widths }) => widths[choice] === widths[choice - 1])) continue;
      // A list of signs without words says less than how many there are.
      if (items.length > 1 && items.some(({ widths }) => widths[choice] === 0)) continue;
      for (const spot of listSpots(attempt.room.rows - items.length, attempt.strategy)) {
        const placed = standList(items, { ...spot, choice }, attempt.room);
        if (placed.every((one) => isFree(one.taken, taken, attempt.room))) return placed;
      }
    }
  }
  return [];
}

/** Where a list can begin, in the order in which that is tried. */
function* listSpots(lastRow: number, { sides, keepsSide }: Strategy): Generator<Pick<LabelSpot, 'row' | 'side'>, void> {
  const rows = Array.from({ length: lastRow + 1 }, (_, row) => row);
  if (keepsSide === true) for (const side of sides) for (const row of rows) yield { row, side };
  else for (const row of rows) for (const side of sides) yield { row, side };
}

function itemsOf(list: readonly number[], told: number, { requests, room }: Attempt): readonly Item[] {
  const single = list.slice(0, told).map((position): Item => {
    const { x = 0, widths = [] } = requests[position] ?? {};
    return { x, widths, members: [position], isCount: false, isRest: false };
  });
  const rest = list.slice(told);
  const [first] = rest;
  if (first === undefined) return single;
  const isRest = single.length > 0;
  const widths = room.countWidths(rest, isRest);
  return [...single, { x: xOf(requests, first), widths, members: rest, isCount: true, isRest }];
}

/** A list one below the other; at the right its texts begin beside the last sign, so that no line crosses them. */
function standList(
  items: readonly Item[],
  { row: top, side, choice: wanted }: { readonly row: number; readonly side: Side; readonly choice: number },
  { sign, gap }: LabelRoom,
): readonly PlacedItem[] {
  const last = Math.max(...items.map(({ x }) => x));
  return items.map((item, position) => {
    const { x, widths } = item;
    const choice = Math.min(wanted, widths.length - 1);
    const width = widths[choice] ?? 0;
    const row = top + position;
    const textX = side === 'left' ? x - sign - gap : width === 0 ? x : last + sign + gap;
    const from = side === 'left' && width > 0 ? textX - width : x - sign;
    const to = side === 'right' && width > 0 ? textX + width : x + sign;
    return { item, spot: { row, side, choice, textX }, taken: { x, row, from, to } };
  });
}

function isFree(wish: Taken, taken: readonly Taken[], room: LabelRoom): boolean {
  const isInside = wish.from >= room.left - room.sign - HAIR && wish.to <= room.right + room.sign + HAIR;
  return isInside && taken.every((other) => areApart(wish, other, room));
}

function areApart(a: Taken, b: Taken, { sign, gap }: LabelRoom): boolean {
  if (a.row === b.row) return a.from >= b.to + gap * 2 || b.from >= a.to + gap * 2;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  // The lower one's line passes the upper one: beside it, or through its sign when both happen at the same time.
  return lower.x < upper.from || lower.x > upper.to || Math.abs(lower.x - upper.x) < sign;
}

function costOf(placed: readonly PlacedItem[], requests: number): number {
  const told = placed.reduce((sum, { item }) => sum + item.members.length, 0);
  const counted = placed.reduce((sum, { item }) => sum + (item.isCount ? item.members.length : 0), 0);
  const cut = placed.reduce((sum, { item: { widths }, spot }) => {
    return sum + (widths[0] ?? 0) - (widths[spot.choice] ?? 0);
  }, 0);
  const rows = Math.max(0, ...placed.map(({ spot }) => spot.row));
  return (requests - told) * LOST + counted * COUNTED + cut * CUT + countDisorder(placed) * DISORDER + rows * ROW;
}

function countDisorder(placed: readonly PlacedItem[]): number {
  const sorted = [...placed].sort((a, b) => a.item.x - b.item.x);
  return sorted.slice(1).filter(({ item, spot }, position) => {
    const before = sorted[position];
    return before !== undefined && item.x - before.item.x < CLOSE && spot.row < before.spot.row;
  }).length;
}

function collect(placed: readonly PlacedItem[], requests: number): PlacedLabels {
  const spots = Array.from({ length: requests }, (): LabelSpot | null => null);
  for (const { item, spot } of placed) {
    const [position] = item.members;
    if (!item.isCount && position !== undefined) spots[position] = spot;
  }
  const counted = placed.flatMap(({ item: { isCount, isRest, members, x }, spot }) =>
    isCount ? [{ members, x, spot, isRest }] : [],
  );
  return { spots, counted };
}
