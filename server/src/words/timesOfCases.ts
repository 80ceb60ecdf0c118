// What is said of the times in tables of past cases.
import { pluralize } from './pluralize.ts';

/** How a reason ends that names a text which cannot be read as a time. */
export const NO_TIME = 'is no time';

export const TIME_FORMAT_HINT =
  "Say how times are written with --date-format 'M/d/yyyy, h:mm a', as it fits; without it they are ISO 8601.";

/**
 * @param cases how many have a time without an offset that clocks show twice; none where that is 0
 * @param timeZone that times without an offset are in
 */
export function describeUnclearTimes(cases: number, timeZone: string): readonly string[] {
  if (cases === 0) return [];
  const have = cases === 1 ? 'has' : 'have';
  return [
    `${pluralize(cases, 'case')} ${have} a time without an offset in the hour that the clocks of ${timeZone} show twice when they go back: the first of the two was taken. Export times with their offset, and there is no doubt.`,
  ];
}
