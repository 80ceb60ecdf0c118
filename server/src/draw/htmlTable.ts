// Tables of web pages. Knows no timeline.
import { escapeMarkup, htmlElement } from './markup.ts';

/** @param rows markup of cells */
export function writeTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headers.map((text) => htmlElement('th', { scope: 'col' }, escapeMarkup(text)));
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
