// What "Insert Public Holidays…" asks, in order.
import type { HolidayEntry, HolidayPlaces } from '../../../../server/src/protocol/holidays.ts';
import type { AskHolidays, FoundHoliday, HolidayPlace } from '../../holidays/question.ts';
import type { Question } from '../../wizard/askInSteps.ts';
import { askPick } from '../../wizard/askPick.ts';
import type { PickItem } from '../../wizard/openPick.ts';
import { askPickMany } from '../../wizard/askPickMany.ts';
import { askText } from '../../wizard/askText.ts';
import { freeSetId, readYears, type HolidaysDraft } from './draft.ts';

export interface QuestionInput {
  readonly ask: AskHolidays;
  /** Where holidays can go in the file. */
  readonly places: HolidayPlaces;
  /** Lists of places by the path they are within, as far as they are known. */
  readonly known: Map<string, readonly HolidayPlace[]>;
}

type HolidaysQuestion = Question<HolidaysDraft>;

/** A state is asked for where a country has any, a region where a state has: as soon as the one before is known. */
export function questionsFor(input: QuestionInput, { place }: HolidaysDraft): readonly HolidaysQuestion[] {
  const [country, state] = place;
  const has = (...within: readonly string[]): boolean => (input.known.get(within.join('/')) ?? []).length > 0;
  return [
    askPlace(input, 0, 'Which country’s public holidays?'),
    ...(country !== undefined && has(country) ? [askPlace(input, 1, 'Which state or province?')] : []),
    ...(country !== undefined && state !== undefined && has(country, state)
      ? [askPlace(input, 2, 'Which region?')]
      : []),
    askYears(input),
    askWhich,
    askSet(input.places),
    ...(input.places.calendars.length > 0 ? [askCalendars(input.places)] : []),
  ];
}

function askPlace({ ask, known }: QuestionInput, depth: number, placeholder: string): HolidaysQuestion {
  return async (draft, step) => {
    const within = draft.place.slice(0, depth);
    const places = known.get(within.join('/')) ?? [];
    const items: readonly PickItem<string | undefined>[] = [
      ...(depth === 0 ? [] : [{ label: depth === 1 ? 'The whole country' : 'The whole state', value: undefined }]),
      ...places.map(({ code, name }) => ({ label: name, description: code, value: code })),
    ];
    const isActive = (code: string | undefined): boolean => code === draft.place[depth];
    const answer = await askPick({ ...step, placeholder, items, isActive });
    if (typeof answer !== 'object') return answer;
    const { value } = answer;
    const same = value === draft.place[depth] ? draft.place.slice(depth + 1) : [];
    const place = value === undefined ? within : [...within, value, ...same];
    if (value !== undefined && depth < 2) {
      const path = [...within, value];
      known.set(path.join('/'), (await ask({ kind: 'places', within: path })).places);
    }
    return { ...draft, place };
  };
}

function askYears({ ask, places }: QuestionInput): HolidaysQuestion {
  return async (draft, step) => {
    const answer = await askText({
      ...step,
      prompt: 'For which years? Holidays on a fixed date or weekday are written once, for every year.',
      placeholder: '2026-2028',
      value: draft.years,
      check: (text) => {
        const message = 'Write years such as 2026, 2026-2028 or 2026, 2028: at most 15, from 1970 to 2080.';
        return Promise.resolve(readYears(text) === undefined ? { message, severity: 'error' } : undefined);
      },
    });
    if (typeof answer !== 'object') return answer;
    const years = readYears(answer.text) ?? [];
    const { holidays: found, timeZones } = await ask({ kind: 'holidays', place: draft.place, years });
    const chosen = found.filter(({ type }) => type === 'public');
    const set = freeSetId(draft.place, places.taken);
    return { ...draft, years: answer.text, found, timeZones, chosen, set };
  };
}

const askWhich: HolidaysQuestion = async (draft, step) => {
  const items: readonly PickItem<FoundHoliday>[] = draft.found.map((holiday) => ({
    label: holiday.name,
    description: holiday.entries.map(describeEntry).join(', '),
    ...(holiday.type === 'bank' && { detail: 'Bank holiday' }),
    value: holiday,
  }));
  const isTicked = (holiday: FoundHoliday): boolean => draft.chosen.includes(holiday);
  const answer = await askPickMany({ ...step, placeholder: 'On which of them is the desk closed?', items, isTicked });
  return typeof answer === 'object' ? { ...draft, chosen: answer.values } : answer;
};

function askSet({ sets, taken }: HolidayPlaces): HolidaysQuestion {
  return async (draft, step) => {
    const fresh = freeSetId(draft.place, taken);
    const items: readonly PickItem<string>[] = [
      { label: `$(add) New set '${fresh}'`, value: fresh },
      ...sets.map((id) => ({ label: id, description: 'add what it does not have yet', value: id })),
    ];
    const isActive = (id: string): boolean => id === draft.set;
    const answer = await askPick({ ...step, placeholder: 'Into which set of holidays?', items, isActive });
    return typeof answer === 'object' ? { ...draft, set: answer.value } : answer;
  };
}

function askCalendars({ calendars }: HolidayPlaces): HolidaysQuestion {
  return async (draft, step) => {
    const items: readonly PickItem<string>[] = calendars.map(({ id, name, timeZone, holidays }) => ({
      label: name,
      description: timeZone,
      ...(holidays.includes(draft.set) && { detail: `Observes '${draft.set}' already` }),
      value: id,
    }));
    // Calendars of the place itself are what holidays are usually inserted for.
    const isTicked = (id: string): boolean =>
      calendars.some((each) => each.id === id && draft.timeZones.includes(each.timeZone));
    const answer = await askPickMany({ ...step, placeholder: 'Which business hours observe them?', items, isTicked });
    return typeof answer === 'object' ? { ...draft, attachTo: answer.values } : answer;
  };
}

function describeEntry(entry: HolidayEntry): string {
  if ('yearly' in entry) {
    const { yearly } = entry;
    const month = yearly.month.slice(0, 1).toUpperCase() + yearly.month.slice(1);
    return 'day' in yearly ? `every ${yearly.day} ${month}` : `every ${yearly.nth} ${yearly.weekday} of ${month}`;
  }
  const until = entry.through === undefined ? '' : ` to ${entry.through}`;
  const part = entry.between === undefined ? '' : ` ${entry.between}`;
  return entry.date + until + part;
}
