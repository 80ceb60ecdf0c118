// Opening hours as people write them where the language does not ask for its own form: `9-5`, `9:00 - 5:00 PM`, `8am to 6pm`, `9.00–17.30`.
import { parseHours } from './shift.ts';
import type { Shift } from './calendarDefinition.ts';

const RANGE =
  /^(\d{1,2})(?:[:.]?([0-5]\d))?\s?([ap]\.?m\.?)?\s?(?:-|–|—|to|until|till)\s?(\d{1,2})(?:[:.]?([0-5]\d))?\s?([ap]\.?m\.?)?$/i;
const ALL_DAY = /^(?:24\s?\/\s?7|24\s?(?:h|hours?)|all day|around the clock)$/i;
const HALF_DAY = 12 * 60;

/**
 * The one shift that a text means; undefined where it is none. What the language reads as one it reads alike. Where no half of the day
 * is told and the desk would close before it opens, it closes in the afternoon: `9-5` is 09:00-17:00.
 */
export function meantHours(text: string): Shift | undefined {
  const read = parseHours(text);
  if ('shifts' in read) return read.shifts[0];
  // Nobody can tell whether it means nothing or a whole day.
  if (read.problem === 'empty') return undefined;
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (ALL_DAY.test(trimmed)) return { open: 0, close: 1440 };
  const match = RANGE.exec(trimmed);
  if (match === null) return undefined;
  const [, openHour = '', openMinute = '0', openHalf, closeHour = '', closeMinute = '0', closeHalf] = match;
  const opened = clock(openHour, openMinute, openHalf);
  const closed = clock(closeHour, closeMinute, closeHalf);
  if (opened === undefined || closed === undefined) return undefined;
  const [open, close] = inDay(opened, closed, openHalf !== undefined, closeHalf !== undefined);
  return open === close || open >= 1440 || close > 1440 ? undefined : { open, close };
}

/** Minutes since midnight; undefined for what no clock shows. */
function clock(hourText: string, minuteText: string, half: string | undefined): number | undefined {
  const hour = Number(hourText);
  const minutes = Number(minuteText);
  if (half === undefined) return hour > 24 || (hour === 24 && minutes > 0) ? undefined : hour * 60 + minutes;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + minutes;
}

/** @returns opening and closing, of which one that tells no half of the day is taken to be in the half that the other leaves it */
function inDay(open: number, close: number, hasOpenHalf: boolean, hasCloseHalf: boolean): readonly [number, number] {
  // `9 - 5 pm` opens in the morning as it stands; `1-5 pm` in the afternoon, for both are told with one word.
  if (hasCloseHalf && !hasOpenHalf) {
    const isLater = close > HALF_DAY && open < HALF_DAY && open + HALF_DAY < close && open < 7 * 60;
    return [isLater ? open + HALF_DAY : open, close];
  }
  if (hasCloseHalf || close > open || close >= HALF_DAY || open >= HALF_DAY) return [open, close === 0 ? 1440 : close];
  return [open, close + HALF_DAY];
}
