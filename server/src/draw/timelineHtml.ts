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
import { PAPER_STYLE, THEME_STYLE } from './themeStyle.ts';
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
  const head = [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${PAGE_SCRIPT_HASH}'"/>`,
    '<meta name="color-scheme" content="light dark"/>',
    htmlElement('title', {}, escapeMarkup(`${headline.title} – timeline`)),
    htmlElement('style', {}, STYLE),
  ];
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
  const html = htmlElement('html', { lang: 'en' }, [
    `\n${htmlElement('head', {}, head.join('\n'))}\n`,
    `${htmlElement('body', {}, htmlElement('main', {}, `\n${main.join('\n')}\n`) + writeScript())}\n`,
  ]);
  return `<!doctype html>\n${html}\n`;
}

/** As it is: a policy allows it by its hash. */
function writeScript(): string {
  return `<script>${PAGE_SCRIPT}</script>`;
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

const STYLE = `
${THEME_STYLE}
* { box-sizing: border-box; }
body { margin: 0; background: var(--milestone-background); color: var(--milestone-text); font: 15px/1.5 var(--milestone-font); }
main { max-width: ${DEFAULT_WIDTH + 64}px; margin: 0 auto; padding: 32px; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 40px 0 8px; font-size: 18px; }
.facts { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 8px 0 24px; padding: 0; list-style: none; color: var(--milestone-muted); }
.verdict { margin: 0 0 24px; padding: 8px 16px; border: 1px solid var(--milestone-strong-line); border-left-width: 6px; border-radius: 3px; }
.verdict p { margin: 0; }
.verdict ul { margin: 4px 0 0; padding-left: 18px; }
.good-verdict { border-left-color: var(--milestone-good-fill); }
.bad-verdict { border-left-color: var(--milestone-bad-fill); }
.picture { overflow-x: auto; margin: 0 -24px; }
.picture:focus-visible { outline: 2px solid var(--milestone-text); outline-offset: 2px; }
.stage, .picture svg { min-width: 860px; }
.picture svg { display: block; width: 100%; height: auto; }
.playhead { display: block; height: 20px; margin: 0; min-width: 0; accent-color: var(--milestone-text); cursor: ew-resize; }
.playhead-line { stroke: var(--milestone-text); stroke-width: 2px; stroke-dasharray: 5 3; pointer-events: none; }
.readout { position: sticky; bottom: 0; padding: 4px 0; background: var(--milestone-background); font-variant-numeric: tabular-nums; }
.readout p { margin: 0; }
.readout ul { display: flex; flex-wrap: wrap; gap: 2px 24px; max-height: 8em; margin: 0; padding: 0; overflow-y: auto; list-style: none; }
.tip { position: fixed; z-index: 1; display: grid; max-width: min(420px, calc(100vw - 16px)); padding: 6px 10px; border: 1px solid var(--milestone-strong-line); border-radius: 3px; background: var(--milestone-background); overflow-wrap: anywhere; pointer-events: none; }
.tip span { color: var(--milestone-muted); }
.spoken { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
[hidden] { display: none !important; }
td button { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 16px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--milestone-line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--milestone-muted); font-size: 13px; white-space: nowrap; border-bottom-color: var(--milestone-strong-line); }
tbody th { font-weight: 600; }
.status::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 8px; border: 1px solid; border-radius: 50%; }
.good::before { background: var(--milestone-good-fill); border-color: var(--milestone-good-edge); }
.warn::before { background: var(--milestone-warn-fill); border-color: var(--milestone-warn-edge); border-radius: 0; }
.bad::before { background: var(--milestone-bad-fill); border-color: var(--milestone-bad-edge); border-radius: 0; transform: rotate(45deg); }
.quiet::before { background: var(--milestone-quiet-fill); border-color: var(--milestone-quiet-edge); }
@media print {
  :root { ${PAPER_STYLE} }
  @page { size: landscape; margin: 12mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  .picture { overflow: visible; margin: 0; }
  .playhead, .playhead-line, .readout { display: none; }
  td button { text-decoration: none; }
  .picture { break-inside: avoid; }
  .stage, .picture svg { min-width: 0; }
  .picture svg { max-height: 160mm; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;
