// The parts of the page and how they stand together. Knows no messages.
import type { Location, Timeline } from '../../../../server/src/protocol/timeline.ts';
import type { FromView, PreviewComparison, PreviewSubject } from '../../../../server/src/protocol/preview.ts';
import type { Problem } from '../../../../server/src/protocol/requests.ts';
import { readPlace } from '../../../../server/src/protocol/preview.ts';
import { describeHeadline, listFacts } from '../../../../server/src/draw/headline.ts';
import { listLanes } from '../../../../server/src/draw/lanes.ts';
import { layoutTimeline } from '../../../../server/src/draw/svg/layout.ts';
import { HANDLE_ROOM } from './arrivalHandle.ts';
import { createComparison, drawBefore } from './comparison.ts';
import type { Drawn } from './comparison.ts';
import { createElement, createProse } from './element.ts';
import { createExports, type Shown } from './exports.ts';
import { createLanes } from './lanes.ts';
import { createOverview } from './overview.ts';
import { createPicker } from './picker.ts';
import { enablePanning } from './panning.ts';
import { createPlay } from './play.ts';
import { createPlayhead } from './playhead.ts';
import { createSamplePart } from './sample.ts';
import { createStrips } from './strips.ts';
import { createTables } from './table.ts';
import { createTips } from './tips.ts';
import { createVerdict } from './verdict.ts';
import { createZoom } from './zoom.ts';

export interface Page {
  showSubject(subject: PreviewSubject): void;
  /**
   * @param compared the same case as it was; null when the timeline stands alone
   * @param unchanged the case before it was changed; null when it was not
   */
  showTimeline(timeline: Timeline, compared: PreviewComparison | null, unchanged: Timeline | null): void;
  /** @param offersSample where nothing is wrong, and nothing is there yet */
  showProblem(problem: Problem, offersSample?: boolean): void;
  showLoading(): void;
  highlight(place: Location | null): void;
}

const MANY_ROWS = 40;
/** Of the window with the picture, px. */
const LEAST_ROOM = 280;

/** Builds the page inside `root`. */
export function createPage(root: HTMLElement, post: (message: FromView) => void): Page {
  let shown: Shown | null = null;
  let drawn: Drawn | null = null;

  const heading = createElement('h1', {}, 'Timeline');
  const facts = createElement('ul', { class: 'facts' });
  const problem = createElement('div', { class: 'problem', role: 'alert', hidden: true });
  const sampleButton = createElement('button', { type: 'button' }, 'Open a Sample…');
  sampleButton.addEventListener('click', () => post({ type: 'openSample' }));
  const status = createElement('p', { class: 'loading', role: 'status' });
  const holder = createElement('div', { class: 'picture' });
  const scroller = createElement(
    'div',
    { class: 'scroller', role: 'region', 'aria-label': 'Timeline', tabindex: 0 },
    holder,
  );
  const content = createElement('div', { class: 'content', hidden: true });

  const reveal = (key: string): void => {
    const lane = shown === null ? undefined : listLanes(shown.timeline).find((one) => one.key === key);
    if (lane?.source) post({ type: 'reveal', place: lane.source });
  };
  const sample = createSamplePart({
    post,
    draw: () => draw(),
    playhead: () => playhead.at(),
    // A comparison has two timelines in one picture.
    held: () => (shown?.compared === null ? (drawn?.timeline ?? null) : null),
    reveal,
  });
  const picker = createPicker((selected) => {
    sample.forget();
    post({ type: 'select', selected });
  });
  const tips = createTips(scroller);
  const lanes = createLanes(scroller, holder, {
    reveal,
    revealSource: (source) => {
      const place = readPlace(JSON.parse(source));
      if (place !== null) post({ type: 'reveal', place });
    },
    step: (mark) => (mark === null ? tips.hide() : tips.tell(mark)),
  });
  let telling = 0;
  const playhead = createPlayhead((seen) => {
    // A long table takes longer than a frame to be laid out: it follows once the playhead rests.
    window.clearTimeout(telling);
    if (seen.length <= MANY_ROWS) tables.tell(seen);
    else telling = window.setTimeout(() => tables.tell(seen), 150);
  });
  const strips = createStrips(scroller, playhead.slider, sample.handle.element);
  scroller.prepend(strips.top);
  scroller.append(sample.handles, strips.foot);
  const overview = createOverview(scroller);
  const play = createPlay(playhead.track);
  // Whoever takes hold of the playhead has it.
  for (const event of ['pointerdown', 'keydown']) playhead.slider.addEventListener(event, () => play.pause());
  scroller.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.target !== scroller) return;
    event.preventDefault();
    play.toggle();
  });
  enablePanning(scroller);
  const comparison = createComparison(() => post({ type: 'stopComparing' }));
  const verdict = createVerdict({
    reveal: (place) => post({ type: 'reveal', place }),
    accept: (path) => post({ type: 'accept', path }),
  });
  const tables = createTables({ reveal, move: (at) => playhead.moveTo(at) });

  const draw = (): void => {
    if (drawn === null || scroller.clientWidth === 0) return;
    const timeline = sample.inView(drawn.timeline);
    const arrival = sample.arrival();
    const { lane, foot, legend } = drawn.room ?? { lane: 0, foot: 0, legend: 0 };
    const room = { lane, foot: arrival === null ? foot : foot + HANDLE_ROOM, legend };
    const layout = layoutTimeline(timeline, { width: zoom.width(), hasHead: false, room });
    const svg = lanes.show(timeline, layout, drawn.paint(layout));
    strips.show(layout, timeline.timeZone);
    overview.show(layout);
    fitIntoPanel();
    playhead.show(timeline, layout, svg);
    sample.handle.show(arrival, timeline.timeZone, layout);
    sample.place(timeline, layout);
  };
  /** Axis, lanes, arrival and what an agent would see are in sight together, without scrolling the page. */
  const fitIntoPanel = (): void => {
    const above = scroller.getBoundingClientRect().top + window.scrollY;
    const room = Math.max(LEAST_ROOM, window.innerHeight - above - playhead.readout.offsetHeight);
    scroller.style.setProperty('--room', `${Math.round(room)}px`);
  };
  window.addEventListener('resize', fitIntoPanel);
  const zoom = createZoom(scroller, draw, () => playhead.x());
  new ResizeObserver(draw).observe(scroller);

  const exports = createExports(
    () => shown,
    post,
    (reason) => {
      status.textContent = `The picture could not be drawn or copied: ${reason}. Save it as SVG instead.`;
    },
  );
  // What an agent would see stays in sight as long as the picture is.
  const stage = createElement('div', {}, overview.element, scroller, playhead.readout);
  const tools = createElement('div', { class: 'tools' }, play.element, zoom.element, exports);
  content.append(facts, verdict.element, tools, stage, comparison.element, tables.element);
  root.replaceChildren(
    createElement('header', {}, heading, picker.element),
    sample.form,
    sample.tried,
    problem,
    status,
    content,
    tips.element,
  );

  const settle = (): void => {
    root.removeAttribute('aria-busy');
    status.textContent = '';
  };

  const showFacts = (next: Timeline): void => {
    const headline = describeHeadline(next);
    // The form has the zone beside the arrival.
    const text = listFacts(sample.form.hidden ? headline : { ...headline, zone: '' });
    facts.replaceChildren(...text.map((fact) => createElement('li', {}, fact)));
    tools.hidden = next.milestones.length === 0;
  };

  return {
    showSubject: (subject) => {
      heading.textContent = subject.title;
      picker.show(subject);
      sample.show(subject);
    },
    showTimeline: (next, compared, unchanged) => {
      settle();
      sample.answered();
      const last = { shown, drawn };
      shown = { timeline: next, compared };
      try {
        showFacts(next);
        verdict.show(next);
        tables.show(next);
        const alone = comparison.show(compared, next);
        drawn = unchanged === null ? alone : drawBefore(unchanged, next, 'the case as it was');
        sample.showTimeline(next, unchanged, compared !== null);
        content.hidden = false;
        draw();
      } catch (error) {
        // Whatever comes next, a new width above all, draws what could be drawn last.
        ({ shown, drawn } = last);
        content.hidden = shown === null;
        throw error;
      }
      problem.hidden = true;
      problem.replaceChildren();
      content.classList.remove('is-stale');
    },
    showProblem: ({ message, hint }, offersSample = false) => {
      settle();
      sample.answered();
      content.classList.add('is-stale');
      const last = shown === null ? [] : [createElement('p', {}, 'Below is the last timeline that could be drawn.')];
      problem.replaceChildren(createElement('strong', {}, message), createProse(hint), ...last);
      problem.classList.toggle('is-empty', offersSample);
      if (offersSample) problem.append(sampleButton);
      problem.hidden = false;
    },
    showLoading: () => {
      root.setAttribute('aria-busy', 'true');
      status.textContent = 'Computing the timeline…';
    },
    highlight: (place) => lanes.highlight(place),
  };
}
