// The dates and times of a scenario as they are written, wherever one may stand. Must not know what they mean.
import { child, entries, items, textOf, type Cursor } from './cursor.ts';

/** A date or a date-time, whether or not there is such a day: `2026-02-30`, `2026-03-08T02:30`. */
const LIKE_A_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}|$)/;

/** Whether it has the form of a date or a date-time. */
export function isLikeDate(text: string): boolean {
  return LIKE_A_DATE.test(text);
}

export interface WrittenTime {
  readonly cursor: Cursor;
  readonly text: string;
}

/** What happens: the record, the events, the end. */
export function* writtenTimes(scenario: Cursor | undefined): Iterable<WrittenTime> {
  yield* likeDates(child(scenario, 'until'));
  for (const { value } of entries(child(scenario, 'record'))) yield* likeDates(value);
  for (const event of items(child(scenario, 'events'))) {
    yield* likeDates(child(event, 'at'), child(event, 'start'), child(child(event, 'complete'), 'at'));
    for (const { value } of entries(child(event, 'set'))) yield* likeDates(value);
  }
}

/** What is expected. */
export function* expectedTimes(scenario: Cursor | undefined): Iterable<WrittenTime> {
  const expected = child(scenario, 'expect');
  yield* likeDates(child(expected, 'entered'), child(expected, 'exited'));
  for (const milestone of items(child(expected, 'milestones')))
    yield* likeDates(child(milestone, 'start'), child(milestone, 'target'), child(milestone, 'completed'));
  const actions = child(expected, 'actions');
  for (const action of [...items(actions), ...items(child(actions, 'only'))]) yield* likeDates(child(action, 'at'));
}

function* likeDates(...cursors: readonly (Cursor | undefined)[]): Iterable<WrittenTime> {
  for (const cursor of cursors) {
    const text = textOf(cursor);
    if (cursor !== undefined && text !== undefined && isLikeDate(text)) yield { cursor, text };
  }
}
