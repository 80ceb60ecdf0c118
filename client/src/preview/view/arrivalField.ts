// When a case arrives, as files write it, with the browser's calendar beside it. The browser's own field would show the date in another form
// than everything around it, and in one that is read in two ways: 03/06/2026.
import { readLocalTime } from '../../../../server/src/words/localTime.ts';
import { createElement } from './element.ts';

const FORM = 'Write a date and a time, such as 2026-03-06 16:30.';

export interface ArrivalField {
  /** Where it is typed. */
  readonly input: HTMLInputElement;
  /** Opens a calendar, for the mouse: by keyboard the time is typed. */
  readonly calendar: HTMLInputElement;
  /** `2026-03-06T16:30`, with seconds where there are any; null as long as it is no time, which the field says. */
  read(): string | null;
  show(local: string, timeZone: string): void;
}

/** @param id of the input, for its label */
export function createArrivalField(id: string): ArrivalField {
  const input = createElement('input', {
    id,
    type: 'text',
    class: 'arrival',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const calendar = createElement('input', {
    type: 'datetime-local',
    class: 'calendar',
    max: '9999-12-31T23:59',
    tabindex: -1,
    'aria-label': 'Choose the arrival in a calendar',
    title: 'Choose in a calendar',
  });
  let zone = '';

  const read = (): string | null => {
    const local = input.value.trim().replace(/ +/, 'T');
    const isTime = readLocalTime(local, zone) !== null;
    input.setCustomValidity(isTime ? '' : FORM);
    return isTime ? local : null;
  };
  calendar.addEventListener('change', () => {
    if (calendar.value !== '') input.value = calendar.value;
  });
  input.addEventListener('input', () => {
    // What is being typed is not judged before it is done.
    input.setCustomValidity('');
  });
  input.addEventListener('change', () => {
    if (read() === null) input.reportValidity();
  });

  return {
    input,
    calendar,
    read,
    show: (local, timeZone) => {
      zone = timeZone;
      input.value = local;
      input.setCustomValidity('');
      // A field for minutes refuses a time with seconds.
      calendar.step = local.length > 16 ? '1' : '60';
      calendar.value = local;
    },
  };
}
