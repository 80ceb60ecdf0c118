// Pass or fail above the picture, and each expectation that is not met as a sentence that leads to its line. Knows no picture.
import { describeVerdict } from '../../../../server/src/draw/verdict.ts';
import type { Location, Timeline } from '../../../../server/src/protocol/timeline.ts';
import { createElement } from './element.ts';

export interface VerdictPart {
  readonly element: HTMLElement;
  show(timeline: Timeline): void;
}

/** @param reveal shows the line of an expectation */
export function createVerdict(reveal: (place: Location) => void): VerdictPart {
  const title = createElement('strong');
  const line = createElement('p', {}, title);
  const list = createElement('ul');
  const element = createElement('section', { class: 'verdict', 'aria-label': 'Verdict', hidden: true }, line, list);

  const sayFailure = (text: string, place: Location | null): HTMLLIElement => {
    if (place === null) return createElement('li', {}, text);
    const button = createElement('button', { type: 'button', class: 'link', title: 'Show in the file' }, text);
    button.addEventListener('click', () => reveal(place));
    return createElement('li', {}, button);
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
      list.replaceChildren(...sentences.map(({ text, source }) => sayFailure(text, source)));
    },
  };
}
