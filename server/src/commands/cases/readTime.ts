// Times as exports write them: ISO 8601 with or without a colon in the offset, or in a format that somebody names.
import { DateTime } from 'luxon';
import { toInstantOf } from '../../core/model/moment.ts';
import { DAY_MS, isInstant, toEpochDay, type Instant } from '../../core/time/instant.ts';
import { isShownTwice, resolveLocal } from '../../core/time/wallClock.ts';
import type { Zone } from '../../core/time/zone.ts';

/** Reads one time; undefined for what is none. Of two that a clock without an offset shows alike it is the first. */
export type ReadTime = (text: string) => Instant | undefined;

export interface TimeReader {
  readonly read: ReadTime;
  /** Whether a text that was read as an instant could as well be another one: it has no offset, and the clock shows it twice. */
  readonly isUnclear: (text: string, at: Instant) => boolean;
}

/**
 * @param zone of times without an offset
 * @param format Luxon's tokens, such as `M/d/yyyy, h:mm a`; undefined for ISO 8601
 */
export function createTimeReader(zone: Zone, format: string | undefined): TimeReader {
  if (format === undefined)
    return {
      read: (text) => toInstantOf(text.trim(), zone),
      isUnclear: (text, at) => !hasOffset(text) && isShownTwice(zone, at),
    };
  const isLocal = !/[ZzXx]/.test(format.replaceAll(/'[^']*'/g, ''));
  const zoneOfText = isLocal ? 'utc' : zone.id;
  return {
    read(text) {
      const ms = DateTime.fromFormat(text.trim(), format, { zone: zoneOfText, locale: 'en-US' }).toMillis();
      if (!Number.isFinite(ms) || !isInstant(ms)) return undefined;
      if (!isLocal) return ms;
      const day = Math.floor(ms / DAY_MS);
      return resolveLocal(zone, toEpochDay(day), ms - day * DAY_MS);
    },
    isUnclear: (_, at) => isLocal && isShownTwice(zone, at),
  };
}

const [LETTER_Z, PLUS, DASH] = [90, 43, 45];

/** Of a text that is a time in ISO 8601: it ends with `Z`, `+0000` or `+00:00`. */
function hasOffset(text: string): boolean {
  const { length } = text;
  if (text.charCodeAt(length - 1) === LETTER_Z) return true;
  const [short, long] = [text.charCodeAt(length - 5), text.charCodeAt(length - 6)];
  // The last dash of a date alone stands at the place of no offset with a time before it.
  return length > 16 && (short === PLUS || short === DASH || long === PLUS || long === DASH);
}
