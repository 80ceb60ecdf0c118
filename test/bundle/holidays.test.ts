// The holiday library as it is shipped, of whose data much is left out, answers as the whole of it does.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { queryHolidays } from '../../client/src/holidays/queryHolidays.ts';
import type { AskHolidays, HolidayQuestion, PlacePath } from '../../client/src/holidays/question.ts';
import { someOf } from '../support/depth.ts';

/** Both ends of what can be asked for, and years of today. */
const YEARS = [1970, 2026, 2027, 2080];

function loadShipped(): (question: HolidayQuestion) => Awaited<ReturnType<AskHolidays>> {
  const module: unknown = createRequire(import.meta.url)(path.resolve('dist/holidays.js'));
  assert.ok(typeof module === 'object' && module !== null && 'queryHolidays' in module);
  const shipped: unknown = module.queryHolidays;
  assert.ok(isQuery(shipped));
  return shipped;
}

function isQuery(value: unknown): value is typeof queryHolidays {
  return typeof value === 'function';
}

function placesIn(within: PlacePath): readonly PlacePath[] {
  return queryHolidays({ kind: 'places', within }).places.map(({ code }) => [...within, code]);
}

describe('the holidays that are shipped', () => {
  const shipped = loadShipped();

  it('are those of the library, in every country and every state', () => {
    const countries = placesIn([]);
    assert.ok(countries.length > 200);
    for (const country of someOf(countries)) {
      for (const place of [country, ...placesIn(country)]) {
        const question: HolidayQuestion = { kind: 'holidays', place, years: YEARS };
        assert.deepEqual(shipped(question), queryHolidays(question), place.join('-'));
      }
    }
  });

  it('have the names of countries, states and regions', () => {
    for (const within of [[], ['DE'], ['US'], ['ES'], ['DE', 'BY']]) {
      const question: HolidayQuestion = { kind: 'places', within };
      assert.deepEqual(shipped(question), queryHolidays(question), within.join('-'));
    }
  });
});
