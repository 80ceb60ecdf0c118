// A policy as a web page of its own: nothing from elsewhere, light, dark, high contrast and paper by style sheet alone.
import type { PolicyBlock, PolicyDocument } from '../../protocol/policy.ts';
import { writeCell, writeTable } from '../htmlTable.ts';
import { escapeMarkup, htmlElement } from '../markup.ts';
import { PAPER_STYLE, THEME_STYLE } from '../themeStyle.ts';

export function drawPolicyHtml({ title, source, warning, blocks }: PolicyDocument): string {
  const head = [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="color-scheme" content="light dark"/>',
    htmlElement('title', {}, escapeMarkup(title)),
    htmlElement('style', {}, STYLE),
  ];
  const main = [
    htmlElement('h1', {}, escapeMarkup(title)),
    ...(warning === null ? [] : [htmlElement('p', { class: 'warning', role: 'note' }, escapeMarkup(warning))]),
    ...blocks.map(writeBlock),
    htmlElement('footer', {}, escapeMarkup(source)),
  ];
  const html = htmlElement('html', { lang: 'en' }, [
    `\n${htmlElement('head', {}, head.join('\n'))}\n`,
    `${htmlElement('body', {}, htmlElement('main', {}, `\n${main.join('\n')}\n`))}\n`,
  ]);
  return `<!doctype html>\n${html}\n`;
}

function writeBlock(block: PolicyBlock): string {
  switch (block.kind) {
    case 'heading':
      return htmlElement(`h${block.level}`, {}, escapeMarkup(block.text));
    case 'paragraph':
      return htmlElement('p', {}, escapeMarkup(block.text));
    case 'list':
      return htmlElement(
        'ul',
        {},
        block.items.map((item) => htmlElement('li', {}, escapeMarkup(item))),
      );
    case 'table':
      return writeTable(
        block.headers,
        block.rows.map(([first = '', ...cells]) => [
          writeCell(first, 'th', { scope: 'row' }),
          ...cells.map((text) => writeCell(text)),
        ]),
      );
  }
}

const STYLE = `
${THEME_STYLE}
* { box-sizing: border-box; }
body { margin: 0; background: var(--milestone-background); color: var(--milestone-text); font: 16px/1.55 var(--milestone-font); overflow-wrap: anywhere; }
main { max-width: 820px; margin: 0 auto; padding: 40px 32px; }
h1 { margin: 0 0 24px; font-size: 30px; line-height: 1.2; }
h2 { margin: 48px 0 8px; padding-bottom: 6px; border-bottom: 1px solid var(--milestone-strong-line); font-size: 21px; }
h3 { margin: 28px 0 4px; font-size: 17px; }
p { margin: 8px 0; }
ul { margin: 8px 0; padding-left: 22px; }
li { margin: 4px 0; }
.warning { padding: 8px 16px; border: 1px solid var(--milestone-strong-line); border-left: 6px solid var(--milestone-bad-fill); border-radius: 3px; }
.table { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; width: 100%; font-size: 15px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 16px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--milestone-line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--milestone-muted); font-size: 13px; border-bottom-color: var(--milestone-strong-line); }
tbody th { font-weight: 600; }
footer { margin-top: 48px; padding-top: 8px; border-top: 1px solid var(--milestone-line); color: var(--milestone-muted); font-size: 13px; }
@media print {
  :root { ${PAPER_STYLE} }
  @page { margin: 18mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
}
`;
