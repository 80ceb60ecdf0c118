// A timeline as a web page of its own: picture, table, everything that happens, notes. Nothing from elsewhere; light, dark, high contrast
// and paper by style sheet alone. Where scripts may run there is a playhead, and what marks mean when they are pointed at; without, the page
// tells the same.
import type { Timeline } from '../protocol/timeline.ts';
import { FACT_HEADERS, listFactRows } from './facts.ts';
import { describeHeadline, listFacts } from './headline.ts';
import { describeVerdict } from './verdict.ts';
import { listEvents } from './eventList.ts';
import { writeCell, writeTable } from './htmlTable.ts';
import { escapeMarkup, htmlElement } from './markup.ts';
import { timeFormatter } from './formatTime.ts';
import { variableTheme } from './theme.ts';
import { writePage } from './htmlPage.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './pageScript.generated.ts';
import { toPageData } from './pageData.ts';
import { layoutTimeline } from './svg/layout.ts';
import { DEFAULT_WIDTH, drawLayout } from './timelineSvg.ts';

export interface HtmlParts {
  /** Markup of another picture of the timeline. */
  readonly picture?: string;
  /** Markup between the picture and the tables. */
  readonly sections?: readonly string[];
}

/**
 * Draws a timeline as a standalone HTML document.
 * @throws RangeError when the timeline holds an instant or a zone that cannot be read
 */
export function drawHtml(timeline: Timeline, { picture, sections = [] }: HtmlParts = {}): string {
  const headline = describeHeadline(timeline);
  const facts = listFacts(headline).map((fact) => htmlElement('li', {}, escapeMarkup(fact)));
  const layout = layoutTimeline(timeline, { width: DEFAULT_WIDTH, hasHead: false });
  const main = [
    htmlElement('h1', {}, escapeMarkup(headline.title)),
    htmlElement('ul', { class: 'facts' }, facts),
    ...writeVerdict(timeline),
    htmlElement(
      'div',
      {
        class: 'picture',
        role: 'region',
        'aria-label': 'Timeline',
        tabindex: 0,
        // A comparison has two timelines on its axis.
        'data-page': picture === undefined ? JSON.stringify(toPageData(timeline, layout)) : null,
      },
      picture ?? drawLayout(timeline, layout, variableTheme, { isInteractive: false }),
    ),
    ...sections,
    ...writeSummary(timeline),
    ...writeHappenings(timeline),
    ...writeNotes(timeline),
  ];
  return writePage({
    title: `${headline.title} – timeline`,
    main,
    script: { text: PAGE_SCRIPT, hash: PAGE_SCRIPT_HASH },
  });
}

function writeSummary(timeline: Timeline): readonly string[] {
  const rows = listFactRows(timeline);
  if (rows.length === 0) return [];
  const written = rows.map(({ lane, cells }) =>
    cells.map((text, position) => {
      if (position === 0) return writeCell(text, 'th', { scope: 'row' });
      return FACT_HEADERS[position] === 'Status'
        ? writeCell(text, 'td', { class: `status ${lane.tone}` })
        : writeCell(text);
    }),
  );
  return [htmlElement('h2', {}, 'Milestones'), writeTable(FACT_HEADERS, written)];
}

function writeHappenings(timeline: Timeline): readonly string[] {
  const tell = timeFormatter(timeline);
  const rows = listEvents(timeline).map(({ at, what, milestone }) => [
    writeCell(tell(at), 'td', { 'data-at': String(at) }),
    writeCell(what),
    writeCell(milestone),
  ]);
  if (rows.length === 0) return [];
  return [htmlElement('h2', {}, 'What happens'), writeTable(['Time', 'What', 'Milestone'], rows)];
}

/** Pass or fail, and what is not as expected. */
function writeVerdict(timeline: Timeline): readonly string[] {
  const verdict = describeVerdict(timeline);
  if (verdict === null) return [];
  const { isPassed, title, sentences } = verdict;
  const tone = isPassed ? 'good' : 'bad';
  const items = sentences.map(({ text }) => htmlElement('li', {}, escapeMarkup(text)));
  return [
    htmlElement('section', { class: `verdict ${tone}-verdict`, 'aria-label': 'Verdict' }, [
      htmlElement('p', { class: `status ${tone}` }, htmlElement('strong', {}, escapeMarkup(title))),
      ...(items.length === 0 ? [] : [htmlElement('ul', {}, items)]),
    ]),
  ];
}

function writeNotes({ notes }: Timeline): readonly string[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ message }) => htmlElement('li', {}, escapeMarkup(message)));
  return [htmlElement('h2', {}, 'Notes'), htmlElement('ul', {}, items)];
}
