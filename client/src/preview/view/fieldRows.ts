// The field values of a sample case as rows to type in. Empty rows are nobody's business but the person's who is typing.
import type { FieldChoice } from '../../../../server/src/protocol/requests.ts';
import { createElement, uniqueId } from './element.ts';
import { createRowList } from './rowList.ts';

export interface FieldRows {
  readonly element: HTMLElement;
  show(set: Readonly<Record<string, string>>): void;
  read(): Readonly<Record<string, string>>;
}

export interface FieldPair {
  /** To stand in a row: name, equals sign, value. */
  readonly parts: readonly (HTMLElement | string)[];
  readonly name: HTMLInputElement;
  readonly value: HTMLInputElement;
}

/** Names and values to choose from; every pair of inputs on the page shares them. */
export interface FieldLists {
  readonly element: HTMLElement;
  show(choices: readonly FieldChoice[]): void;
  createPair(name: string, value: string): FieldPair;
}

export function createFieldLists(): FieldLists {
  const namesId = uniqueId('field-names');
  const valuesId = uniqueId('field-values');
  const names = createElement('datalist', { id: namesId });
  const values = createElement('datalist', { id: valuesId });
  let choices: readonly FieldChoice[] = [];
  const fill = (list: HTMLElement, texts: readonly string[]): void =>
    list.replaceChildren(...texts.map((value) => createElement('option', { value })));
  return {
    element: createElement('div', { hidden: true }, names, values),
    show: (next) => {
      choices = next;
      fill(
        names,
        next.map(({ name }) => name),
      );
    },
    createPair: (field, content) => {
      const name = createElement('input', {
        type: 'text',
        list: namesId,
        'aria-label': 'Field',
        placeholder: 'Priority',
        value: field,
        spellcheck: 'false',
      });
      const value = createElement('input', {
        type: 'text',
        list: valuesId,
        'aria-label': 'Value',
        placeholder: 'blank',
        value: content,
        spellcheck: 'false',
      });
      value.addEventListener('focus', () => {
        const wanted = name.value.trim().replace(/^Case\./, '');
        fill(values, choices.find((choice) => choice.name === wanted)?.values ?? []);
      });
      return { parts: [name, '=', value], name, value };
    },
  };
}

interface Row extends FieldPair {
  readonly element: HTMLElement;
}

/** @param onRemove told when a row is gone; other changes are the inputs' own `change` events */
export function createFieldRows(lists: FieldLists, onRemove: () => void): FieldRows {
  const createRow = (name: string, value: string): Row => {
    const pair = lists.createPair(name, value);
    const remove = list.createRemove(() => row);
    const row = { ...pair, element: createElement('div', { class: 'field' }, ...pair.parts, remove) };
    return row;
  };
  const list = createRowList<Row>({
    label: 'Field values',
    addLabel: 'Add field value',
    removeLabel: 'Remove field value',
    createEmpty: () => createRow('', ''),
    onRemove,
  });
  return {
    element: list.element,
    show: (set) => list.setRows(Object.entries(set).map(([name, value]) => createRow(name, value))),
    read: () =>
      Object.fromEntries(
        list
          .rows()
          .map(({ name, value }) => [name.value.trim(), value.value] as const)
          .filter(([name]) => name !== ''),
      ),
  };
}
