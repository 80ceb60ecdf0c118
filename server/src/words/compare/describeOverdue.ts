// Cases that are open when a policy changes, in words.
import { formatInstant, formatShortInstant } from '../formatInstant.ts';

/**
 * `cases open on Fri 6 Mar 2026 12:00 that arrived after Thu 5 Mar 10:00, up to Thu 5 Mar 16:00, are overdue at once if it reaches them`
 * @param from when the change comes @param timeZone IANA id of the clocks that are read
 */
export function describeOverdue(
  { after, until, from }: { readonly after: number; readonly until: number; readonly from: number },
  timeZone: string,
): string {
  const [since, to] = [after, until].map((at) => formatShortInstant(at, timeZone));
  return `cases open on ${formatInstant(from, timeZone)} that arrived after ${since ?? ''}, up to ${to ?? ''}, are overdue at once if it reaches them`;
}
