// Which instant is meant by a place on the picture, for a hand that drags something along the axis.
import { fromX } from '../../../../server/src/draw/scale.ts';
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';

const MINUTE_MS = 60_000;
/** Below, a hand can aim at minutes. */
const SHORT_MS = 3 * 60 * MINUTE_MS;

/**
 * The instant at an x of the picture, on what a hand can aim at: five minutes, or one on a short axis. Beside the axis time runs on as
 * it does on it, taken as a whole.
 */
export function timeAt({ plot, scale }: Layout, x: number): number {
  const inPlot = x - plot.x;
  const beside = inPlot < 0 ? inPlot : Math.max(0, inPlot - plot.width);
  const at = fromX(scale, inPlot) + (beside * (scale.to - scale.from)) / plot.width;
  const step = scale.to - scale.from < SHORT_MS ? MINUTE_MS : 5 * MINUTE_MS;
  return Math.round(at / step) * step;
}
