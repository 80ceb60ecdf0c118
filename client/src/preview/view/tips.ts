// What a mark of the picture means, beside it: for the pointer that rests on it, and for the keyboard that steps to it. In place of the
// browser's own tooltips, which come late, cannot be styled, and never come by keyboard.
import { createElement } from './element.ts';

export interface Tips {
  /** To stand in the page. */
  readonly element: HTMLElement;
  /** Explains a mark, beside it, also to those who listen. */
  tell(mark: Element): void;
  hide(): void;
}

const GAP = 14;

/** @param holder of the picture */
export function createTips(holder: HTMLElement): Tips {
  const tip = createElement('div', { class: 'tip', role: 'tooltip', hidden: true });
  const spoken = createElement('p', { class: 'spoken', role: 'status' });
  const element = createElement('div', {}, tip, spoken);

  const hide = (): void => {
    tip.hidden = true;
  };
  const show = (mark: Element, x: number, y: number): void => {
    const [first = '', ...rest] = textOf(mark).split('\n');
    if (first === '') return hide();
    tip.replaceChildren(createElement('strong', {}, first), ...rest.map((line) => createElement('span', {}, line)));
    tip.hidden = false;
    const { offsetWidth, offsetHeight } = tip;
    const left = Math.min(x + GAP, window.innerWidth - offsetWidth - 8);
    const top = y + GAP + offsetHeight > window.innerHeight ? y - GAP - offsetHeight : y + GAP;
    // Set through the object model: a strict policy refuses style attributes, not this.
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${Math.max(8, top)}px`;
  };

  holder.addEventListener('pointermove', ({ target, clientX, clientY, buttons }) => {
    const mark = target instanceof Element ? target.closest('.mark') : null;
    // Who drags looks at something else.
    if (mark === null || buttons !== 0) hide();
    else show(mark, clientX, clientY);
  });
  holder.addEventListener('pointerleave', hide);
  window.addEventListener('scroll', hide, { passive: true, capture: true });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });

  return {
    element,
    tell: (mark) => {
      const { left, bottom } = mark.getBoundingClientRect();
      show(mark, left, bottom - GAP / 2);
      spoken.textContent = textOf(mark).replaceAll('\n', '. ');
    },
    hide,
  };
}

/** The title of a mark; taken off it, so that the browser does not show it as well. */
function textOf(mark: Element): string {
  const title = mark.querySelector(':scope > title');
  if (title !== null) {
    mark.setAttribute('data-tip', title.textContent);
    title.remove();
  }
  return mark.getAttribute('data-tip') ?? '';
}
