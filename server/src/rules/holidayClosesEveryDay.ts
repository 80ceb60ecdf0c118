// holiday-closes-every-day: a holiday that takes every day as a whole, such as a lunch break without its hours.
import { closesEveryDay } from './facts/closesEveryDay.ts';
import { keySpanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const desk = (lunch: string): string => `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 }, holidays: [breaks] }
holidays:
  breaks:
    - { name: Lunch, daily: { interval: 1 }${lunch} }
`;

export const holidayClosesEveryDay: Rule = {
  code: 'holiday-closes-every-day',
  severity: 'error',
  title: 'Holiday on every day',
  why: 'The holiday recurs every day, has no end, and takes the whole day: its calendars are never open. Mostly a part of each day is meant, such as a lunch break.',
  cure: 'Say which part of the day it takes with `between: 12:00-13:00`, or when it is over with `until`.',
  bad: desk(''),
  good: desk(', between: 12:00-13:00'),
  message: ({ name }) =>
    `'${String(name)}' closes every day as a whole, so its calendars are never open. Say which part of the day it takes with 'between', such as between: 12:00-13:00, or end it with 'until'.`,
  messageInMetadata: ({ name }) =>
    `'${String(name)}' closes every day as a whole, so its calendars are never open. Say which part of the day it takes with startTime and endTime, or end it with recurrenceEndDate.`,
  *check({ file }) {
    for (const holiday of file.model.holidays.flatMap(({ holidays }) => holidays)) {
      if (!closesEveryDay(holiday)) continue;
      const key = holiday.rule.kind === 'weekly' ? 'weekly' : 'daily';
      yield { span: keySpanOf(file, [...holiday.origin.path, key]), args: { name: holiday.name } };
    }
  },
};
