// Tables of web pages. Knows no timeline.
import { escapeMarkup, htmlElement } from './markup.ts';

/** @param rows markup of cells; a column whose first cell is a number has its heading over the numbers */
export function writeTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headers.map((text, column) => {
    const isNumber = rows[0]?.[column]?.startsWith('<td class="number"') === true;
    return htmlElement('th', { scope: 'col', class: isNumber ? 'number' : null }, escapeMarkup(text));
  });
  const body = rows.map((cells) => `${htmlElement('tr', {}, cells)}\n`);
  const table = htmlElement('table', {}, [
    htmlElement('thead', {}, htmlElement('tr', {}, head)),
    `\n${htmlElement('tbody', {}, body)}`,
  ]);
  return htmlElement('div', { class: 'table' }, table);
}

/** A cell of a table. */
export function writeCell(text: string, name = 'td', attributes: Readonly<Record<string, string>> = {}): string {
  return htmlElement(name, attributes, escapeMarkup(text));
}
