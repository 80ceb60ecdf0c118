// The rows of `milestone_open_times`. Each reaches from an opening to the next, so that exactly one holds an instant that is known.
import type { CountedCalendar } from '../../core/time/countedTime.ts';
import { toInstant } from '../../core/time/instant.ts';
import type { Dialect } from './dialect.ts';

/** More in one statement than some databases take. */
const ROWS_A_STATEMENT = 1000;

const COLUMNS = ['calendar', 'opens_at', 'closes_at', 'reopens_at', 'ms_before', 'ms_after'];

/** Makes the table and fills it; a view where the database has no tables that one can make without a place for them. */
export function printOpenTimes(calendars: readonly CountedCalendar[], dialect: Dialect): string {
  const rows = calendars.flatMap((each) => listRows(each, dialect));
  const { types, createTable, createView } = dialect;
  if (createTable === undefined)
    return `${createView} milestone_open_times AS\nSELECT * FROM VALUES\n${rows.join(',\n')}\nAS open_times (${COLUMNS.join(', ')});\n`;
  const typeOf = (column: string): string =>
    column === 'calendar' ? types.text : column.startsWith('ms_') ? types.whole : types.instant;
  const columns = COLUMNS.map((column) => `\n  ${column} ${typeOf(column)} NOT NULL`).join(',');
  const inserts: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT)
    inserts.push(
      `INSERT INTO milestone_open_times (${COLUMNS.join(', ')}) VALUES\n${rows.slice(first, first + ROWS_A_STATEMENT).join(',\n')};\n`,
    );
  return `${createTable('milestone_open_times', `${columns}\n`)}${inserts.join('')}`;
}

function listRows({ id, time }: CountedCalendar, { quote, instant }: Dialect): readonly string[] {
  const { from, to, intervals } = time;
  const rows = intervals[0]?.from === from ? intervals : [{ from, to: from, msBefore: 0 }, ...intervals];
  const format = (t: number): string => instant(formatUtc(t));
  return rows.map((each, index) => {
    const times = [each.from, each.to, rows[index + 1]?.from ?? to].map(format).join(', ');
    return `  (${quote(id)}, ${times}, ${each.msBefore}, ${each.msBefore + each.to - each.from})`;
  });
}

/** `2026-03-09T13:30:00+00:00`, which all of them read. */
function formatUtc(t: number): string {
  return `${new Date(toInstant(t)).toISOString().replace(/(\.000)?Z$/, '')}+00:00`;
}
