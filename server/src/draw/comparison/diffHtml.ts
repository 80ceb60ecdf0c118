// What changes for customers as a web page of its own, for a pull request: of each process the changes in words, and a case as it went and as
// it goes. Nothing from elsewhere and no script; light, dark, high contrast and paper by style sheet alone.
import type { Comparison, ProcessComparison } from '../../protocol/comparison.ts';
import type { Timeline } from '../../protocol/timeline.ts';
import { formatInstant } from '../../words/formatInstant.ts';
import { readInstant } from '../../words/readInstant.ts';
import { writePage } from '../htmlPage.ts';
import { escapeMarkup, htmlElement } from '../markup.ts';
import { variableTheme } from '../theme.ts';
import { drawComparisonSvg } from './comparisonPicture.ts';
import { describeGround, describeProcess, describeUnchanged, groupChanges } from './groupChanges.ts';

export interface ComparedCase {
  /** Null where the process is new, or gone. */
  readonly before: Timeline | null;
  readonly after: Timeline | null;
}

/** @param caseOf a case that shows what changes; undefined where there is none */
export function drawDiffHtml(
  comparison: Comparison,
  caseOf: (process: ProcessComparison) => ComparedCase | undefined,
): string {
  const { before, after, processes, unchanged } = comparison;
  const hasChanges = processes.length > 0;
  const sides = `between ${before} and ${after}`;
  const main = [
    htmlElement('h1', {}, 'What changes for customers'),
    paragraph(hasChanges ? `What is different ${sides}.` : `Nothing, ${sides}.`),
    ...processes.flatMap((process, position) => [
      htmlElement('h2', {}, escapeMarkup(describeProcess(process))),
      htmlElement('ul', {}, groupChanges(process).map(writeGroup)),
      ...drawCase(caseOf(process), before, position),
    ]),
    ...[describeUnchanged(unchanged, hasChanges), describeGround(comparison)].filter(Boolean).map(paragraph),
  ];
  return writePage({ title: `What changes ${sides}`, main });
}

function writeGroup({ heading, changes }: ReturnType<typeof groupChanges>[number]): string {
  const lines = changes.map((words) => htmlElement('li', {}, escapeMarkup(words)));
  const title = htmlElement('strong', {}, escapeMarkup(heading ?? 'The whole process'));
  return htmlElement('li', {}, title + htmlElement('ul', {}, lines));
}

/** @param name of what was @param position of the picture on the page */
function drawCase(compared: ComparedCase | undefined, name: string, position: number): readonly string[] {
  const shown = compared?.after ?? compared?.before;
  if (compared === undefined || shown === null || shown === undefined || shown.milestones.length === 0) return [];
  const { after, before } = compared;
  const arrives = formatInstant(readInstant(shown.from), shown.timeZone);
  const sides = after === null ? 'as it went' : before === null ? 'as it goes' : 'as it went and as it goes';
  const caption = `A case that arrives on ${arrives}, and that nobody touches, ${sides}`;
  const svg = drawComparisonSvg(shown, { before: after === null ? null : before, name }, variableTheme, {
    hasHead: false,
  });
  // Each picture of a page has ids of its own.
  const own = svg.replaceAll(/\bmilestone-(title|description)\b/g, `milestone-$1-${position}`);
  const attributes = { class: 'picture', role: 'region', 'aria-label': `Timelines of ${caption}`, tabindex: 0 };
  return [htmlElement('h3', {}, escapeMarkup(caption)), htmlElement('div', attributes, own)];
}

function paragraph(text: string): string {
  return htmlElement('p', {}, escapeMarkup(text));
}
