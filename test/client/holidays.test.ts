// The holiday library's answers, as entries of the language: what the language makes of them are the library's own dates.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Holidays from 'date-holidays';
import { queryHolidays } from '../../client/src/holidays/queryHolidays.ts';
import type { FoundHoliday, PlacePath } from '../../client/src/holidays/question.ts';
import { freeSetId, readYears } from '../../client/src/commands/insertHolidays/draft.ts';
import { createProject } from '../../server/src/project/project.ts';
import { createSourceFile } from '../../server/src/project/sourceFile.ts';
import { dateOfDay, dayOfDate } from '../../server/src/core/time/civil.ts';
import { keptDays } from '../../server/src/core/time/observance.ts';
import { insertHolidays } from '../../server/src/features/insertHolidays.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { someOf } from '../support/depth.ts';

const URI = 'memory:/holidays.entitlement.yaml';
const YEARS = [2026, 2027, 2028];

function find(place: PlacePath, years: readonly number[] = YEARS): readonly FoundHoliday[] {
  return queryHolidays({ kind: 'holidays', place, years }).holidays;
}

/** The text of an empty file with these holidays in it. */
async function write(holidays: readonly FoundHoliday[]): Promise<string> {
  const snapshot = await createProject(createMemoryHost({ [URI]: '' })).snapshot([URI]);
  const file = snapshot.file(URI);
  assert.ok(file);
  const entries = holidays.flatMap((holiday) => holiday.entries);
  const inserted = insertHolidays(snapshot, file, { uri: URI, set: 'public', entries, attachTo: [] });
  assert.ok('changes' in inserted);
  return applyChanges('', inserted.changes);
}

/** The dates of the years on which holidays written so are kept, each as often as it is written. */
function datesOf(text: string, years: readonly number[]): readonly string[] {
  const file = createSourceFile(URI, 'entitlement', text);
  assert.deepEqual(file.problems, [], text);
  const edge = (year: number): number => dayOfDate({ year, month: 1, day: 1 }) ?? 0;
  return file.model.holidays
    .flatMap(({ holidays }) => years.flatMap((year) => keptDays(holidays, edge(year), edge(year + 1)).flat()))
    .map((day) => {
      const { year, month, day: ofMonth } = dateOfDay(day);
      return [year, month, ofMonth].map((part) => String(part).padStart(2, '0')).join('-');
    })
    .sort();
}

/** The library's own dates, several days counted one by one. */
function libraryDates([country = '', state = '', region = '']: PlacePath, years: readonly number[]): readonly string[] {
  const library = new Holidays(country, state, region, { languages: 'en', types: ['bank', 'public'] });
  return years
    .flatMap((year) =>
      library.getHolidays(year, 'en').flatMap(({ date, start, end }) => {
        const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000 + hoursOf(date) / 24));
        return Array.from({ length: days }, (_, index) =>
          new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
        );
      }),
    )
    .filter((date) => years.includes(Number(date.slice(0, 4))))
    .sort();
}

function hoursOf(date: string): number {
  return Number(date.slice(11, 13)) - 1;
}

describe('public holidays', () => {
  it('of the United States are one line each where a rule is exact, and dated where a day is added', async () => {
    const text = await write(find(['US'], [2027]));
    assert.match(text, /\{ name: Thanksgiving Day, yearly: \{ month: november, weekday: thursday, nth: fourth \} \}/);
    assert.match(text, /\{ name: Memorial Day, yearly: \{ month: may, weekday: monday, nth: last \} \}/);
    assert.match(text, /\{ name: Independence Day, yearly: \{ month: july, day: 4 \} \}/);
    assert.match(text, /\{ name: Independence Day \(substitute day\), date: 2027-07-05 \}/);
    assert.match(text, /\{ name: Juneteenth, yearly: \{ month: june, day: 19 \} \}/);
  });

  it('that follow the moon or Easter are dated in each year', () => {
    assert.deepEqual(
      find(['DE']).find(({ name }) => name === 'Good Friday')?.entries,
      ['2026-04-03', '2027-03-26', '2028-04-14'].map((date) => ({ name: 'Good Friday', date })),
    );
    assert.deepEqual(find(['SA'], [2026]).find(({ name }) => name.includes('Eid al-Fitr'))?.entries, [
      { name: 'End of Ramadan (Eid al-Fitr)', date: '2026-03-19', through: '2026-03-22' },
    ]);
  });

  it('of an afternoon close only that part of the day, and are told apart as bank holidays', () => {
    const eve = find(['DE'], [2026]).find(({ name }) => name === 'Christmas Eve');
    assert.equal(eve?.type, 'bank');
    assert.deepEqual(eve.entries, [{ name: 'Christmas Eve', date: '2026-12-24', between: '14:00-24:00' }]);
  });

  it('of a state are those of the country and its own', () => {
    const names = find(['DE', 'BY'], [2026]).map(({ name }) => name);
    assert.ok(
      names.includes('Epiphany') && names.includes('German Unity Day') === false && names.includes('Labour Day'),
    );
    assert.ok(!find(['DE'], [2026]).some(({ name }) => name === 'Epiphany'));
  });

  it('of a year before a rule began are not told as if it had held', () => {
    assert.deepEqual(
      find(['US'], [2019]).filter(({ name }) => name.startsWith('Juneteenth')),
      [],
    );
    const entries = find(['US'], [2020, 2022]).filter(({ name }) => name === 'Juneteenth');
    assert.deepEqual(
      entries.flatMap((holiday) => holiday.entries),
      [{ name: 'Juneteenth', date: '2022-06-19' }],
    );
  });

  it('of every country of the library fall, as the language reads them, on the library’s own dates', async () => {
    const { places } = queryHolidays({ kind: 'places', within: [] });
    assert.ok(places.length > 200);
    for (const { code } of someOf(places)) {
      const text = await write(find([code], [2027]));
      assert.deepEqual([...new Set(datesOf(text, [2027]))], [...new Set(libraryDates([code], [2027]))], code);
    }
  });
});

describe('the places of holidays', () => {
  it('are named in English, countries first, then states, then regions', () => {
    const within = (...path: PlacePath): readonly string[] =>
      queryHolidays({ kind: 'places', within: path }).places.map(({ code, name }) => `${code} ${name}`);
    assert.ok(within().includes('JP Japan') && within().includes('DE Germany'));
    assert.ok(within('US').includes('CA California'));
    assert.ok(within('DE', 'BY').some((region) => region.startsWith('A ')));
    assert.deepEqual(within('JP'), []);
  });
});

describe('years, as they are typed', () => {
  for (const [text, years] of [
    ['2026', [2026]],
    [' 2027-2029 ', [2027, 2028, 2029]],
    ['2028, 2026', [2026, 2028]],
    ['', undefined],
    ['26', undefined],
    ['2030-2020', undefined],
    ['2026-2099', undefined],
    ['1950', undefined],
  ] as const) {
    it(`'${text}' are ${years?.join(' ') ?? 'refused'}`, () => assert.deepEqual(readYears(text), years));
  }
});

describe('the id of a new set', () => {
  it('says where it is from, and is not taken', () => {
    assert.equal(freeSetId(['US'], []), 'us-federal');
    assert.equal(freeSetId(['US'], ['us-federal']), 'us-federal-2');
    assert.equal(freeSetId(['GB', 'ENG'], []), 'gb-eng-holidays');
  });
});

describe('the bundle of the holiday library', () => {
  it('gives its function to import(), as the extension on the desktop asks for it', async () => {
    const bundle: unknown = await import(pathToFileURL(path.resolve('dist/holidays.js')).href);
    assert.ok(typeof bundle === 'object' && bundle !== null && 'queryHolidays' in bundle);
    assert.equal(typeof bundle.queryHolidays, 'function');
  });
});
