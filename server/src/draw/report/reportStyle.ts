// The style sheet of the report on past cases: light, dark, high contrast and paper.
import { PAPER_STYLE, THEME_STYLE, WEBVIEW_STYLE } from '../themeStyle.ts';
import { CHART_WIDTH } from './toSvg.ts';

export const REPORT_STYLE: string = `
${THEME_STYLE}
${WEBVIEW_STYLE}
* { box-sizing: border-box; }
body { margin: 0; padding: 0; background: var(--milestone-background); color: var(--milestone-text); font: 15px/1.5 var(--milestone-font); }
main { max-width: ${CHART_WIDTH + 64}px; margin: 0 auto; padding: 32px; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 40px 0 8px; font-size: 18px; }
h3 { margin: 20px 0 4px; font-size: 15px; }
p { margin: 4px 0; max-width: 75ch; }
.facts { color: var(--milestone-muted); }
.partial { margin: 12px 0; padding: 8px 12px; border-left: 4px solid var(--milestone-bad-fill); font-weight: 600; }
a { color: inherit; text-underline-offset: 3px; }
figure { margin: 8px 0; overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 560px; height: auto; overflow: visible; font-family: var(--milestone-font); font-size: 12px; }
figure text { white-space: pre; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { padding: 3px 16px 3px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--milestone-line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--milestone-muted); vertical-align: bottom; border-bottom-color: var(--milestone-strong-line); }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 8em; }
.number { text-align: right; }
td.number, td.time, td.time span { white-space: nowrap; }
td.sentence { min-width: 18em; }
details { margin: 4px 0; }
summary { color: var(--milestone-muted); cursor: pointer; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--milestone-text); outline-offset: 2px; }
@media (max-width: 800px) {
  main { padding: 20px; }
  figure svg { font-size: 15px; }
  th, td { padding-right: 10px; }
  tbody th { min-width: 7em; }
  td.time { min-width: 6em; white-space: normal; }
  td.sentence { min-width: 12em; }
}
@media print {
  :root, body { ${PAPER_STYLE} }
  @page { size: landscape; margin: 12mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  figure { overflow: visible; break-inside: avoid; }
  figure svg { min-width: 0; }
  h2, h3 { break-after: avoid; }
  details::details-content { display: block; content-visibility: visible; }
  details .table { columns: 2; }
  tr { break-inside: avoid; }
  .table { overflow: visible; }
  table { font-size: 11px; }
}
`;
