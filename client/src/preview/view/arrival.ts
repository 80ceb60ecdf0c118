// The sample case of a process: when it arrives, and its field values. Every change is asked for at once.
import type { PreviewArrival } from '../../../../server/src/protocol/preview.ts';
import { createElement, uniqueId } from './element.ts';

export interface ArrivalForm {
  readonly element: HTMLElement;
  /** Null for a scenario, whose arrival is written in the file. */
  show(arrival: PreviewArrival | null): void;
}

interface FieldRow {
  readonly element: HTMLElement;
  readonly name: HTMLInputElement;
  readonly value: HTMLInputElement;
}

export type OnArrival = (at: string, set: Readonly<Record<string, string>>) => void;

/** @param save asks for the case to be written as a scenario */
export function createArrivalForm(onChange: OnArrival, save: () => void): ArrivalForm {
  const atId = uniqueId('arrival');
  const at = createElement('input', { id: atId, type: 'datetime-local', required: true });
  const zone = createElement('span', { class: 'zone' });
  const list = createElement('div', { class: 'fields' });
  const add = createElement('button', { type: 'button' }, 'Add field value');
  const keep = createElement('button', { type: 'button' }, 'Save As Scenario');
  const element = createElement(
    'form',
    { class: 'arrival', 'aria-label': 'Sample case', hidden: true },
    createElement('div', { class: 'field' }, createElement('label', { for: atId }, 'Arrives'), at, zone),
    list,
    add,
    keep,
  );
  let rows: readonly FieldRow[] = [];
  let shown = '';

  const read = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      rows.map(({ name, value }) => [name.value.trim(), value.value] as const).filter(([name]) => name !== ''),
    );

  const tell = (): void => {
    if (!at.validity.valid) return;
    const arrival = { at: at.value.slice(0, 16), set: read() };
    if (keyOf(arrival) === shown) return;
    shown = keyOf(arrival);
    onChange(arrival.at, arrival.set);
  };

  const setRows = (next: readonly FieldRow[]): void => {
    rows = next;
    list.replaceChildren(...rows.map((row) => row.element));
  };

  const createRow = (field: string, content: string): FieldRow => {
    const name = createElement('input', { type: 'text', 'aria-label': 'Field', placeholder: 'Priority', value: field });
    const value = createElement('input', { type: 'text', 'aria-label': 'Value', placeholder: 'High', value: content });
    const remove = createElement('button', { type: 'button', 'aria-label': 'Remove field value' }, '×');
    const row = { element: createElement('div', { class: 'field' }, name, '=', value, remove), name, value };
    remove.addEventListener('click', () => {
      setRows(rows.filter((one) => one !== row));
      add.focus();
      tell();
    });
    return row;
  };

  add.addEventListener('click', () => {
    const row = createRow('', '');
    setRows([...rows, row]);
    row.name.focus();
  });
  keep.addEventListener('click', save);
  element.addEventListener('change', tell);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    tell();
  });

  return {
    element,
    show: (arrival) => {
      element.hidden = arrival === null;
      // What a person is typing is newer than an answer that comes meanwhile.
      if (arrival === null || keyOf(arrival) === shown) return;
      shown = keyOf(arrival);
      at.value = arrival.at;
      zone.textContent = arrival.timeZone;
      setRows(Object.entries(arrival.set).map(([name, value]) => createRow(name, value)));
    },
  };
}

function keyOf({ at, set }: { readonly at: string; readonly set: Readonly<Record<string, string>> }): string {
  return JSON.stringify([at, Object.entries(set)]);
}
