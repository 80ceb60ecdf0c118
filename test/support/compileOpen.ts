// Compiles the calendars of property tests. Must not know what they are asked.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileCalendar, type Calendar } from '../../server/src/core/time/calendar.ts';
import type { CalendarDefinition } from '../../server/src/core/time/calendarDefinition.ts';
import type { ZoneTable } from '../../server/src/core/time/zone.ts';

/**
 * The calendar of a random definition. Holidays that recur can close every day together, and then it is refused (§1.8): that is
 * right, and the case says nothing about open calendars.
 */
export function compileOpen(definition: CalendarDefinition, zones: ZoneTable): Calendar {
  const compiled = compileCalendar(definition, zones);
  if (!compiled.ok) {
    assert.deepEqual(compiled.problem, { code: 'never-open' });
    assert.ok(
      definition.holidays.some(({ rule }) => rule.kind !== 'date'),
      'dates alone cannot close a calendar for years',
    );
  }
  fc.pre(compiled.ok);
  return compiled.calendar;
}
