// What a report on past cases says of its own figures, for whoever sees one for the first time.
import type { ReportNames } from './nameReplayed.ts';

/** Of the figure in brackets behind a share, and of the line in the picture. */
export const INTERVAL_LEGEND =
  'In brackets, and as a line in the picture: the 95 % interval. With as many cases of the same kind the share would lie in it nearly always; few cases make it wide.';

export const BAND_LEGEND =
  'The share of the milestones that were met in time, of the cases that came in that week. The grey band is its 95 % interval.';

export const UNDECIDED_LEGEND =
  'Undecided: not due yet, or ended or no longer applying before they were due, without completion.';

export const UNKNOWN_LEGEND = 'Unknown: nothing in the tables tells when they were completed.';

export const SLACK_LEGEND = 'What was left of the target at completion; below zero, how far over it was.';

/** Whose clock the times of a report are on. */
export function describeClocks({ timeZone }: Pick<ReportNames, 'timeZone'>): string {
  return `Times are on the clock of ${timeZone ?? 'the business hours of each process'}.`;
}
