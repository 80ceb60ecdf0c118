// Pass or fail above the picture; each expectation that is not met as a sentence that leads to its line, and can be accepted as it happens.
// Knows no picture.
import { describeVerdict } from '../../../../server/src/draw/verdict.ts';
import type { VerdictSentence } from '../../../../server/src/draw/verdict.ts';
import type { Location, Timeline } from '../../../../server/src/protocol/timeline.ts';
import { createElement } from './element.ts';

export interface VerdictPart {
  readonly element: HTMLElement;
  show(timeline: Timeline): void;
}

export interface VerdictActions {
  /** Shows the line of an expectation. */
  readonly reveal: (place: Location) => void;
  /** Has the scenario expect what happens. @param path of one failure; null: of all */
  readonly accept: (path: string | null) => void;
}

export function createVerdict({ reveal, accept }: VerdictActions): VerdictPart {
  const title = createElement('strong');
  const line = createElement('p', {}, title);
  const all = createElement('button', { type: 'button' }, 'Accept All That Happens');
  all.addEventListener('click', () => accept(null));
  const head = createElement('div', { class: 'verdict-head' }, line, all);
  const list = createElement('ul');
  const element = createElement('section', { class: 'verdict', 'aria-label': 'Verdict', hidden: true }, head, list);

  const showSource = (text: string, place: Location | null): HTMLElement | string => {
    if (place === null) return text;
    const button = createElement('button', { type: 'button', class: 'link', title: 'Show in the file' }, text);
    button.addEventListener('click', () => reveal(place));
    return button;
  };
  const sayFailure = ({ text, source, path, canAccept }: VerdictSentence): HTMLLIElement => {
    const item = createElement('li', {}, showSource(text, source));
    if (!canAccept) return item;
    const button = createElement('button', { type: 'button', 'aria-label': `Accept what happens: ${text}` }, 'Accept');
    button.addEventListener('click', () => accept(path));
    item.append(' ', button);
    return item;
  };

  return {
    element,
    show: (timeline) => {
      const verdict = describeVerdict(timeline);
      element.hidden = verdict === null;
      if (verdict === null) return;
      const { isPassed, sentences } = verdict;
      title.textContent = verdict.title;
      line.className = `status ${isPassed ? 'good' : 'bad'}`;
      element.classList.toggle('is-failed', !isPassed);
      list.hidden = sentences.length === 0;
      list.replaceChildren(...sentences.map(sayFailure));
      all.hidden = !sentences.some(({ canAccept }) => canAccept);
    },
  };
}
