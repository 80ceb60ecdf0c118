// Arrival times as people type them: local to a zone, to the minute. Computes no deadline.

const LOCAL_MINUTE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/;

/**
 * Reads `2026-03-06T16:30` or `2026-03-06 16:30`.
 * @returns the first form, or undefined for anything else and for dates and times that no clock shows (`2026-02-30`, `24:10`).
 */
export function normalizeArrival(text: string): string | undefined {
  const [, date, time] = LOCAL_MINUTE.exec(text.trim()) ?? [];
  if (date === undefined || time === undefined) return undefined;
  const arrival = `${date}T${time}`;
  const instant = Date.parse(`${arrival}:00Z`);
  // A date that does not exist is refused or rolled over to the next month, so it must come back as it was written.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(arrival) ? arrival : undefined;
}

/** What the clocks of a zone show at an instant, as `readArrival` gives it. A zone that this machine does not know: UTC. */
export function localMinute(instant: Date, timeZone: string): string {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const year = part('year').padStart(4, '0');
  return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const fields: Intl.DateTimeFormatOptions = {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...fields, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...fields, timeZone: 'UTC' });
  }
}
