// `milestone calendar`: business hours for where the data is.
import type { CountedCalendar } from '../core/time/countedTime.ts';
import { toInstant, type Instant } from '../core/time/instant.ts';
import { printCalendarCsv } from '../print/calendarCsv.ts';
import { printCalendarIcs } from '../print/calendarIcs.ts';
import { printCalendarJson } from '../print/calendarJson.ts';
import { DIALECT_NAMES, type DialectName } from '../print/calendarSql/dialect.ts';
import { printCalendarSql } from '../print/calendarSql/printCalendarSql.ts';
import { queryCalendars } from '../queries/calendars.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command, Output } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, UsageError, type Io } from './io.ts';
import { openFile } from './openProject.ts';
import { reportErrors } from './reportErrors.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['csv', 'json', 'ics', 'sql'] as const;
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
    dialect: {
      type: 'choice',
      valueName: 'database',
      choices: DIALECT_NAMES,
      help: 'with --format sql: for which database; duckdb when absent',
    },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone calendar support.entitlement.yaml us-support --from 2024-01-01 --to 2026-12-31 > open.csv',
    'milestone calendar support.entitlement.yaml --from 2024-01-01 --format sql --dialect postgres | psql',
  ],
  run: ({ file, ...options }, io) => printCalendars(file, options, io),
});

interface CalendarOptions {
  readonly ids: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly format: readonly Output<Format>[];
  readonly dialect: DialectName | undefined;
}

async function printCalendars(file: string, options: CalendarOptions, io: Io): Promise<number> {
  const { ids, from, to, format, dialect } = options;
  if (dialect !== undefined && !format.some((output) => output.format === 'sql'))
    throw new UsageError('--dialect is about SQL.', 'Add --format sql.');
  const { snapshot, file: source } = await openFile(file, io);
  const hasErrors = reportErrors(snapshot, [source.uri], io);
  const now = toInstant(Math.floor(io.host.now()));
  const answer = queryCalendars(snapshot, { uri: source.uri, ids, from, to, now });
  if ('problem' in answer)
    throw new UsageError(answer.problem.message, answer.problem.hint, hasErrors ? EXIT_FINDINGS : EXIT_USAGE);
  await writeOutputs(
    format,
    FORMATS,
    (each) => print(each, answer.calendars, { dialect: dialect ?? 'duckdb', now }),
    io,
  );
  return hasErrors ? EXIT_FINDINGS : EXIT_FINE;
}

function print(
  format: Format,
  calendars: readonly CountedCalendar[],
  { dialect, now }: { readonly dialect: DialectName; readonly now: Instant },
): string {
  switch (format) {
    case 'csv':
      return printCalendarCsv(calendars);
    case 'json':
      return printCalendarJson(calendars);
    case 'ics':
      return printCalendarIcs(calendars, now);
    case 'sql':
      return printCalendarSql(calendars, dialect);
  }
}
