// How wide a text may become in a picture. Pure estimates on the safe side, since a file is shown with fonts that are not
// known here: wide enough for DejaVu Sans, the widest of the usual ones. Knows no timeline.

const THIN = /[\s.,:;'|!ijlI()[\]ft\-·]/;
const BROAD = /[mwMW@%━—…]/;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFE6\u{1F000}-\u{3FFFD}]/u;

export interface TextStyle {
  /** px */
  readonly size: number;
  readonly isBold?: boolean;
}

/** Width in px, rather too much than too little. */
export function measureText(text: string, { size, isBold = false }: TextStyle): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size * (isBold ? 1.12 : 1);
}

function emOf(character: string): number {
  if (WIDE.test(character)) return 1.02;
  if (THIN.test(character)) return 0.38;
  if (BROAD.test(character)) return 1;
  return /[A-Z]/.test(character) ? 0.72 : 0.63;
}

/** The text in at most `width` px, ending in `…` when something was cut; the number of an occurrence (` #2`) stays. */
export function cutToWidth(text: string, width: number, style: TextStyle): string {
  if (measureText(text, style) <= width) return text;
  const number = / #\d+$/.exec(text)?.[0] ?? '';
  const characters = Array.from(text.slice(0, text.length - number.length));
  while (characters.length > 1 && measureText(`${characters.join('').trimEnd()}…${number}`, style) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…${number}`;
}

/** The text in lines of at most `width` px, broken at spaces; a word that is wider is cut. */
export function wrapToWidth(text: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(cutToWidth(word, width, style));
  }
  return lines;
}
