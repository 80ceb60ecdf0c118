// An SVG as a PNG, which chats show where they show no SVG. What paints it is larger than everything else together: it is installed by those
// who ask for it.
import { openPainter } from '../host/resvg.ts';
import { UsageError } from './io.ts';

/** @throws UsageError where nothing can paint it, or the machine has no letters for its words */
export function paintPng(svg: string): Uint8Array {
  const painter = openPainter();
  if (painter === undefined)
    throw new UsageError(
      'A PNG is painted by resvg, which is not installed.',
      'Install it beside milestone: npm install @resvg/resvg-js, with -g where milestone was installed with -g. An .svg needs nothing.',
    );
  if (!painter.hasFonts)
    throw new UsageError(
      'This machine has no font: the picture would have no words.',
      'Install one, on Debian and Ubuntu: apt-get install fonts-dejavu-core.',
    );
  return painter.paint(svg);
}
