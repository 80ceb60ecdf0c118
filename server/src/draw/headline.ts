// The first lines of every drawing: what the timeline is of, when it begins and ends, and in which zone it is told.
import type { Timeline } from '../protocol/timeline.ts';
import { formatInstant } from '../words/formatInstant.ts';

export interface Headline {
  /** The scenario in words, or the process when there is none: `friday afternoon`. */
  readonly title: string;
  /** `CloudNine Support · Case`; the object alone where the title is the process. */
  readonly process: string;
  /** `enters Fri 6 Mar 2026 16:30`, or why there is nothing to see. */
  readonly arrival: string;
  /** `until Mon 9 Mar 2026 10:00`, or '' when nothing happens. */
  readonly until: string;
  /** `times in America/New_York` */
  readonly zone: string;
}

/** The words at the head of a timeline. */
export function describeHeadline(timeline: Timeline): Headline {
  const { scenario, processName, object, timeZone, entered } = timeline;
  return {
    title: scenario ?? processName,
    process: scenario === null ? object : `${processName} · ${object}`,
    arrival: entered === null ? 'never enters the process' : `enters ${formatInstant(entered, timeZone)}`,
    until: describeEnd(timeline),
    zone: `times in ${timeZone}`,
  };
}

function describeEnd({ entered, exited, until, timeZone }: Timeline): string {
  if (exited !== null) return `leaves ${formatInstant(exited, timeZone)}`;
  return entered === null ? '' : `until ${formatInstant(until, timeZone)}`;
}

/** The facts of a headline that there are, in their order. */
export function listFacts({ process, arrival, until, zone }: Headline): readonly string[] {
  return [process, arrival, until, zone].filter((fact) => fact !== '');
}
