// A timeline in the window of another one: so that an axis stands still while the case on it is moved. Must not know who moves it.
import type { Timeline, TimelineMilestone } from '../protocol/timeline.ts';
import { readInstant } from '../words/readInstant.ts';

/**
 * The timeline from where `window` begins, or from its own beginning where that is earlier, until where `window` ends. What lies after
 * that is left out; amounts and words stay those of the whole case.
 */
export function cropTimeline(timeline: Timeline, window: Timeline): Timeline {
  const from = readInstant(timeline.from) < readInstant(window.from) ? timeline.from : window.from;
  const { until } = window;
  const end = readInstant(until);
  const isSeen = (iso: string): boolean => readInstant(iso) <= end;
  const closedOf = ({ milestone, occurrence }: TimelineMilestone): Timeline['closed'] | undefined =>
    window.milestones.find((other) => other.milestone === milestone && other.occurrence === occurrence)?.closed;
  return {
    ...timeline,
    from,
    until,
    milestones: timeline.milestones.map(({ closed, ...milestone }) => ({
      ...milestone,
      completed: milestone.completed !== null && isSeen(milestone.completed) ? milestone.completed : null,
      spans: milestone.spans
        .filter((span) => isSeen(span.from))
        .map((span) => (isSeen(span.to) ? span : { ...span, to: until })),
      ...(closed && { closed: [...closed, ...(closedOf({ ...milestone, closed }) ?? [])] }),
    })),
    actions: timeline.actions.filter(({ at }) => isSeen(at)),
    events: timeline.events.filter(({ at }) => isSeen(at)),
    closed: [...timeline.closed, ...window.closed],
  };
}
