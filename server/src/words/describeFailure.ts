// Expectations that did not come true, as sentences: the same in the terminal, the Test Explorer, JUnit and TAP. Must not know how a
// simulation comes about.
import type { FailureDetail } from '../core/simulate/expect.ts';
import type { Names } from '../core/simulate/names.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import { formatClock, formatDate, formatInstant } from './formatInstant.ts';

export interface FailureWords {
  /** `First Response is due Mon 9 Mar 2026 09:30; you expected 10:30.` */
  readonly message: string;
  /** What was expected and what came, side by side; times are ISO 8601 with the offset of the zone. */
  readonly expected: string;
  readonly actual: string;
}

interface FailureContext {
  readonly names: Names;
  /** Of the times. */
  readonly zone: Zone;
}

/** A scenario that cannot be simulated. */
export const CANNOT_RUN: FailureWords = {
  message:
    'The scenario cannot be simulated: correct what `milestone validate` reports about it and the files that it uses.',
  expected: 'a process that can be simulated',
  actual: 'none',
};

const TIMES = {
  start: { verb: 'starts', never: 'never starts' },
  target: { verb: 'is due', never: 'is never due' },
  completed: { verb: 'is completed', never: 'is not completed' },
  entered: { verb: 'enters', never: 'never enters' },
  exited: { verb: 'leaves', never: 'never leaves' },
} as const;

/** What is wrong, in a sentence and side by side. */
export function describeFailure(detail: FailureDetail, { names, zone }: FailureContext): FailureWords {
  const time = (at: Instant): string => formatInstant(at, zone.id);
  const iso = (at: Instant): string => formatIso(zone, at);
  const after = (at: Instant, other: Instant | undefined): string =>
    other !== undefined && formatDate(at, zone.id) === formatDate(other, zone.id) ? formatClock(at, zone.id) : time(at);
  switch (detail.kind) {
    case 'missing': {
      const name = names.milestone(detail.milestone);
      const actual = detail.count === 0 ? 'never starts' : `starts ${times(detail.count)}`;
      const expected = detail.wanted === 1 ? 'to start' : `to start at least ${times(detail.wanted)}`;
      return {
        message: `${name} ${actual}; you expected it ${expected}.`,
        expected: detail.wanted === 1 ? 'starts' : `starts at least ${times(detail.wanted)}`,
        actual,
      };
    }
    case 'starts': {
      const expected = detail.isAny ? 'no milestone to start' : 'it never to start';
      const actual = `starts ${time(detail.at)}`;
      return {
        message: `${names.milestone(detail.milestone)} ${actual}; you expected ${expected}.`,
        expected: 'none',
        actual: `starts ${iso(detail.at)}`,
      };
    }
    case 'start':
    case 'target':
    case 'completed': {
      const { verb, never } = TIMES[detail.kind];
      const { expected, actual } = detail;
      const name = names.milestone(detail.milestone);
      if (typeof actual === 'number')
        return {
          message: `${name} ${verb} ${time(actual)}; you expected ${after(expected, actual)}.`,
          expected: iso(expected),
          actual: iso(actual),
        };
      const missing =
        actual === 'unknown'
          ? { sentence: 'is due at a time that only Apex in the org knows', short: 'unknown' }
          : actual === 'beyond'
            ? { sentence: 'is due past the year 2400', short: 'past the year 2400' }
            : { sentence: never, short: 'never' };
      return {
        message: `${name} ${missing.sentence}; you expected ${time(expected)}.`,
        expected: iso(expected),
        actual: missing.short,
      };
    }
    case 'status':
      return {
        message: `${names.milestone(detail.milestone)} ends as ${detail.actual}; you expected ${detail.expected}.`,
        expected: detail.expected,
        actual: detail.actual,
      };
    case 'action': {
      const { expected, actual } = detail;
      const say = (format: (at: Instant) => string): string =>
        expected.at === undefined ? expected.action : `${expected.action} at ${format(expected.at)}`;
      if (actual === undefined)
        return {
          message: `${expected.action} does not fire; you expected it${expected.at === undefined ? ' to' : ` ${time(expected.at)}`}.`,
          expected: say(iso),
          actual: 'nothing more fires',
        };
      const isSame = actual.action === expected.action && expected.at !== undefined;
      return {
        message: `${actual.action} fires ${time(actual.at)}; you expected ${isSame ? after(expected.at, actual.at) : say(time)}.`,
        expected: say(iso),
        actual: `${actual.action} at ${iso(actual.at)}`,
      };
    }
    case 'extra-action': {
      const { action, at } = detail.actual;
      const expected = { named: 'it no more', only: 'no other action', none: 'no action' }[detail.scope];
      return {
        message: `${action} fires ${time(at)}; you expected ${expected}.`,
        expected: detail.scope === 'none' ? 'no action' : 'nothing more',
        actual: `${action} at ${iso(at)}`,
      };
    }
    case 'entered':
    case 'exited': {
      const { verb, never } = TIMES[detail.kind];
      const { expected, actual } = detail;
      const wanted = expected === 'never' ? 'never' : expected;
      const said =
        wanted === 'never' ? `it never to ${detail.kind === 'entered' ? 'enter' : 'leave'}` : after(wanted, actual);
      return {
        message: `The record ${actual === undefined ? never : `${verb} ${time(actual)}`}; you expected ${said}.`,
        expected: wanted === 'never' ? 'never' : iso(wanted),
        actual: actual === undefined ? 'never' : iso(actual),
      };
    }
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
