// What an agent would see at a moment, in words: in the preview and in a page that was saved. Knows no timeline.
import { createElement } from './element.ts';

/** A milestone at the moment. */
export interface ReadoutLine {
  readonly label: string;
  readonly text: string;
  /** Class of its sign. */
  readonly tone: string;
}

export interface Readout {
  readonly element: HTMLElement;
  /** @param when the moment in words @returns the same for those who listen */
  readonly show: (when: string, lines: readonly ReadoutLine[]) => string;
}

/** @param attributes of its element, beside the class */
export function createReadout(attributes: Readonly<Record<string, string | number>> = {}): Readout {
  const time = createElement('strong');
  const list = createElement('ul');
  const element = createElement(
    'div',
    { class: 'readout', ...attributes },
    createElement('p', {}, 'An agent would see at ', time),
    list,
  );
  return {
    element,
    show: (when, lines) => {
      time.textContent = when;
      list.replaceChildren(
        ...lines.map(({ label, text, tone }) =>
          createElement('li', { class: `status ${tone}` }, createElement('strong', {}, `${label}: `), text),
        ),
      );
      return [when, ...lines.map(({ label, text }) => `${label} ${text}`)].join('; ');
    },
  };
}
