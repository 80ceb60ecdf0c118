// The holiday library as a bundle of its own: dist/holidays.js, which the extension loads when it is asked for holidays.
export { queryHolidays } from './queryHolidays.ts';
