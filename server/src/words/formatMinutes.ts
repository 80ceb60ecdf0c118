// Says durations to people. Business time is said in hours and minutes, never in days: a "day" of business time is
// ambiguous (language.md, "Durations"). Knows no zone and no calendar.

/**
 * `45 min`, `4 h`, `1 h 30 min`, `0 min`; a negative duration has a minus sign: `−1 h`.
 * @param minutes whole minutes; a fraction is cut off
 */
export function formatMinutes(minutes: number): string {
  const whole = Math.trunc(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const sign = minutes < 0 && whole > 0 ? '−' : '';
  if (hours === 0) return `${sign}${rest} min`;
  return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${rest} min`;
}

/** `20 min left`, `0 min left`, `1 h over`: business time against a target, in whole minutes. */
export function formatMinutesLeft(minutes: number): string {
  return minutes < 0 ? `${formatMinutes(-minutes)} over` : `${formatMinutes(minutes)} left`;
}

/**
 * A countdown as a clock: `12:05` (minutes and seconds) under an hour, `3:20:00` from an hour on, `-0:30` when over.
 * @param ms milliseconds; a started second counts as whole on the way down, so `0:00` is shown at the target itself
 */
export function formatCountdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const whole = Math.abs(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  return seconds < 0 ? `-${clock}` : clock;
}
