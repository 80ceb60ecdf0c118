// The holiday library as a bundle of its own, dist/holidays.js, for the first question: on the desktop the extension loads it as a module;
// in a browser it is the script of a worker, since an extension host there has no other way to load code when it is needed.
/// <reference lib="webworker" />
import { queryHolidays } from './queryHolidays.ts';
import type { HolidayQuestion } from './question.ts';

export { queryHolidays };

if (typeof importScripts === 'function')
  addEventListener('message', ({ data }: MessageEvent<HolidayQuestion>) => postMessage(queryHolidays(data)));
