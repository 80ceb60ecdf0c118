// The script of a page that was saved, or written by the command line: a playhead with what an agent would see, tooltips, and times that
// move the playhead. The page tells everything without it. Bundled into the page by test/draw/pageScript.test.ts; knows no editor.
import type { PageData, PageStep } from '../../../../server/src/draw/pageData.ts';
import { fromX, toX } from '../../../../server/src/draw/scale.ts';
import { formatInstant } from '../../../../server/src/words/formatInstant.ts';
import { formatCountdown } from '../../../../server/src/words/formatMinutes.ts';
import { createElement } from './element.ts';
import { createReadout } from './readout.ts';
import { stepOfKey } from './stepOfKey.ts';
import { createTips } from './tips.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MINUTE_MS = 60_000;
/** As wide as browsers make the thumb, so that its middle stands on the line. */
const THUMB = 16;

function start(): void {
  const picture = document.querySelector<HTMLElement>('.picture');
  if (picture === null) return;
  document.body.append(createTips(picture).element);
  const svg = picture.querySelector('svg');
  const data: unknown = JSON.parse(picture.dataset['page'] ?? 'null');
  if (svg !== null && isPageData(data)) addPlayhead(picture, svg, data);
}

/** The page has written it itself, so it is told by its parts alone; a comparison has none. */
function isPageData(value: unknown): value is PageData {
  return typeof value === 'object' && value !== null && 'pieces' in value && 'lanes' in value && 'plot' in value;
}

function addPlayhead(
  picture: HTMLElement,
  svg: SVGSVGElement,
  { timeZone, width, plot, pieces, lanes }: PageData,
): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined || lanes.length === 0) return;
  let at = first.from;
  const line = document.createElementNS(SVG, 'line');
  line.setAttribute('class', 'playhead-line');
  line.setAttribute('y1', String(plot.top - 8));
  line.setAttribute('y2', String(plot.bottom));
  svg.append(line);
  const slider = createElement('input', {
    type: 'range',
    class: 'playhead',
    min: 0,
    max: plot.width,
    step: 'any',
    'aria-label': 'Playhead',
  });
  slider.style.marginLeft = `calc(${(plot.x / width) * 100}% - ${THUMB / 2}px)`;
  slider.style.width = `calc(${(plot.width / width) * 100}% + ${THUMB}px)`;
  const readout = createReadout();
  // Both are as wide as the picture, which may be wider than its window, and are scrolled with it.
  const stage = createElement('div', { class: 'stage' }, slider);
  svg.replaceWith(stage);
  stage.append(svg);
  picture.after(readout.element);

  const axis = { from: first.from, pieces };
  const moveTo = (next: number): void => {
    at = Math.max(first.from, Math.min(last.to, next));
    const x = toX(axis, at);
    for (const name of ['x1', 'x2']) line.setAttribute(name, String(plot.x + x));
    slider.value = String(x);
    const when = formatInstant(at, timeZone);
    const lines = lanes.map(({ label, steps }) => ({ label, ...describeStep(steps, at) }));
    slider.setAttribute('aria-valuetext', readout.show(when, lines));
  };

  slider.addEventListener('input', () => moveTo(Math.round(fromX(axis, Number(slider.value)) / MINUTE_MS) * MINUTE_MS));
  slider.addEventListener('keydown', (event) => {
    const minutes = stepOfKey(event, 60);
    const next = minutes === undefined ? { Home: first.from, End: last.to }[event.key] : at + minutes * MINUTE_MS;
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  });
  for (const cell of document.querySelectorAll<HTMLElement>('td[data-at]')) {
    const text = cell.textContent;
    const button = createElement('button', { type: 'button', title: 'Move the playhead here' }, text);
    button.addEventListener('click', () => moveTo(Number(cell.dataset['at'])));
    cell.replaceChildren(button);
  }
  moveTo(first.from);
}

function describeStep(steps: readonly PageStep[], at: number): { readonly tone: string; readonly text: string } {
  const step = steps.findLast(({ from }) => from <= at) ?? steps[0];
  if (step === undefined) return { tone: 'quiet', text: '' };
  const { tone, left, isRunning, words, from } = step;
  return { tone, text: left === null ? words : formatCountdown(left - (isRunning ? at - from : 0)) + words };
}

start();
