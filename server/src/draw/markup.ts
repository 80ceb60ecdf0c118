// XML and HTML as strings, escaped. Knows no timeline.

export type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;
/** Nothing to escape: nearly every attribute of a picture. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

/** Text for content and attributes; characters that XML 1.0 cannot hold become U+FFFD. */
export function escapeMarkup(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Numbers to a hundredth: enough for the eye, and the same text on every machine. */
function attributeText(value: string | number): string {
  return typeof value === 'string' ? escapeMarkup(value) : String(Math.round(value * 100) / 100);
}

function writeAttributes(attributes: Attributes): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) written += ` ${key}="${attributeText(value)}"`;
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
