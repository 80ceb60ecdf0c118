// Texts of the picture. Presentation attributes only: a strict content security policy refuses style attributes.
import { element, escapeMarkup } from '../markup.ts';
import type { TextStyle } from './textWidth.ts';

export interface TextPlace {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of the ground around the letters, where lines may pass behind them. */
  readonly halo?: string;
}

export function paintText(text: string, style: TextStyle, { x, y, fill, anchor = 'start', halo }: TextPlace): string {
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': style.size,
      'font-weight': style.isBold === true ? 600 : null,
      'text-anchor': anchor === 'start' ? null : anchor,
      ...(halo === undefined
        ? {}
        : { stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escapeMarkup(text),
  );
}

/** The tooltip of the element around it, of one or more lines. */
export function paintTitle(text: string): string {
  // By its number: a line of the picture's own text begins with markup.
  return element('title', {}, text.split('\n').map(escapeMarkup).join('&#10;'));
}
