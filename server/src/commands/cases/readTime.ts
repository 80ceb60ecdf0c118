// Times as exports write them: ISO 8601 with or without a colon in the offset, or in a format that somebody names.
import { DateTime } from 'luxon';
import { toInstantOf } from '../../core/model/moment.ts';
import { isInstant, type Instant } from '../../core/time/instant.ts';
import type { Zone } from '../../core/time/zone.ts';

/** Reads one time; undefined for what is none. */
export type ReadTime = (text: string) => Instant | undefined;

/**
 * @param zone of times without an offset
 * @param format Luxon's tokens, such as `M/d/yyyy, h:mm a`; undefined for ISO 8601
 */
export function createReadTime(zone: Zone, format: string | undefined): ReadTime {
  if (format === undefined) return (text) => toInstantOf(text.trim(), zone);
  return (text) => {
    const ms = DateTime.fromFormat(text.trim(), format, { zone: zone.id, locale: 'en-US' }).toMillis();
    return Number.isFinite(ms) && isInstant(ms) ? ms : undefined;
  };
}
