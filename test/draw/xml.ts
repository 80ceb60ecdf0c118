// A strict little XML reader for tests: enough to prove that a drawing is well formed and to look at its elements.
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const TOKEN = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITY = /&(amp|lt|gt|quot|#10);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' };

function decode(text: string): string {
  if (text.replaceAll(ENTITY, '').includes('&')) throw new Error(`a bare ampersand: ${text}`);
  return text.replaceAll(ENTITY, (_, name: string) => ENTITIES[name] ?? '');
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** @throws Error for anything that is not one well-formed element, with or without an HTML doctype before it */
export function parseXml(markup: string): XmlElement {
  const root: Open = { name: '#root', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const text = markup.replace(/^<!doctype html>\n?/i, '').trim();
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    end = TOKEN.lastIndex;
    const [, closing, opening, attributes = '', slash, content] = match;
    const current = stack.at(-1) ?? root;
    if (content !== undefined) current.children.push(decode(content));
    else if (closing !== undefined) {
      if (current.name !== closing || stack.length === 1) throw new Error(`</${closing}> closes <${current.name}>`);
      stack.pop();
    } else {
      const element: Open = { name: opening ?? '', attributes: readAttributes(attributes), children: [] };
      current.children.push(element);
      if (slash !== '/') stack.push(element);
    }
  }
  if (end !== text.length) throw new Error(`not well formed: ${text.slice(end, end + 80)}`);
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)?.name ?? ''}> is not closed`);
  const [only, ...more] = root.children;
  if (only === undefined || typeof only === 'string' || more.length > 0) throw new Error('not exactly one element');
  return only;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = decode(value);
  }
  return attributes;
}

/** The element and all that are in it, in document order. */
export function allElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allElements(child)))];
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
