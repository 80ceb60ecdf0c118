// XML and HTML as strings, escaped. Knows no timeline.
import { ORDER_SIGN, replaceControls, showControls } from '../words/showControls.ts';

export type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold. */
const FORBIDDEN = /^[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]$/;
/** Nothing to escape: nearly every attribute of a picture. */
const PLAIN = /^(?:[ !$%'-;=?-~]|#(?!#))*$/;

/** Text for content and attributes, its control characters shown. */
export function escapeMarkup(text: string): string {
  return PLAIN.test(text) ? text : escapeEntities(showControls(text));
}

function escapeEntities(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character).replace(ORDER_SIGN, '&#35;');
}

/** Numbers to a hundredth: enough for the eye, and the same text on every machine. What programs look for is for them what it was. */
function attributeText(key: string, value: string | number): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return key.startsWith('data-') ? replaceControls(escapeEntities(value), escapeByNumber) : escapeMarkup(value);
}

function escapeByNumber(character: string): string {
  return FORBIDDEN.test(character) ? '\uFFFD' : `&#${character.codePointAt(0) ?? 0};`;
}

function writeAttributes(attributes: Attributes): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) written += ` ${key}="${attributeText(key, value)}"`;
  }
  return written;
}

/**
 * An element; attributes that are null are left out.
 * @param content markup, already escaped
 */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const written = writeAttributes(attributes);
  const inside = typeof content === 'string' ? content : content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An HTML element that is not void: it always has a closing tag. Attributes and content as in `element`. */
export function htmlElement(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const inside = typeof content === 'string' ? content : content.join('');
  return `<${name}${writeAttributes(attributes)}>${inside}</${name}>`;
}
