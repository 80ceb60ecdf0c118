// Why the org recorded another deadline than the one that is replayed, in words.
import type { DifferenceCause } from '../core/backtest/explainDifference.ts';
import { formatDate } from '../core/time/iso.ts';
import { formatWeekday } from './dateNames.ts';
import { formatMinutes } from './formatMinutes.ts';

/** `the org counts in 'Desk London'`: a clause without a full stop. @param nameOf business hours by their id */
export function describeCause(cause: DifferenceCause, nameOf: (businessHours: string) => string): string {
  switch (cause.kind) {
    case 'seconds':
      return 'less than a minute apart';
    case 'apex':
      return 'the minutes come from an Apex class, which only the org runs';
    case 'start':
      return 'the clock starts at another time in the org; from there on both are the same';
    case 'calendar':
      return cause.businessHours === undefined
        ? 'the org counts around the clock'
        : `the org counts in the business hours '${nameOf(cause.businessHours)}'`;
    case 'zone':
      return `the org counts the same hours in another time zone, such as ${cause.timeZone}`;
    case 'noHolidays':
      return 'the org does not have the holidays of the calendar';
    case 'holiday':
      return `the org has a holiday on ${formatWeekday(cause.date)} ${formatDate(cause.date)}`;
    case 'version':
      return `the org has the target of process '${cause.process}'`;
    case 'minutes':
      return `the org has a target of ${formatMinutes(cause.minutes)}: another version of the process`;
    case 'stopped':
      return 'the clock stood still in the org, which the files do not tell: add the history of IsStopped';
    case 'completion':
      return 'the deadlines are the same, and the org has another completion';
    case 'violation':
      return 'deadline and completion are the same: the org had not counted to there yet, or somebody changed it';
    case 'unexplained':
      return 'nothing that was tried explains it';
  }
}
