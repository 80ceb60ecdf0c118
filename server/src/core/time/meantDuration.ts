// Durations as people write them where the language does not ask for its own form: `1 h`, `2 hours`, `1.5h`, `90 min`, `1 hr and 30 minutes`.
import { parseDuration } from './duration.ts';

const PART = /^(\d{1,7}(?:[.,]\d{1,4})?)\s?(hours?|hrs?|h|minutes?|mins?|m)(?![a-z])\.?(?:\s?,|\s?and\b|\s?&)?\s?/i;
/** Longer texts are no durations. */
const MAX_LENGTH = 60;

/**
 * The whole minutes that a text means, 0 or more; undefined where it is unclear, as days are, or no whole number of minutes. What
 * the language reads it reads alike; a bare number is minutes.
 */
export function meantDuration(text: string): number | undefined {
  const read = parseDuration(text);
  if ('minutes' in read) return read.minutes;
  let rest = text.trim();
  if (rest === '' || rest.length > MAX_LENGTH) return undefined;
  let minutes = 0;
  const units: boolean[] = [];
  while (rest !== '') {
    const [whole = '', number = '', unit = ''] = PART.exec(rest) ?? [];
    if (whole === '') return undefined;
    const isHours = /^h/i.test(unit);
    units.push(isHours);
    minutes += Number(number.replace(',', '.')) * (isHours ? 60 : 1);
    rest = rest.slice(whole.length);
  }
  // Hours come before minutes, and each of them once.
  const isInOrder = units.length === 1 || (units.length === 2 && units[0] === true && units[1] === false);
  const rounded = Math.round(minutes);
  if (!isInOrder || Math.abs(minutes - rounded) > 1e-6) return undefined;
  const known = parseDuration(rounded);
  return 'minutes' in known ? known.minutes : undefined;
}
