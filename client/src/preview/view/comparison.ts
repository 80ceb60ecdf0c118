// The timeline before, under the one that is: what the picture needs for it, and the same in words – a table of the case, and the
// list of what changes for everybody. Computes nothing.
import { listComparedRows, COMPARED_HEADERS } from '../../../../server/src/draw/comparison/comparedFacts.ts';
import { compareLanes } from '../../../../server/src/draw/comparison/compareLanes.ts';
import type { ComparedLane } from '../../../../server/src/draw/comparison/compareLanes.ts';
import {
  groupChanges,
  describeProcess,
  describeUnchanged,
} from '../../../../server/src/draw/comparison/groupChanges.ts';
import { joinTimelines } from '../../../../server/src/draw/comparison/joinTimelines.ts';
import { comparisonRoom, paintComparison } from '../../../../server/src/draw/comparison/paintComparison.ts';
import type { Layout, LayoutOptions } from '../../../../server/src/draw/svg/layout.ts';
import { variableTheme } from '../../../../server/src/draw/theme.ts';
import type { ProcessComparison } from '../../../../server/src/protocol/comparison.ts';
import type { PreviewComparison } from '../../../../server/src/protocol/preview.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { createElement } from './element.ts';
import { createTable } from './table.ts';

/** What there is to draw: a timeline, with room and markup for what was before it. */
export interface Drawn {
  readonly timeline: Timeline;
  readonly room: LayoutOptions['room'];
  readonly paint: (layout: Layout) => string;
}

export interface ComparisonPart {
  readonly element: HTMLElement;
  /** Shows it in words; null: the timeline stands alone. @returns what to draw */
  show(compared: PreviewComparison | null, after: Timeline): Drawn;
}

/** What was, under what is. @param name what people call what was */
export function drawBefore(before: Timeline, after: Timeline, name: string): Drawn {
  const lanes = compareLanes(before, after);
  const timeline = joinTimelines(before, after);
  const paint = (layout: Layout): string =>
    paintComparison(layout, { lanes, name, timeZone: timeline.timeZone }, variableTheme);
  return { timeline, room: comparisonRoom(lanes), paint };
}

export function createComparison(onStop: () => void): ComparisonPart {
  const heading = createElement('h2');
  const stop = createElement('button', { type: 'button' }, 'Stop Comparing');
  const remark = createElement('p', { class: 'remark' });
  const rows = createElement('tbody');
  const table = createTable('Was and now', [...COMPARED_HEADERS], rows);
  const list = createElement('div', { class: 'changes' });
  const element = createElement(
    'section',
    { class: 'compared', 'aria-label': 'Comparison', hidden: true },
    createElement('div', { class: 'compared-head' }, heading, stop),
    remark,
    table,
    createElement('h2', {}, 'What changes for customers'),
    list,
  );
  stop.addEventListener('click', onStop);

  const tell = (
    { name, before, notBefore, comparison }: PreviewComparison,
    lanes: readonly ComparedLane[],
    after: Timeline,
  ): void => {
    heading.textContent = `Compared with ${name}`;
    const isSame = before !== null && lanes.every(({ differences }) => differences.length === 0);
    remark.textContent =
      notBefore === null ? (isSame ? 'This case goes as it did.' : '') : `${notBefore.message} ${notBefore.hint}`;
    remark.hidden = remark.textContent === '';
    table.hidden = before === null;
    rows.replaceChildren(
      ...listComparedRows(lanes, after).map(([label = '', ...cells]) =>
        createElement(
          'tr',
          {},
          createElement('th', { scope: 'row' }, label),
          ...cells.map((cell, column) =>
            // What differs may be long.
            createElement('td', column === cells.length - 1 ? { class: 'prose' } : {}, cell),
          ),
        ),
      ),
    );
    const { processes, unchanged } = comparison;
    const hasChanges = processes.length > 0;
    const rest = describeUnchanged(unchanged, hasChanges);
    list.replaceChildren(
      ...(hasChanges ? [] : [createElement('p', {}, 'Nothing.')]),
      ...processes.flatMap(listProcess),
      ...(rest === '' ? [] : [createElement('p', {}, rest)]),
    );
  };

  return {
    element,
    show: (compared, after) => {
      element.hidden = compared === null;
      if (compared === null) return { timeline: after, room: undefined, paint: () => '' };
      const { before, name } = compared;
      const lanes = compareLanes(before, after);
      tell(compared, lanes, after);
      if (before === null) return { timeline: after, room: undefined, paint: () => '' };
      return drawBefore(before, after, name);
    },
  };
}

function listProcess(process: ProcessComparison): readonly HTMLElement[] {
  const items = groupChanges(process).map(({ heading, changes }) => {
    const lines = createElement('ul', {}, ...changes.map((words) => createElement('li', {}, words)));
    return createElement('li', {}, createElement('strong', {}, heading ?? 'The whole process'), lines);
  });
  return [createElement('h3', {}, describeProcess(process)), createElement('ul', { class: 'change-groups' }, ...items)];
}
