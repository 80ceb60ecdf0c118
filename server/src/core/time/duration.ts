// Durations as the language writes them: `45m`, `4h`, `1h 30m`, or whole minutes (docs/language.md, "Durations").

export type DurationProblem = 'day' | 'negative' | 'fraction' | 'too-long' | 'unreadable';

/** Four hundred years: longer than any instant that the product computes with. */
const MAX_MINUTES = 400 * 366 * 24 * 60;

/**
 * Whole minutes, 0 or more. `day` is its own problem because "a day" is ambiguous against business hours: 24 hours of open time,
 * or one working day.
 */
export function parseDuration(
  value: string | number,
): { readonly minutes: number } | { readonly problem: DurationProblem } {
  if (typeof value === 'number') return check(value);
  const text = value.trim();
  if (/^-/.test(text)) return { problem: 'negative' };
  if (/^\d+$/.test(text)) return check(Number(text));
  if (/^\d+(\.\d+)?\s*(d|days?|w|weeks?)\b/i.test(text)) return { problem: 'day' };
  const match = /^(?:(\d+)h)?\s*(?:(\d+)m)?$/.exec(text);
  if (match !== null && text !== '') return check(Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0));
  return { problem: /^\d+\.\d+\s*[hm]?$/.test(text) ? 'fraction' : 'unreadable' };
}

function check(minutes: number): { readonly minutes: number } | { readonly problem: DurationProblem } {
  if (minutes < 0) return { problem: 'negative' };
  if (!Number.isInteger(minutes)) return { problem: Number.isFinite(minutes) ? 'fraction' : 'unreadable' };
  return minutes > MAX_MINUTES ? { problem: 'too-long' } : { minutes };
}

/** As the language writes it: `1h 30m`, `45m`, `0m`. @param minutes whole, 0 or more */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}
