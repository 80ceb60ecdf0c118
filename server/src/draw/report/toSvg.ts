// Charts of Observable Plot as SVG, drawn on a document of our own: no browser is needed, and colours are variables of the page.
import { plot, type PlotOptions } from '@observablehq/plot';
import { DOMImplementation, Element, XMLSerializer } from '@xmldom/xmldom';
import { ORDER_SIGN } from '../../words/showControls.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Wide enough for a page, narrow enough for paper. */
export const CHART_WIDTH = 860;

/**
 * One chart. Texts in it are escaped, and what XML cannot hold is replaced.
 * @param label what it shows, for those who do not see it: a table beside it has the figures
 */
export function toSvg(label: string, options: PlotOptions): string {
  const document = new DOMImplementation().createDocument(XHTML, 'html', null);
  const drawn: unknown = plot({ width: CHART_WIDTH, marginBottom: 44, ...options, document });
  if (!(drawn instanceof Element)) throw new Error('the chart is no element');
  // Its style sheet is that of the page, whose policy allows no other.
  for (const style of [...drawn.getElementsByTagName('style')]) style.parentNode?.removeChild(style);
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', label);
  // A service that looks for its orders in what is printed finds none.
  return new XMLSerializer().serializeToString(drawn).replace(ORDER_SIGN, '&#35;');
}
