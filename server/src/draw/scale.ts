// The time axis: which instant lies at which x. Time that counts is drawn to scale; where time in which every clock rests would fill the
// picture (a Friday evening to a Monday morning, a week's wait for the customer) it is pressed together by one factor, so that what counts
// can be read. Knows no zone, no marks and no drawing: x is in whatever unit `width` is, pixels or columns.
import { lengthOutside } from './interval.ts';
import type { Interval } from './interval.ts';

/** The largest part of the width that resting time may take as long as there is other. */
const RESTING_SHARE = 0.28;

/** Part of the axis on which time runs evenly. */
interface ScalePiece extends Interval {
  readonly x: number;
  readonly width: number;
  /** Every clock rests. */
  readonly isResting: boolean;
}

/** Where time lies on an axis, and nothing of how it came to lie there. */
export interface Axis {
  readonly pieces: readonly Pick<ScalePiece, 'from' | 'to' | 'x' | 'width'>[];
}

export interface Scale extends Interval {
  readonly width: number;
  readonly pieces: readonly ScalePiece[];
  /** True when resting time is drawn smaller than other. */
  readonly isPressed: boolean;
}

/**
 * @param from first instant, ms
 * @param to last instant, ms; a range of nothing is widened to an hour
 * @param resting when every clock rests; sorted, without overlaps
 * @param width of the axis, > 0
 */
export function createScale(from: number, to: number, resting: readonly Interval[], width: number): Scale {
  const end = to > from ? to : from + 3_600_000;
  const total = end - from;
  const open = lengthOutside(from, end, resting);
  const shut = total - open;
  const isPressed = open > 0 && shut / total > RESTING_SHARE;
  const restingWeight = isPressed ? (RESTING_SHARE * open) / ((1 - RESTING_SHARE) * shut) : 1;
  const unit = width / (open + shut * restingWeight);
  const pieces: ScalePiece[] = [];
  let x = 0;
  const push = (pieceFrom: number, pieceTo: number, isResting: boolean): void => {
    if (pieceTo <= pieceFrom) return;
    const pieceWidth = (pieceTo - pieceFrom) * unit * (isResting ? restingWeight : 1);
    pieces.push({ from: pieceFrom, to: pieceTo, x, width: pieceWidth, isResting });
    x += pieceWidth;
  };
  let at = from;
  for (const one of resting) {
    const start = Math.max(one.from, at);
    const stop = Math.min(one.to, end);
    if (stop <= start) continue;
    push(at, start, false);
    push(start, stop, true);
    at = stop;
  }
  push(at, end, false);
  return { from, to: end, width, pieces, isPressed };
}

function pieceIndex(scale: Axis, isAfter: (piece: Axis['pieces'][number]) => boolean): number {
  let low = 0;
  let high = scale.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = scale.pieces[middle];
    if (piece !== undefined && !isAfter(piece)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The x of an instant (ms); instants outside the axis lie at its ends. */
export function toX(scale: Axis, at: number): number {
  const piece = scale.pieces[pieceIndex(scale, (one) => one.from > at)];
  if (piece === undefined) return 0;
  const part = Math.min(1, Math.max(0, (at - piece.from) / (piece.to - piece.from)));
  return piece.x + part * piece.width;
}

/** The instant (ms, a whole number) at an x; an x outside the axis means its ends. */
export function fromX(scale: Axis & Pick<Scale, 'from'>, x: number): number {
  const piece = scale.pieces[pieceIndex(scale, (one) => one.x > x)];
  if (piece === undefined) return scale.from;
  const part = piece.width === 0 ? 0 : Math.min(1, Math.max(0, (x - piece.x) / piece.width));
  return Math.round(piece.from + part * (piece.to - piece.from));
}
