// The frame of a web page that stands alone: head, policy, style. Nothing from elsewhere; what may run is one script, by its hash.
import { escapeMarkup, htmlElement } from './markup.ts';
import { PAPER_STYLE, THEME_STYLE } from './themeStyle.ts';
import { DEFAULT_WIDTH } from './timelineSvg.ts';

export interface PageParts {
  /** As text. */
  readonly title: string;
  /** Markup. */
  readonly main: readonly string[];
  /** As it is: the policy allows it by its hash. */
  readonly script?: { readonly text: string; readonly hash: string };
}

export function writePage({ title, main, script }: PageParts): string {
  const scripts = script === undefined ? '' : `; script-src '${script.hash}'`;
  const head = [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${scripts}"/>`,
    '<meta name="color-scheme" content="light dark"/>',
    htmlElement('title', {}, escapeMarkup(title)),
    htmlElement('style', {}, STYLE),
  ];
  const body = htmlElement('main', {}, `\n${main.join('\n')}\n`);
  const html = htmlElement('html', { lang: 'en' }, [
    `\n${htmlElement('head', {}, head.join('\n'))}\n`,
    `${htmlElement('body', {}, body + (script === undefined ? '' : `<script>${script.text}</script>`))}\n`,
  ]);
  return `<!doctype html>\n${html}\n`;
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
