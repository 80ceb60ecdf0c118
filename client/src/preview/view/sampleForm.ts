// The case that is shown, to be changed: when it arrives, its field values, and what happens to it. Every change is asked for at once.
import type { PreviewChoices, PreviewSample } from '../../../../server/src/protocol/preview.ts';
import type { SampleCase, SampleEvent, TriedTarget } from '../../../../server/src/protocol/sampleCase.ts';
import { createArrivalField } from './arrivalField.ts';
import { createElement, uniqueId } from './element.ts';
import { createEventRows } from './eventRows.ts';
import { createFieldLists, createFieldRows } from './fieldRows.ts';

/** Events whose rows leave the timeline in sight. */
const MANY_EVENTS = 3;

export interface SampleForm {
  readonly element: HTMLElement;
  /** Null when there is no case to change. @param isScenario whether it is told in the file */
  show(sample: PreviewSample | null, choices: PreviewChoices, isScenario: boolean): void;
  /** Moves the arrival, as if it were typed. @param at local, `2026-03-06T16:30` */
  arrive(at: string): void;
  /** The same for an event. @param index among those that are complete */
  moveEvent(index: number, at: string): void;
  removeEvent(index: number): void;
  /** Goes to where an event is typed. */
  openEvent(index: number): void;
  /** Adds one and goes to where it is typed. */
  addEvent(event: SampleEvent): void;
  /** Tries a target instead of the one for the same milestone; without minutes the file's own again. */
  tryTarget(target: TriedTarget | Omit<TriedTarget, 'minutes'>): void;
}

export interface SampleActions {
  readonly change: (sample: SampleCase) => void;
  readonly reset: () => void;
  /** Takes the last change back. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Whether there is something for either. */
  readonly history: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  /** Asks for the case to be written as a scenario. */
  readonly save: () => void;
  /** The time that an event gets which is added now, as it would be typed. */
  readonly nextTime: () => string;
}

export function createSampleForm(actions: SampleActions): SampleForm {
  const { change, reset, save, nextTime, history } = actions;
  const atId = uniqueId('arrival');
  const at = createArrivalField(atId);
  const zone = createElement('span', { class: 'zone' });
  const mark = createElement('span', { class: 'what-if', role: 'status' });
  const restore = createElement('button', { type: 'button' }, 'Reset');
  const undo = createButton('↶', 'Undo (Ctrl+Z)', actions.undo);
  const redo = createButton('↷', 'Redo (Ctrl+Shift+Z)', actions.redo);
  const steps = createElement('span', { class: 'joined', role: 'group', 'aria-label': 'Changes' }, undo, redo);
  const keep = createElement('button', { type: 'button' }, 'Save As Scenario');
  const lists = createFieldLists();
  const summary = createElement('summary');
  let shown = '';
  let wasScenario: boolean | null = null;
  let targets: readonly TriedTarget[] = [];

  const tell = (): void => {
    const arrival = at.read();
    if (arrival === null) return;
    const tried = targets.length === 0 ? {} : { targets };
    const sample = { at: arrival, set: fields.read(), events: events.read(), ...tried };
    if (keyOf(sample) === shown) return;
    shown = keyOf(sample);
    change(sample);
  };
  const fields = createFieldRows(lists, tell);
  const events = createEventRows(lists, { onRemove: tell, nextTime });
  const details = createElement(
    'details',
    {},
    summary,
    createElement(
      'div',
      { class: 'what-if-parts' },
      createElement('section', {}, createElement('h2', {}, 'Field values'), fields.element),
      createElement('section', {}, createElement('h2', {}, 'Case events'), events.element),
    ),
  );
  const element = createElement(
    'form',
    { class: 'sample', 'aria-label': 'Sample case', hidden: true },
    createElement(
      'div',
      { class: 'sample-head' },
      createElement(
        'div',
        { class: 'field' },
        createElement('label', { for: atId }, 'Arrives'),
        at.input,
        at.calendar,
        zone,
      ),
      steps,
      restore,
      keep,
      mark,
    ),
    details,
    lists.element,
  );

  restore.addEventListener('click', () => {
    // It goes away with what it takes back.
    at.input.focus();
    reset();
  });
  keep.addEventListener('click', save);
  element.addEventListener('change', tell);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    tell();
  });

  return {
    element,
    show: (sample, choices, isScenario) => {
      element.hidden = sample === null;
      if (sample === null) return;
      const { isChanged } = sample;
      // A case of a process is told here and nowhere else; but one of the past, with much that happened to it, is to be seen first.
      if (isScenario !== wasScenario) details.open = !isScenario && sample.events.length <= MANY_EVENTS;
      wasScenario = isScenario;
      restore.hidden = !isChanged;
      const { canUndo, canRedo } = history();
      steps.hidden = !canUndo && !canRedo;
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
      keep.hidden = isScenario && !isChanged;
      mark.textContent = isScenario && isChanged ? 'What if: changed from the scenario' : '';
      zone.textContent = sample.timeZone;
      lists.show(choices.fields);
      const [values, effects] = [Object.keys(sample.set).length, sample.events.length];
      summary.textContent = `Field values and events: ${count(values, 'value')}, ${count(effects, 'event')}`;
      // What a person is typing is newer than an answer that comes meanwhile.
      if (keyOf(sample) === shown) return;
      shown = keyOf(sample);
      targets = sample.targets ?? [];
      at.show(sample.at, sample.timeZone);
      fields.show(sample.set);
      events.show(sample.events, choices);
    },
    arrive: (local) => {
      at.show(local, zone.textContent);
      tell();
    },
    moveEvent: (index, local) => {
      events.setTime(index, local);
      tell();
    },
    removeEvent: (index) => {
      events.remove(index);
      tell();
    },
    openEvent: (index) => {
      details.open = true;
      events.focus(index);
    },
    addEvent: (event) => {
      details.open = true;
      events.add(event);
      tell();
    },
    tryTarget: (target) => {
      const others = targets.filter(({ process, index }) => process !== target.process || index !== target.index);
      targets = 'minutes' in target ? [...others, target] : others;
      tell();
    },
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function createButton(text: string, label: string, act: () => void): HTMLButtonElement {
  const button = createElement('button', { type: 'button', title: label, 'aria-label': label }, text);
  button.addEventListener('click', act);
  return button;
}

function keyOf({ at, set, events, targets = [] }: SampleCase): string {
  return JSON.stringify([at, Object.entries(set), events, targets]);
}
