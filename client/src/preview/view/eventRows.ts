// What happens to a sample case, as rows: when, what, and what it needs. Order is the order of the list; the server sorts by time.
import type { PreviewChoices } from '../../../../server/src/protocol/preview.ts';
import type { NamedChoice } from '../../../../server/src/protocol/requests.ts';
import type { SampleEvent, SampleEventKind, EventEffect } from '../../../../server/src/protocol/sampleCase.ts';
import { createElement, uniqueId } from './element.ts';
import type { FieldLists } from './fieldRows.ts';
import { createRowList } from './rowList.ts';

export interface EventRows {
  readonly element: HTMLElement;
  show(events: readonly SampleEvent[], choices: PreviewChoices): void;
  /** Those that are complete. */
  read(): readonly SampleEvent[];
  /** Changes one of those that are complete, as if it were typed. @param index among them */
  setTime(index: number, when: string): void;
  remove(index: number): void;
  /** Goes to where it is typed. */
  focus(index: number): void;
  /** Adds one and goes to where it is typed. */
  add(event: SampleEvent): void;
}

export interface EventRowActions {
  /** Told when a row is gone; other changes are the inputs' own `change` events. */
  readonly onRemove: () => void;
  /** The time of an event that is added, as it would be typed. */
  readonly nextTime: () => string;
}

const KINDS: readonly (readonly [SampleEventKind, string])[] = [
  ['set', 'Field changes'],
  ['complete', 'Milestone completed'],
  ['stop', 'Stopped'],
  ['resume', 'Resumed'],
  ['close', 'Closed'],
  ['reopen', 'Reopened'],
  ['exit', 'Leaves the process'],
  ['enter', 'Enters process'],
  ['formulas', 'Formula says'],
  ['apexMinutes', 'Apex class answers'],
  ['businessHours', 'Business hours change'],
  ['start', 'Start corrected to'],
];

/** What a kind of event needs beside its time. */
interface Details {
  readonly parts: readonly (HTMLElement | string)[];
  /** Null as long as something is missing. */
  read(): EventEffect | null;
}

interface Row {
  readonly element: HTMLElement;
  readonly when: HTMLInputElement;
  read(): SampleEvent | null;
  /** Says what is missing, or that nothing is. */
  readonly judge: () => void;
}

/** What a kind of event needs before it counts. */
const NEEDS: Readonly<Partial<Record<SampleEventKind, string>>> = {
  set: 'a field',
  complete: 'a milestone',
  enter: 'a process',
  formulas: 'a formula',
  apexMinutes: 'a class and minutes',
  businessHours: 'business hours',
  start: 'a time',
};

export function createEventRows(lists: FieldLists, { onRemove, nextTime }: EventRowActions): EventRows {
  let choices: PreviewChoices = { milestones: [], processes: [], fields: [] };

  const createRow = (event: SampleEvent): Row => {
    const when = createElement('input', {
      type: 'text',
      'aria-label': 'When',
      title:
        'A time such as 2026-03-06T16:40, or how long after the arrival: 20m. Empty: together with the event above.',
      value: event.when,
      spellcheck: 'false',
    });
    const kind = createElement(
      'select',
      { 'aria-label': 'Event' },
      ...KINDS.map(([value, label]) => createElement('option', { value, selected: value === event.kind }, label)),
    );
    const rest = createElement('span', { class: 'event-parts' });
    const noteId = uniqueId('missing');
    const note = createElement('span', { id: noteId, class: 'event-missing', role: 'status' });
    const remove = list.createRemove(() => row);
    let details = createDetails(event, lists, choices);
    rest.replaceChildren(...details.parts);
    const row: Row = {
      element: createElement('div', { class: 'event-row' }, when, kind, rest, remove, note),
      when,
      judge: () => {
        const chosen = KINDS.find(([value]) => value === kind.value)?.[0] ?? 'set';
        const missing = row.read() === null ? `Left out until it has ${NEEDS[chosen] ?? 'all it needs'}.` : '';
        if (note.textContent !== missing) note.textContent = missing;
        for (const input of rest.querySelectorAll('input, select')) {
          const isMissing = missing !== '' && (input instanceof HTMLInputElement ? input.value.trim() === '' : true);
          for (const [name, value] of [
            ['aria-invalid', 'true'],
            ['aria-describedby', noteId],
          ] as const)
            if (isMissing) input.setAttribute(name, value);
            else input.removeAttribute(name);
        }
      },
      read: () => {
        const event = details.read();
        return event === null ? null : { when: when.value.trim(), ...event };
      },
    };
    kind.addEventListener('change', () => {
      const [chosen] = KINDS.find(([value]) => value === kind.value) ?? [];
      if (chosen === undefined) return;
      details = createDetails(emptyHappening(chosen, choices), lists, choices);
      rest.replaceChildren(...details.parts);
    });
    row.element.addEventListener('input', row.judge);
    row.element.addEventListener('change', row.judge);
    row.judge();
    return row;
  };
  const list = createRowList<Row>({
    label: 'Case events',
    addLabel: 'Add event',
    removeLabel: 'Remove event',
    createEmpty: () => createRow({ when: nextTime(), kind: 'set', field: '', value: '' }),
    onRemove,
    onRows: (rows) =>
      rows.forEach(({ when }, position) => {
        when.placeholder = position === 0 ? '20m or 2026-03-06T16:40' : 'at the same time';
      }),
  });

  const complete = (): readonly Row[] => list.rows().filter((row) => row.read() !== null);

  return {
    element: list.element,
    show: (events, next) => {
      choices = next;
      list.setRows(events.map(createRow));
    },
    read: () =>
      list
        .rows()
        .map((row) => row.read())
        .filter((event) => event !== null),
    setTime: (index, when) => {
      const row = complete()[index];
      if (row !== undefined) row.when.value = when;
    },
    remove: (index) => {
      const row = complete()[index];
      list.setRows(list.rows().filter((other) => other !== row));
    },
    focus: (index) => complete()[index]?.when.focus(),
    add: (event) => {
      const row = createRow(event);
      list.setRows([...list.rows(), row]);
      row.element.querySelector<HTMLElement>('.event-parts input, .event-parts select')?.focus();
    },
  };
}

function emptyHappening(kind: SampleEventKind, { milestones, processes }: PreviewChoices): EventEffect {
  switch (kind) {
    case 'set':
      return { kind, field: '', value: '' };
    case 'complete':
      return { kind, milestone: milestones[0]?.id ?? '' };
    case 'enter':
      return { kind, process: processes[0]?.id ?? '' };
    case 'formulas':
      return { kind, formula: '', holds: true };
    case 'apexMinutes':
      return { kind, apexClass: '', minutes: '' };
    case 'businessHours':
      return { kind, businessHours: '' };
    case 'start':
      return { kind, start: '' };
    default:
      return { kind };
  }
}

function createDetails(event: EventEffect, lists: FieldLists, choices: PreviewChoices): Details {
  switch (event.kind) {
    case 'set': {
      const { parts, name, value } = lists.createPair(event.field, event.value);
      const read = (): EventEffect | null => {
        const field = name.value.trim();
        return field === '' ? null : { kind: 'set', field, value: value.value };
      };
      return { parts, read };
    }
    case 'complete': {
      const select = createChoice('Milestone', choices.milestones, event.milestone);
      const recorded = createText('Recorded as completed at; empty: when it happens', event.at ?? '');
      const read = (): EventEffect | null =>
        orNothing(select.value, (milestone) => {
          const at = recorded.value.trim();
          return at === '' ? { kind: 'complete', milestone } : { kind: 'complete', milestone, at };
        });
      return { parts: event.at === undefined ? [select] : [select, 'at', recorded], read };
    }
    case 'enter': {
      const select = createChoice('Process', choices.processes, event.process);
      return { parts: [select], read: () => orNothing(select.value, (process) => ({ kind: 'enter', process })) };
    }
    case 'formulas': {
      const { formula: written, holds } = event;
      const formula = createElement('input', {
        type: 'text',
        'aria-label': 'Formula, as the criteria write it',
        value: written,
        spellcheck: 'false',
      });
      const answer = createElement(
        'select',
        { 'aria-label': 'Answer' },
        createElement('option', { value: 'true', selected: holds }, 'true'),
        createElement('option', { value: 'false', selected: !holds }, 'false'),
      );
      const read = (): EventEffect | null =>
        orNothing(formula.value, (text) => ({ kind: 'formulas', formula: text, holds: answer.value === 'true' }));
      return { parts: [formula, 'is', answer], read };
    }
    case 'apexMinutes': {
      const name = createText('Apex class', event.apexClass);
      const minutes = createText('Minutes, such as 2h', event.minutes);
      const read = (): EventEffect | null =>
        orNothing(minutes.value, (text) =>
          orNothing(name.value, (apexClass) => ({ kind: 'apexMinutes', apexClass, minutes: text })),
        );
      return { parts: [name, 'answers', minutes], read };
    }
    case 'businessHours': {
      const hours = createText('Id of the business hours', event.businessHours);
      return {
        parts: [hours],
        read: () => orNothing(hours.value, (id) => ({ kind: 'businessHours', businessHours: id })),
      };
    }
    case 'start': {
      const start = createText('Time such as 2026-03-06T16:40', event.start);
      return { parts: [start], read: () => orNothing(start.value, (text) => ({ kind: 'start', start: text })) };
    }
    default: {
      const { kind } = event;
      return { parts: [], read: () => ({ kind }) };
    }
  }
}

function createText(label: string, value: string): HTMLInputElement {
  return createElement('input', { type: 'text', 'aria-label': label, value, spellcheck: 'false' });
}

function orNothing(text: string, make: (text: string) => EventEffect | null): EventEffect | null {
  return text.trim() === '' ? null : make(text.trim());
}

/** With the chosen one in any case: it may be missing only while its name is being typed in the file. */
function createChoice(label: string, choices: readonly NamedChoice[], chosen: string): HTMLSelectElement {
  const isKnown = choices.some(({ id }) => id === chosen);
  const all = isKnown || chosen === '' ? choices : [{ id: chosen, label: chosen }, ...choices];
  return createElement(
    'select',
    { 'aria-label': label },
    ...all.map((one) => createElement('option', { value: one.id, selected: one.id === chosen }, one.label)),
  );
}
