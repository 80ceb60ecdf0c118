// Calendars as SQL and as iCalendar: what stands in a file cannot end a text, a comment or a line.
import assert from 'node:assert/strict';
import { dayOfDate } from '../../server/src/core/time/civil.ts';
import { countOpenTime, type CountedCalendar } from '../../server/src/core/time/countedTime.ts';
import { MIN_INSTANT, toInstant, type EpochDay } from '../../server/src/core/time/instant.ts';
import { printCalendarIcs } from '../../server/src/print/calendarIcs.ts';
import { DIALECT_NAMES } from '../../server/src/print/calendarSql/dialect.ts';
import { printCalendarSql } from '../../server/src/print/calendarSql/printCalendarSql.ts';
import { buildCalendar } from '../support/calendarBuilder.ts';

/** A day of March 2026. */
function march(day: number): EpochDay {
  const found = dayOfDate({ year: 2026, month: 3, day });
  assert.ok(found !== undefined);
  return found;
}

function counted(id: string, name = 'Desk', days = 1): CountedCalendar {
  const [firstDay, lastDay] = [march(6), march(5 + days)];
  const calendar = { ...buildCalendar({ hours: { everyday: '09:00-17:00' } }), name };
  return { id, calendar, firstDay, lastDay, time: countOpenTime(calendar, firstDay, lastDay) };
}

describe('calendars as SQL', () => {
  const id = "o'hare\\";
  for (const [dialect, quoted] of [
    ['duckdb', "'o''hare\\'"],
    ['postgres', "'o''hare\\'"],
    ['snowflake', "'o''hare\\\\'"],
    ['spark', "'o\\'hare\\\\'"],
    ['bigquery', "'o\\'hare\\\\'"],
  ] as const)
    it(`quote an id as ${dialect} reads it`, () => {
      assert.ok(printCalendarSql([counted(id)], dialect).includes(`  (${quoted}, `));
    });

  it('keep a name with line breaks in its comment', () => {
    for (const dialect of DIALECT_NAMES) {
      const script = printCalendarSql([counted('desk', 'Desk\nDROP TABLE cases;\r\u2028--')], dialect);
      assert.ok(
        script.includes('\n--   desk (Desk␊DROP TABLE cases;␍<U+2028>--, America/New_York): 6 March 2026'),
        dialect,
      );
    }
  });

  it('begin where the first date begins, and reach to where the last one ends', () => {
    const rows = printCalendarSql([counted('desk', 'Desk', 2)], 'postgres').match(/^ {2}\('desk', .*\)/gm);
    assert.deepEqual(rows, [
      "  ('desk', '2026-03-06T05:00:00+00:00', '2026-03-06T05:00:00+00:00', '2026-03-06T14:00:00+00:00', 0, 0)",
      "  ('desk', '2026-03-06T14:00:00+00:00', '2026-03-06T22:00:00+00:00', '2026-03-07T14:00:00+00:00', 0, 28800000)",
      "  ('desk', '2026-03-07T14:00:00+00:00', '2026-03-07T22:00:00+00:00', '2026-03-08T05:00:00+00:00', 28800000, 57600000)",
    ]);
  });
});

describe('calendars as iCalendar', () => {
  const now = toInstant(0);

  it('escape texts and fold long lines between characters', () => {
    const name = `Größe; a, b\\c\nd ${'日本語'.repeat(30)}`;
    const printed = printCalendarIcs([counted('desk', name)], now);
    const lines = printed.split('\r\n');
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')));
    const unfolded = printed.replaceAll('\r\n ', '');
    assert.ok(unfolded.includes(`\r\nSUMMARY:Größe\\; a\\, b\\\\c\\nd ${'日本語'.repeat(30)}: open\r\n`));
  });

  it('tell the days off of a whole week as one entry, and a part of a day by the clock', () => {
    const [firstDay, lastDay] = [march(6), march(9)];
    const calendar = buildCalendar({
      hours: { everyday: '09:00-17:00' },
      holidays: [
        { name: 'Move', rule: { kind: 'date', date: firstDay, through: march(8) } },
        { name: 'Early', rule: { kind: 'yearlyDay', month: 3, day: 9 }, between: { open: 900, close: 1440 } },
      ],
    });
    const time = countOpenTime(calendar, firstDay, lastDay);
    const printed = printCalendarIcs([{ id: 'desk', calendar, firstDay, lastDay, time }], toInstant(MIN_INSTANT));
    assert.deepEqual(printed.match(/DT(START|END).*|SUMMARY.*/g), [
      'DTSTART:20260309T130000Z',
      'DTEND:20260309T190000Z',
      'SUMMARY:desk: open',
      'DTSTART;VALUE=DATE:20260306',
      'DTEND;VALUE=DATE:20260309',
      'SUMMARY:desk: Move',
      'DTSTART:20260309T190000Z',
      'DTEND:20260310T040000Z',
      'SUMMARY:desk: Early',
    ]);
  });
});
