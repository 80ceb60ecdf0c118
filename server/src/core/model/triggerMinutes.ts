// How many minutes before or after its target a trigger lies. Must not know instants.
import type { Target, TimeTrigger } from './model.ts';

/** The whole minutes of a target as far as the file says: its own, or what it assumes of Apex. Undefined when it says none. */
export function writtenMinutes(target: Target): number | undefined {
  return target.kind === 'minutes' ? target.minutes : target.assumeMinutes;
}

/** A share of a target in whole minutes, rounded down: 25 % of 90 minutes are 22. */
export function shareOf(targetMinutes: number, percent: number): number {
  return Math.floor((targetMinutes * percent) / 100);
}

/** The offset of a trigger of a target of so many minutes; undefined for a share of minutes that are unknown. */
export function triggerMinutes(
  { offsetMinutes, percent }: TimeTrigger,
  targetMinutes: number | undefined,
): number | undefined {
  if (percent === undefined) return offsetMinutes;
  return targetMinutes === undefined ? undefined : shareOf(targetMinutes, percent);
}
