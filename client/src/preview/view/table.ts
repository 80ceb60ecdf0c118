// The facts of the picture as tables: the way through the preview for keyboards and screen readers. Updated in place.
import type { CountdownWords } from '../../../../server/src/draw/countdown.ts';
import { FACT_HEADERS, listFactRows } from '../../../../server/src/draw/facts.ts';
import { listEvents } from '../../../../server/src/draw/eventList.ts';
import { timeFormatter } from '../../../../server/src/draw/formatTime.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { createElement } from './element.ts';

export interface Tables {
  readonly element: HTMLElement;
  show(timeline: Timeline): void;
  /** Tells the countdowns at the playhead, one for each milestone. */
  tell(seen: readonly CountdownWords[]): void;
}

export interface TableActions {
  /** Show a lane's line in the file, by the lane's key. */
  readonly reveal: (lane: string) => void;
  /** Move the playhead, ms. */
  readonly move: (at: number) => void;
}

export function createTables({ reveal, move }: TableActions): Tables {
  const milestones = createElement('tbody');
  const events = createElement('tbody');
  const notes = createElement('ul');
  const summary = section('Milestones', createTable('Milestones', [...FACT_HEADERS, 'At the playhead'], milestones));
  const story = section('What happens', createTable('What happens', ['Time', 'What', 'Milestone'], events));
  const remarks = section('Notes', notes);
  const element = createElement('div', { class: 'tables' }, summary, story, remarks);
  let counters: readonly HTMLElement[] = [];

  element.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { lane, at } = button?.dataset ?? {};
    if (lane !== undefined) reveal(lane);
    if (at !== undefined) move(Number(at));
  });

  for (const rows of [milestones, events]) enableRoving(rows);

  const showMilestones = (timeline: Timeline): void => {
    const rows = listFactRows(timeline);
    counters = rows.map(() => createElement('td', { class: 'status' }));
    milestones.replaceChildren(
      ...rows.map(({ lane, cells }, position) => {
        const [label = '', ...facts] = cells;
        const name =
          lane.source === null
            ? label
            : createElement(
                'button',
                { type: 'button', class: 'link', 'data-lane': lane.key, title: 'Show in the file' },
                label,
              );
        const columns = facts.map((text, column) =>
          createElement('td', FACT_HEADERS[column + 1] === 'Status' ? { class: `status ${lane.tone}` } : {}, text),
        );
        const counter = counters[position];
        const heading = createElement('th', { scope: 'row' }, name);
        return createElement('tr', {}, heading, ...columns, ...(counter === undefined ? [] : [counter]));
      }),
    );
    summary.hidden = rows.length === 0;
  };

  const showHappenings = (timeline: Timeline): void => {
    const tell = timeFormatter(timeline);
    const rows = listEvents(timeline).map(({ at, what, milestone }) => {
      const time = createElement(
        'button',
        { type: 'button', class: 'link', 'data-at': at, title: 'Move the playhead here' },
        tell(at),
      );
      const cells = [
        createElement('td', {}, time),
        createElement('td', { class: 'prose' }, what),
        createElement('td', {}, milestone),
      ];
      return createElement('tr', {}, ...cells);
    });
    events.replaceChildren(...rows);
    story.hidden = rows.length === 0;
  };

  return {
    element,
    show: (timeline) => {
      keepFocus(element, () => {
        showMilestones(timeline);
        showHappenings(timeline);
        for (const rows of [milestones, events]) rove(rows, rows.querySelector('button'));
      });
      notes.replaceChildren(...timeline.notes.map(({ message }) => createElement('li', {}, message)));
      remarks.hidden = timeline.notes.length === 0;
    },
    tell: (seen) => {
      seen.forEach(({ text, tone }, position) => {
        const counter = counters[position];
        if (counter === undefined || counter.textContent === text) return;
        counter.textContent = text;
        counter.className = `status ${tone}`;
      });
    },
  };
}

/** Of all rows only one takes part in the order of the Tab key; the arrow keys choose which. */
function enableRoving(rows: HTMLElement): void {
  rows.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLButtonElement) rove(rows, target);
  });
  rows.addEventListener('keydown', (event) => {
    const buttons = Array.from(rows.querySelectorAll('button'));
    const position = buttons.findIndex((button) => button === document.activeElement);
    const last = buttons.length - 1;
    const next = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: last }[event.key];
    if (position < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(last, next))]?.focus();
  });
}

function rove(rows: HTMLElement, to: HTMLButtonElement | null): void {
  for (const button of rows.querySelectorAll('button')) button.tabIndex = button === to ? 0 : -1;
}

/** Rebuilds rows; a button that had the focus has it again afterwards, if there still is one for the same thing. */
function keepFocus(element: HTMLElement, rebuild: () => void): void {
  const focused = document.activeElement;
  const { lane, at } = focused instanceof HTMLButtonElement && element.contains(focused) ? focused.dataset : {};
  rebuild();
  if (lane === undefined && at === undefined) return;
  const buttons = Array.from(element.querySelectorAll('button'));
  buttons.find(({ dataset }) => dataset['lane'] === lane && dataset['at'] === at)?.focus();
}

function section(title: string, content: HTMLElement): HTMLElement {
  return createElement('section', { hidden: true }, createElement('h2', {}, title), content);
}

/** In a region of its own that scrolls sideways, which a keyboard must be able to reach. */
export function createTable(label: string, headers: readonly string[], body: HTMLTableSectionElement): HTMLElement {
  const head = createElement('tr', {}, ...headers.map((text) => createElement('th', { scope: 'col' }, text)));
  const table = createElement('table', {}, createElement('thead', {}, head), body);
  return createElement('div', { class: 'table', role: 'region', 'aria-label': label, tabindex: 0 }, table);
}
