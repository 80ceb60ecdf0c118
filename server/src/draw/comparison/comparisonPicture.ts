// A comparison as files of their own: a picture, and a web page with the same facts in words.
import type { PreviewComparison } from '../../protocol/preview.ts';
import type { Timeline } from '../../protocol/timeline.ts';
import { escapeMarkup, htmlElement } from '../markup.ts';
import { layoutTimeline } from '../svg/layout.ts';
import { variableTheme } from '../theme.ts';
import type { Theme } from '../theme.ts';
import { writeCell, writeTable } from '../htmlTable.ts';
import { drawHtml } from '../timelineHtml.ts';
import { DEFAULT_WIDTH, drawLayout } from '../timelineSvg.ts';
import { COMPARED_HEADERS, listComparedRows } from './comparedFacts.ts';
import { compareLanes } from './compareLanes.ts';
import { groupChanges, describeProcess, describeUnchanged } from './groupChanges.ts';
import { joinTimelines } from './joinTimelines.ts';
import { comparisonRoom, paintComparison } from './paintComparison.ts';

export interface ComparisonOptions {
  /** px; 1280 when absent. */
  readonly width?: number;
  /** With title and facts above the axis; true when absent. */
  readonly hasHead?: boolean;
}

/** As `drawSvg`, with what was under what is. */
export function drawComparisonSvg(
  after: Timeline,
  { before, name }: Pick<PreviewComparison, 'before' | 'name'>,
  theme: Theme,
  { width = DEFAULT_WIDTH, hasHead = true }: ComparisonOptions = {},
): string {
  const lanes = compareLanes(before, after);
  const timeline = joinTimelines(before, after);
  const room = before === null ? undefined : comparisonRoom(lanes);
  const layout = layoutTimeline(timeline, { width, hasHead, room });
  const { timeZone } = timeline;
  const more = before === null ? '' : paintComparison(layout, { lanes, name, timeZone }, theme);
  return drawLayout(timeline, layout, theme, { isInteractive: false, more });
}

/** As `drawHtml`, with what was under what is, and what changes for everybody. */
export function drawComparisonHtml(after: Timeline, compared: PreviewComparison): string {
  const picture = drawComparisonSvg(after, compared, variableTheme, { hasHead: false });
  return drawHtml(after, { picture, sections: writeComparison(after, compared) });
}

function writeComparison(
  after: Timeline,
  { name, before, notBefore, comparison }: PreviewComparison,
): readonly string[] {
  const heading = htmlElement('h2', {}, escapeMarkup(`Compared with ${name}`));
  const rows = listComparedRows(compareLanes(before, after), after).map(([label = '', ...cells]) => [
    writeCell(label, 'th', { scope: 'row' }),
    ...cells.map((text) => writeCell(text)),
  ]);
  const remark = notBefore === null ? '' : `${notBefore.message} ${notBefore.hint}`;
  const facts = before === null ? htmlElement('p', {}, escapeMarkup(remark)) : writeTable(COMPARED_HEADERS, rows);
  return [heading, facts, htmlElement('h2', {}, 'What changes for customers'), ...writeChanges(comparison)];
}

function writeChanges({ processes, unchanged }: PreviewComparison['comparison']): readonly string[] {
  const hasChanges = processes.length > 0;
  const rest = describeUnchanged(unchanged, hasChanges);
  const paragraph = (text: string): string => htmlElement('p', {}, escapeMarkup(text));
  return [
    ...(hasChanges ? [] : [paragraph('Nothing.')]),
    ...processes.flatMap((process) => {
      const items = groupChanges(process).map(({ heading, changes }) => {
        const lines = changes.map((words) => htmlElement('li', {}, escapeMarkup(words)));
        const title = htmlElement('strong', {}, escapeMarkup(heading ?? 'The whole process'));
        return htmlElement('li', {}, title + htmlElement('ul', {}, lines));
      });
      return [htmlElement('h3', {}, escapeMarkup(describeProcess(process))), htmlElement('ul', {}, items)];
    }),
    ...(rest === '' ? [] : [paragraph(rest)]),
  ];
}
