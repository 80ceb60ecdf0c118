// What the library of the world's public holidays says, in our words. Part of its own bundle; knows no VS Code.
import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { FoundHoliday, HolidayAnswer, HolidayPlace, HolidayQuestion, PlacePath } from './question.ts';
import { toEntries } from './toEntries.ts';

const LANGUAGE = 'en';

export function queryHolidays(question: HolidayQuestion): HolidayAnswer {
  if (question.kind === 'places') return { places: listPlaces(question.within), holidays: [], timeZones: [] };
  const library = open(question.place);
  return {
    places: [],
    holidays: listHolidays(library, question.years),
    // The library's own answer; without a time zone of its own a date is the date of whoever reads it.
    timeZones: library.getTimezones(),
  };
}

function open([country = '', state = '', region = '']: PlacePath): Holidays {
  return new Holidays(country, state, region, { languages: LANGUAGE, types: ['bank', 'public'] });
}

function listPlaces([country, state]: PlacePath): readonly HolidayPlace[] {
  const library = new Holidays();
  const found =
    country === undefined
      ? library.getCountries(LANGUAGE)
      : state === undefined
        ? library.getStates(country, LANGUAGE)
        : library.getRegions(country, state, LANGUAGE);
  const names = new Intl.DisplayNames(LANGUAGE, { type: 'region' });
  // The library names a country as it names itself; some places have no regions at all, and then it gives no list.
  return Object.entries({ ...found })
    .map(([code, name]) => ({ code, name: country === undefined ? (names.of(code) ?? name) : name }))
    .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE));
}

/** Each holiday once, in the order of the first year in which it falls. */
function listHolidays(library: Holidays, years: readonly number[]): readonly FoundHoliday[] {
  const groups = new Map<string, HolidaysTypes.Holiday[]>();
  for (const year of years)
    for (const holiday of library.getHolidays(year, LANGUAGE)) {
      // A holiday that begins in the year before is told in both.
      if (!holiday.date.startsWith(String(year))) continue;
      const key = [holiday.name, holiday.rule, holiday.substitute === true].join('\n');
      groups.set(key, [...(groups.get(key) ?? []), holiday]);
    }
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const type = first.type === 'bank' ? 'bank' : 'public';
    return { name: first.name, type, entries: toEntries(found, years) };
  });
}
