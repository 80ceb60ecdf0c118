// Chooses which scenario or process is shown.
import type { PreviewCaseKey, PreviewCaseKind, PreviewSubject } from '../../../../server/src/protocol/preview.ts';
import { createElement, uniqueId } from './element.ts';

export interface Picker {
  readonly element: HTMLElement;
  show(subject: PreviewSubject): void;
}

const GROUPS: readonly (readonly [PreviewCaseKind, string])[] = [
  ['scenario', 'Scenarios'],
  ['process', 'Processes, for a case that arrives now'],
];

export function createPicker(onSelect: (selected: PreviewCaseKey) => void): Picker {
  const id = uniqueId('case');
  const select = createElement('select', { id });
  const element = createElement('div', { class: 'field' }, createElement('label', { for: id }, 'Show'), select);
  let subject: PreviewSubject | null = null;
  select.addEventListener('change', () => {
    const chosen = subject?.cases[Number(select.value)];
    if (chosen !== undefined) onSelect({ kind: chosen.kind, id: chosen.id });
  });
  return {
    element,
    show: (next) => {
      subject = next;
      const { cases, selected } = next;
      const options = cases.map(({ kind, id: caseId, label }, position) => {
        const isSelected = selected?.kind === kind && selected.id === caseId;
        return { kind, option: createElement('option', { value: position, selected: isSelected }, label) };
      });
      const groups = GROUPS.flatMap(([kind, label]) => {
        const own = options.filter((one) => one.kind === kind).map(({ option }) => option);
        return own.length === 0 ? [] : [createElement('optgroup', { label }, ...own)];
      });
      select.replaceChildren(...groups);
      element.hidden = cases.length === 0;
    },
  };
}
