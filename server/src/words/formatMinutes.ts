// Says durations to people. Business time is said in hours and minutes, never in days: a "day" of business time is
// ambiguous (docs/language.md, "Durations"). Knows no zone and no calendar.

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

/** `20 min left`, `0 min left`, `1 h over`: business time against a target, in whole minutes; null when the target is unknown. */
export function formatMinutesLeft(minutes: number | null): string {
  if (minutes === null) return 'not known';
  return minutes < 0 ? `${formatMinutes(-minutes)} over` : `${formatMinutes(minutes)} left`;
}

/**
 * A countdown as an agent sees it, said as every other duration; under an hour also its seconds, when there are any: `12 min 5 s left`,
 * `30 s over`, `3 h 20 min left`.
 * @param ms business time until the target, negative when it has passed; a started second still counts as left
 */
export function formatCountdown(ms: number): string {
  const seconds = Math.abs(Math.ceil(ms / 1000));
  if (seconds >= 3600 || seconds % 60 === 0) return formatMinutesLeft(Math.sign(ms) * Math.floor(seconds / 60));
  const minutes = seconds < 60 ? '' : `${Math.floor(seconds / 60)} min `;
  return `${minutes}${seconds % 60} s ${ms < 0 ? 'over' : 'left'}`;
}
