// What changed between two lists of facts, in words. Must not know what the facts are about.
import { triggerActions, type Aspect, type Fact } from './facts.ts';
import { pairUp } from './pairUp.ts';

/** One fact before and after; null for what is new or gone. */
export interface FactDifference {
  readonly aspect: Aspect;
  readonly was: string | null;
  readonly now: string | null;
  readonly words: string;
}

/** How a sentence begins. */
const LABELS: Readonly<Record<Aspect, string>> = {
  name: 'named',
  object: 'for',
  active: 'is',
  entry: 'clock starts at',
  exit: 'ends when',
  semantics: 'simulated with',
  entitlement: 'entitlement',
  target: 'target',
  criteria: 'applies to',
  clock: 'counted from',
  completion: 'completed when',
  pause: 'paused when',
  recurrence: 'recurs',
  warning: 'warning',
  violation: 'violation',
  success: 'on success',
};

/** The differences, in the order of what is, then what is gone. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): readonly FactDifference[] {
  const pairs = pairUp(before, after, [(fact) => `${fact.aspect} ${fact.slot}`, triggerActions]);
  return pairs.flatMap((pair): readonly FactDifference[] => {
    if (pair.before === undefined) return [{ ...differ(pair.after.aspect, null, pair.after.words) }];
    if (pair.after === undefined) return [differ(pair.before.aspect, pair.before.words, null)];
    return pair.before.key === pair.after.key ? [] : [differ(pair.after.aspect, pair.before.words, pair.after.words)];
  });
}

function differ(aspect: Aspect, was: string | null, now: string | null): FactDifference {
  const label = LABELS[aspect];
  const words =
    was === null
      ? `new ${label} ${now ?? ''}`
      : now === null
        ? `no longer: ${label} ${was}`
        : `${label} ${now}, was ${was}`;
  return { aspect, was, now, words };
}
