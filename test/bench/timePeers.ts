// What people use for business time on npm, set up for one desk: Monday to Friday 09:00 to 17:00 in New York, without the holidays. Two
// are packages, which count in the zone of the process; two are the loop over days that everybody writes.
import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import { DateTime } from 'luxon';
import moment from 'moment-business-time';
import { Temporal } from 'temporal-polyfill';

export interface Peer {
  readonly name: string;
  /** True for what must always answer as we do: packages may have rules of their own. */
  readonly isExact: boolean;
  add(t: number, minutes: number): number;
}

const MINUTE = 60_000;
const ZONE = 'America/New_York';

/** @param holidays as `2026-12-25`; all peers share them */
export function createPeers(holidays: readonly string[]): readonly Peer[] {
  const closed = new Set(holidays);
  return [momentPeer(holidays), luxonPeer(closed), dayjsPeer(holidays), temporalPeer(closed)];
}

function momentPeer(holidays: readonly string[]): Peer {
  const day = ['09:00:00', '17:00:00'];
  const workinghours = { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null };
  moment.updateLocale('en', { workinghours, holidays });
  return {
    name: 'moment-business-time',
    isExact: false,
    add: (t, minutes) => moment(t).addWorkingTime(minutes, 'minutes').valueOf(),
  };
}

function dayjsPeer(holidays: readonly string[]): Peer {
  dayjs.extend(dayjsBusinessTime);
  const day = [{ start: '09:00:00', end: '17:00:00' }];
  const weekend = { saturday: null, sunday: null };
  dayjs.setBusinessTime({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, ...weekend });
  dayjs.setHolidays([...holidays]);
  return {
    name: 'dayjs-business-time',
    isExact: false,
    add: (t, minutes) => dayjs(t).addBusinessMinutes(minutes).valueOf(),
  };
}

function luxonPeer(holidays: ReadonlySet<string>): Peer {
  return {
    name: 'a loop over days on luxon',
    isExact: true,
    add(t, minutes) {
      let left = minutes * MINUTE;
      for (let at = DateTime.fromMillis(t, { zone: ZONE }); ; at = at.plus({ days: 1 }).startOf('day')) {
        if (at.weekday > 5 || holidays.has(at.toISODate() ?? '')) continue;
        const open = Math.max(at.toMillis(), at.set({ hour: 9, minute: 0, second: 0, millisecond: 0 }).toMillis());
        const room = at.set({ hour: 17, minute: 0, second: 0, millisecond: 0 }).toMillis() - open;
        if (room >= left) return open + left;
        if (room > 0) left -= room;
      }
    },
  };
}

function temporalPeer(holidays: ReadonlySet<string>): Peer {
  const nine = Temporal.PlainTime.from('09:00');
  const five = Temporal.PlainTime.from('17:00');
  return {
    name: 'a loop over days on temporal-polyfill',
    isExact: true,
    add(t, minutes) {
      let left = minutes * MINUTE;
      const arrival = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(ZONE);
      for (let day = arrival.toPlainDate(); ; day = day.add({ days: 1 })) {
        if (day.dayOfWeek > 5 || holidays.has(day.toString())) continue;
        const opens = day.toZonedDateTime({ timeZone: ZONE, plainTime: nine }).epochMilliseconds;
        const closes = day.toZonedDateTime({ timeZone: ZONE, plainTime: five }).epochMilliseconds;
        const start = Math.max(t, opens);
        if (closes - start >= left) return start + left;
        if (closes > start) left -= closes - start;
      }
    },
  };
}
