// An esbuild plugin: of the data of the holiday library only what is asked of it. Names in English, where it has them
// (`client/src/holidays/queryHolidays.ts` asks for no other), and time zones in the years that can be asked for.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** `FIRST_YEAR` and `LAST_YEAR` of client/src/commands/insertHolidays/draft.ts, and a year more: a day may begin in the year before. */
const YEARS = [1969, 2081];

export const holidayData = {
  name: 'holiday-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]date-holidays[\\/]src[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = await import(pathToFileURL(path).href);
      return { contents: `export const data = ${JSON.stringify(inEnglish(data))};` };
    });
    onLoad({ filter: /[\\/]moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(inYears(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }));
  },
};

function inEnglish(data) {
  if (Array.isArray(data)) return data.map(inEnglish);
  if (typeof data !== 'object' || data === null) return data;
  const isNames = (key, value) => (key === 'name' || key === 'names') && typeof value?.en === 'string';
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, isNames(key, value) ? { en: value.en } : inEnglish(value)]),
  );
}

function inYears(data) {
  const { tz } = createRequire(import.meta.url)('moment-timezone/moment-timezone-utils');
  return { ...data, zones: data.zones.map((zone) => tz.pack(tz.filterYears(tz.unpack(zone), ...YEARS))) };
}
