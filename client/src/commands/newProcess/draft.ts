// The answers to a new process while they are given: complete at any moment, so that the server can judge each in its place.
import type { OpenDays, ProcessAnswers, TierAnswer } from '../../../../server/src/protocol/authoring.ts';

export interface ProcessDraft {
  readonly name: string;
  readonly object: 'Case' | 'WorkOrder';
  /** Business hours of the workspace; undefined for new ones. */
  readonly existing: { readonly id: string; readonly uri: string } | undefined;
  readonly timeZone: string;
  readonly days: OpenDays;
  readonly hours: string;
  readonly tiers: readonly TierAnswer[];
}

/** What the first tiers are offered, the dearest first; further ones get the last. */
const USUAL_TARGETS = [
  { firstResponse: '1h', resolution: '8h' },
  { firstResponse: '4h', resolution: '16h' },
  { firstResponse: '8h', resolution: '40h' },
] as const;

export function emptyDraft(timeZone: string): ProcessDraft {
  return {
    name: '',
    object: 'Case',
    existing: undefined,
    timeZone,
    days: 'weekdays',
    hours: '09:00-17:00',
    tiers: readTiers('Standard', []),
  };
}

/** Tiers from their names, separated by commas. Targets that were told already stay with their position. */
export function readTiers(text: string, before: readonly TierAnswer[]): readonly TierAnswer[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .map((name, index) => {
      const { firstResponse, resolution } =
        before[index] ?? USUAL_TARGETS[Math.min(index, USUAL_TARGETS.length - 1)] ?? USUAL_TARGETS[0];
      return { name, firstResponse, resolution };
    });
}

export function toAnswers({ name, object, existing, timeZone, days, hours, tiers }: ProcessDraft): ProcessAnswers {
  const calendar =
    existing === undefined
      ? ({ kind: 'new', timeZone, days, hours } as const)
      : ({ kind: 'existing', ...existing } as const);
  // An empty name is judged where it is asked for, not at every later answer.
  return { name, object, calendar, tiers };
}
