// The holiday library in a worker of its own, for a browser's extension host, which has no other way to load code when it is needed.
/// <reference lib="webworker" />
import { queryHolidays } from './queryHolidays.ts';
import type { HolidayQuestion } from './question.ts';

addEventListener('message', ({ data }: MessageEvent<HolidayQuestion>) => postMessage(queryHolidays(data)));
