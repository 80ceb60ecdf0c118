// The words for what a person sees on a timeline (docs/semantics.md §4): one vocabulary for text, picture, page and table.
// Knows no layout and no colour values.
import { formatMinutesLeft } from '../words/formatMinutes.ts';
import type { SpanState, TimelineAction, TimelineMilestone } from '../protocol/timeline.ts';

/** What a colour would say; always said by a word and a shape as well. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

export const STATES: readonly SpanState[] = ['on-track', 'at-risk', 'violated', 'stopped'];

export const STATE_WORDS: Readonly<Record<SpanState, string>> = {
  'on-track': 'on track',
  'at-risk': 'at risk',
  violated: 'violated',
  stopped: 'stopped',
};

export const STATE_TONES: Readonly<Record<SpanState, Tone>> = {
  'on-track': 'good',
  'at-risk': 'warn',
  violated: 'bad',
  stopped: 'quiet',
};

type Status = TimelineMilestone['status'];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  scheduled: 'scheduled',
  open: 'open',
  completed: 'completed',
  'completed-late': 'completed late',
  violated: 'violated',
  removed: 'removed',
  'open-at-exit': 'open at exit',
  'violated-at-exit': 'violated at exit',
};

const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  scheduled: 'quiet',
  open: 'good',
  completed: 'good',
  'completed-late': 'bad',
  violated: 'bad',
  removed: 'quiet',
  'open-at-exit': 'quiet',
  'violated-at-exit': 'bad',
};

/** The tone of an occurrence's status; an open one has the tone of the state that it is in at the end. */
export function statusTone(milestone: TimelineMilestone): Tone {
  const last = milestone.spans.at(-1);
  return milestone.status === 'open' && last !== undefined ? STATE_TONES[last.state] : STATUS_TONES[milestone.status];
}

/** `20 min left`, `5 min over`; of what is missed by no whole minute neither is true. */
export function describeLeft(milestone: TimelineMilestone): string {
  const isMissed = statusTone(milestone) === 'bad' && milestone.remainingMinutes === 0;
  return isMissed ? 'at the deadline' : formatMinutesLeft(milestone.remainingMinutes);
}

export const CAUSE_WORDS: Readonly<Record<TimelineAction['cause'], string>> = {
  warning: 'warning',
  violation: 'violation',
  success: 'success',
};
