// Counted calendars as a script for a database: a table of open times, and what counts business minutes with it.
import type { CountedCalendar } from '../../core/time/countedTime.ts';
import { formatDate } from '../../words/compare/describeCalendar.ts';
import { printAnswers } from './answers.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import { printFunctions } from './functions.ts';
import { showControls, showOrders } from '../../words/showControls.ts';
import { printOpenTimes } from './openTimes.ts';

/** It can be run again: the calendars are replaced, questions stay. */
export function printCalendarSql(calendars: readonly CountedCalendar[], name: DialectName): string {
  const dialect = DIALECTS[name];
  const functions = printFunctions(name);
  const parts = [
    printHead(calendars, dialect.title, functions !== undefined),
    dialect.transaction?.begin ?? '',
    printOpenTimes(calendars, dialect),
    functions ?? '',
    printAnswers(dialect),
    dialect.transaction?.commit ?? '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function printHead(calendars: readonly CountedCalendar[], title: string, hasFunctions: boolean): string {
  const functions = [
    'milestone_minutes(calendar, starts_at, ends_at): business minutes from one instant to another.',
    'milestone_due(calendar, starts_at, minutes): the instant after so many business minutes.',
    'For many rows the view milestone_answers is faster: it answers the rows of the table milestone_questions.',
  ];
  const lines = [
    `Business hours for ${title}, written by milestone calendar.`,
    ...calendars.map(describeCalendar),
    '',
    ...(hasFunctions
      ? functions
      : [
          'The view milestone_answers has the business minutes from starts_at to ends_at and the instant due_at after so many minutes',
          'for each row of milestone_questions: put yours there, or copy the query and name your own table.',
        ]),
    'An instant outside these dates, an unknown calendar and a deadline after them give NULL.',
  ];
  return `${lines.map((line) => `-- ${line}`.trimEnd()).join('\n')}\n`;
}

function describeCalendar({ id, calendar: { name, zone }, firstDay, lastDay }: CountedCalendar): string {
  // A line break in a name would end the comment.
  const named = showOrders(showControls(`${id} (${name}, ${zone.id})`));
  return `  ${named}: ${formatDate(firstDay)} to ${formatDate(lastDay)}`;
}
