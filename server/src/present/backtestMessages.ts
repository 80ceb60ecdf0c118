// What triggers would have sent to past cases → the JSON of the report. Must not know files, terminals or words.
import { listCounts } from '../core/backtest/counts.ts';
import type { MessageTally, Tally } from '../core/backtest/tally.ts';
import type { Recipient } from '../core/model/model.ts';
import { DAY_MS, MINUTE_MS, toEpochDay, toInstant } from '../core/time/instant.ts';
import { formatDate } from '../core/time/iso.ts';
import { toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import type { BacktestMessages, BacktestRecipient, MessageCounts } from '../protocol/backtest.ts';

type ListedMessages = Omit<MessageTally, 'byMinute'> & { readonly byMinute: ReturnType<typeof listCounts> };

/** A message within so many minutes of one before it. */
const CLOSE_MINUTES = 15;

/** @param nameOf a recipient in words @param zone that days are counted in */
export function toBacktestMessages(
  { messages }: Tally,
  nameOf: (recipient: Recipient | undefined, person: string | undefined) => string,
  zone: Zone,
): BacktestMessages {
  const tallies = [...messages.values()].map(({ byMinute, ...rest }) => ({ ...rest, byMinute: listCounts(byMinute) }));
  const [first, last] = spanOf(tallies);
  const weeks = Math.max(1, ((last - first) * MINUTE_MS) / (7 * DAY_MS));
  const days = new Map<number, number>();
  const recipients = tallies
    .map((tally): BacktestRecipient => {
      const { recipient, person, byAction } = tally;
      const actions = [...byAction]
        .map(([action, count]) => ({ action, count }))
        .sort((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1));
      const own = daysOf(tally, zone);
      for (const [day, count] of own) days.set(day, (days.get(day) ?? 0) + count);
      return { recipient: nameOf(recipient, person), ...toCounts(tally, own, weeks), actions };
    })
    .sort((a, b) => b.count - a.count || (a.recipient < b.recipient ? -1 : 1));
  const sumOf = (key: 'count' | 'withinQuarterHour' | 'outsideHours'): number =>
    recipients.reduce((total, each) => total + each[key], 0);
  const count = sumOf('count');
  return {
    count,
    perWeek: toTenth(count / weeks),
    mostInADay: mostOf(days),
    withinQuarterHour: sumOf('withinQuarterHour'),
    outsideHours: sumOf('outsideHours'),
    recipients,
    days: [...days]
      .sort(([one], [other]) => one - other)
      .map(([day, each]) => ({ date: formatDate(toEpochDay(day)), count: each })),
  };
}

/** The minutes of the first and the last message; 0 and 0 without any. */
function spanOf(tallies: readonly ListedMessages[]): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { byMinute } of tallies)
    for (const [minute] of byMinute) {
      if (minute < first) first = minute;
      if (minute > last) last = minute;
    }
  return first > last ? [0, 0] : [first, last];
}

function daysOf({ byMinute }: ListedMessages, zone: Zone): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const [minute, count] of byMinute) {
    const { day } = toLocal(zone, toInstant(minute * MINUTE_MS));
    days.set(day, (days.get(day) ?? 0) + count);
  }
  return days;
}

function toCounts(
  { byMinute, outsideHours }: ListedMessages,
  days: ReadonlyMap<number, number>,
  weeks: number,
): MessageCounts {
  let count = 0;
  let withinQuarterHour = 0;
  let last = -Infinity;
  for (const [minute, times] of byMinute) {
    count += times;
    withinQuarterHour += minute - last <= CLOSE_MINUTES ? times : times - 1;
    last = minute;
  }
  return { count, perWeek: toTenth(count / weeks), mostInADay: mostOf(days), withinQuarterHour, outsideHours };
}

function mostOf(days: ReadonlyMap<number, number>): number {
  let most = 0;
  for (const count of days.values()) if (count > most) most = count;
  return most;
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
