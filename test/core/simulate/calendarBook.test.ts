import assert from 'node:assert/strict';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import type { HolidaySet } from '../../../server/src/core/model/model.ts';
import { add } from '../../../server/src/core/time/calendar.ts';
import { toEpochDay } from '../../../server/src/core/time/instant.ts';
import { at, buildModel, hours, origin, tell, zones } from '../../support/modelBuilder.ts';

const HOUR = 3_600_000;

describe('the calendar book', () => {
  it('says which claim won, and which were passed over', () => {
    const definitions = buildModel({
      calendars: [hours('shut', ''), hours('spare', '10:00-12:00', { isDefault: true })],
    });
    const book = createCalendarBook(definitions, zones);
    const tellChoice = (claims: Parameters<typeof book.choose>[0]) => {
      const { businessHours, reason, passedOver } = book.choose(claims);
      return [businessHours, reason, passedOver];
    };
    assert.deepEqual(tellChoice({ milestone: 'desk', process: 'spare' }), ['desk', 'milestone', []]);
    assert.deepEqual(tellChoice({ process: 'desk', record: 'spare' }), ['desk', 'process', []]);
    assert.deepEqual(tellChoice({ record: 'desk' }), ['desk', 'record', []]);
    assert.deepEqual(tellChoice({}), ['spare', 'default', []]);
    assert.deepEqual(tellChoice({ milestone: 'gone', process: 'shut' }), ['spare', 'default', ['gone', 'shut']]);
  });

  it('says which claim is not defined at all', () => {
    const book = createCalendarBook(buildModel({ calendars: [hours('shut', '')] }), zones);
    assert.equal(book.choose({ milestone: 'depot', process: 'desk' }).absent, 'depot');
    assert.equal(book.choose({ milestone: 'shut', process: 'gone' }).absent, 'gone');
    assert.equal(book.choose({ milestone: 'desk', process: 'gone' }).absent, undefined);
    assert.equal(book.choose({ milestone: 'shut' }).absent, undefined);
  });

  it('counts around the clock in UTC when nobody names business hours', () => {
    const choice = createCalendarBook(buildModel({}), zones).choose({});
    assert.equal(choice.reason, 'none');
    assert.equal(choice.zone.id, 'Etc/UTC');
    assert.equal(tell(add(choice.calendar, at('Sat 23:00'), 2 * HOUR)), 'Sun 01:00');
  });

  it('tells what does not compile, and treats it as absent', () => {
    const mars = hours('mars', '09:00-17:00', { timeZone: 'Mars/Olympus' });
    const book = createCalendarBook(buildModel({ calendars: [hours('shut', ''), mars] }), zones);
    assert.deepEqual(
      book.problems().map(({ businessHours, problem }) => [businessHours, problem.code]),
      [
        ['shut', 'never-open'],
        ['mars', 'unknown-time-zone'],
      ],
    );
    assert.equal(book.find('shut'), undefined);
    assert.equal(book.find('nobody'), undefined);
  });

  it('compiles a calendar once', () => {
    const book = createCalendarBook(buildModel({}), zones);
    assert.notEqual(book.find('desk'), undefined);
    assert.equal(book.find('desk'), book.find('desk'));
  });

  it('gives a calendar the holidays of every set that it attaches, and of no other', () => {
    const closed = (id: string, day: string): HolidaySet => ({
      id,
      holidays: [
        { name: id, rule: { kind: 'date', date: toEpochDay(Date.parse(day) / 86_400_000) }, origin: origin(id) },
      ],
      origin: origin(id),
    });
    const holidays = [closed('a', '2026-02-02'), closed('b', '2026-02-03'), closed('c', '2026-02-04')];
    const calendars = [hours('festive', '09:00-17:00', { holidays: ['a', 'b', 'missing'] })];
    const book = createCalendarBook(buildModel({ calendars, holidays }), zones);
    const festive = book.find('festive');
    assert(festive !== undefined);
    assert.equal(tell(add(festive, at('Mon 09:00'), HOUR)), 'Wed 10:00');
  });
});
