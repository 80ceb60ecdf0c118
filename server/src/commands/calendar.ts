// `milestone calendar`: business hours for where the data is.
import type { CountedCalendar } from '../core/time/countedTime.ts';
import { toInstant } from '../core/time/instant.ts';
import { printCalendarCsv } from '../print/calendarCsv.ts';
import { printCalendarJson } from '../print/calendarJson.ts';
import { queryCalendars } from '../queries/calendars.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { openFile } from './openProject.ts';
import { reportErrors } from './reportErrors.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

export const calendar: Command = defineCommand({
  name: 'calendar',
  summary: 'print when business is open, with running sums',
  arguments: {
    file: { help: 'an entitlement or scenario file', kind: 'path' },
    ids: { help: 'ids of business hours; all that the file sees when absent', isRepeatable: true },
  },
  flags: {
    from: {
      type: 'text',
      valueName: 'date',
      help: 'the first date, in the zone of each calendar; 1 January of this year when absent',
    },
    to: {
      type: 'text',
      valueName: 'date',
      help: 'the last date, included; 31 December of the year after the first when absent',
    },
    format: { type: 'format', choices: FORMATS, help: 'how to print' },
  },
  examples: ['milestone calendar support.entitlement.yaml us-support --from 2024-01-01 --to 2026-12-31 > open.csv'],
  run: ({ file, ...options }, io) => printCalendars(file, options, io),
});

interface CalendarOptions {
  readonly ids: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly format: readonly Output<Format>[];
}

async function printCalendars(file: string, { ids, from, to, format }: CalendarOptions, io: Io): Promise<number> {
  const { snapshot, file: source } = await openFile(file, io);
  const hasErrors = reportErrors(snapshot, [source.uri], io);
  const now = toInstant(Math.floor(io.host.now()));
  const answer = queryCalendars(snapshot, { uri: source.uri, ids, from, to, now });
  if ('problem' in answer)
    throw new UsageError(answer.problem.message, answer.problem.hint, hasErrors ? EXIT_FINDINGS : EXIT_USAGE);
  await writeOutputs(format, FORMATS, (each) => print(each, answer.calendars), io);
  return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
}

function print(format: Format, calendars: readonly CountedCalendar[]): string {
  switch (format) {
    case 'csv':
      return printCalendarCsv(calendars);
    case 'json':
      return printCalendarJson(calendars);
  }
}
