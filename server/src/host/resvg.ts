// resvg, where somebody has installed it beside this program: pictures of dots out of SVG. Knows its package, and nothing of what is drawn.
import { createRequire } from 'node:module';

const PACKAGE = '@resvg/resvg-js';

/** As fine as screens that people hold in their hands. */
const FINENESS = 2;

/** 200 MB while it is painted; what is larger is painted less fine. */
const MAX_DOTS = 50_000_000;

export interface Painter {
  /** False where the machine has no font: all words would be missing. */
  readonly hasFonts: boolean;
  /** @returns the bytes of a PNG @throws Error with what resvg says */
  readonly paint: (svg: string) => Uint8Array;
}

/** What is used of the package. */
interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Undefined where nothing is to be seen. */
  getBBox(): object | undefined;
  render(): { asPng(): Uint8Array };
}
interface Options {
  readonly font: { readonly loadSystemFonts: boolean; readonly sansSerifFamily: string };
  readonly fitTo?: { readonly mode: 'zoom'; readonly value: number };
}
interface ResvgPackage {
  readonly Resvg: new (svg: string, options: Options) => Drawing;
}

/** Machines without a desktop have this one if any; elsewhere the picture's own list has a font before it comes to `sans-serif`. */
const FONT: Options['font'] = { loadSystemFonts: true, sansSerifFamily: 'DejaVu Sans' };

const WORD = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">Due</text></svg>';

/**
 * The package is looked for beside this program only: what lies in the folder where somebody works is not run.
 * @returns undefined where it is not installed
 */
export function openPainter(): Painter | undefined {
  const found = load();
  if (found === undefined) return undefined;
  const { Resvg: Drawn } = found;
  return {
    hasFonts: new Drawn(WORD, { font: FONT }).getBBox() !== undefined,
    paint(svg) {
      const { width, height } = new Drawn(svg, { font: { ...FONT, loadSystemFonts: false } });
      const value = Math.min(FINENESS, Math.sqrt(MAX_DOTS / (width * height)));
      return new Drawn(svg, { font: FONT, fitTo: { mode: 'zoom', value } }).render().asPng();
    },
  };
}

function load(): ResvgPackage | undefined {
  try {
    const found: unknown = createRequire(import.meta.url)(PACKAGE);
    return isResvg(found) ? found : undefined;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'MODULE_NOT_FOUND') return undefined;
    throw fault;
  }
}

function isResvg(value: unknown): value is ResvgPackage {
  return typeof value === 'object' && value !== null && 'Resvg' in value && typeof value.Resvg === 'function';
}
