// What stands behind a mark or the colour of a bar, in words, with the line it comes from: for whoever points at it. Knows no layout.
import type { Location, SpanState, TimelineMilestone } from '../protocol/timeline.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { describeLeft } from './stateWords.ts';

const STATE_MEANINGS: Readonly<Record<SpanState, string>> = {
  'on-track': 'time counts toward the target',
  'at-risk': 'a warning has come; time counts toward the target',
  violated: 'the target has passed',
  stopped: 'no time counts',
};

/** What a state is. */
export function explainState(state: SpanState): string {
  return STATE_MEANINGS[state];
}

/** Where a deadline comes from: `1 h of US Support after Fri 6 Mar 16:30`. @param tell says a time */
export function explainDue(
  { targetMinutes, businessHours, start, spans }: TimelineMilestone,
  tell: (iso: string) => string,
): string {
  const target = targetMinutes === null ? 'target not known' : formatMinutes(targetMinutes);
  const isStopped = spans.some(({ state }) => state === 'stopped');
  return `${target} of ${businessHours} after ${tell(start)}${isStopped ? ', without the time in which it is stopped' : ''}`;
}

/** How a completion stands to the target. */
export function explainCompletion(milestone: TimelineMilestone): string {
  return describeLeft(milestone);
}

/** Why an action fires. */
export function explainCause(cause: 'warning' | 'violation' | 'success'): string {
  switch (cause) {
    case 'warning':
      return 'fires before the deadline; the milestone is at risk';
    case 'violation':
      return 'fires because the target is missed';
    case 'success':
      return 'fires because it is completed';
  }
}

/** What was expected. */
export const EXPECTED_MEANING = 'the scenario expects it; it does not come';

/** `cloudnine.entitlement.yaml, line 43` */
export function describePlace({ file, range }: Location): string {
  const name = decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
  return `${name}, line ${range.start.line + 1}`;
}
