// Markup of the drawing as elements of the page.

/** @throws Error when it is no SVG document */
export function parseSvg(markup: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const svg = document.importNode(documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error('The drawing is not an SVG document.');
  return svg;
}
