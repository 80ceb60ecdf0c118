// Builds elements of the page without markup: nothing that a name holds can become HTML.

type Child = Node | string;

/** An element with attributes (false leaves one out, true writes it empty) and children. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** A sentence whose parts between backticks are code. */
export function createProse(text: string): HTMLParagraphElement {
  const parts = text.split('`').map((part, position) => (position % 2 === 0 ? part : createElement('code', {}, part)));
  return createElement('p', {}, ...parts);
}

let lastId = 0;

/** An id that no other element has. */
export function uniqueId(name: string): string {
  lastId += 1;
  return `${name}-${lastId}`;
}
