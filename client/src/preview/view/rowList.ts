// Rows that a person adds and takes away: a list, and a button under it. Knows nothing of what a row holds.
import { createElement } from './element.ts';

interface Row {
  readonly element: HTMLElement;
}

export interface RowList<Of extends Row> {
  readonly element: HTMLElement;
  rows(): readonly Of[];
  setRows(rows: readonly Of[]): void;
  /** The button that takes the row away which `rowOf` gives. */
  createRemove(rowOf: () => Of): HTMLButtonElement;
}

export interface RowListOptions<Of> {
  /** Of the list, for those who listen. */
  readonly label: string;
  readonly addLabel: string;
  readonly removeLabel: string;
  /** A row that is added by hand; its first input gets the focus. */
  readonly createEmpty: () => Of;
  readonly onRemove: () => void;
  /** Told of the rows that there are now. */
  readonly onRows?: (rows: readonly Of[]) => void;
}

export function createRowList<Of extends Row>(options: RowListOptions<Of>): RowList<Of> {
  const { label, addLabel, removeLabel, createEmpty, onRemove, onRows } = options;
  const list = createElement('div', { class: 'rows' });
  const add = createElement('button', { type: 'button' }, addLabel);
  let rows: readonly Of[] = [];

  const setRows = (next: readonly Of[]): void => {
    rows = next;
    list.replaceChildren(...rows.map(({ element }) => element));
    onRows?.(rows);
  };
  add.addEventListener('click', () => {
    const row = createEmpty();
    setRows([...rows, row]);
    row.element.querySelector('input')?.focus();
  });
  return {
    element: createElement('div', { class: 'rows', role: 'group', 'aria-label': label }, list, add),
    rows: () => rows,
    setRows,
    createRemove: (rowOf) => {
      const remove = createElement('button', { type: 'button', 'aria-label': removeLabel }, '×');
      remove.addEventListener('click', () => {
        const row = rowOf();
        setRows(rows.filter((one) => one !== row));
        add.focus();
        onRemove();
      });
      return remove;
    },
  };
}
