// What changed between two lists of facts. Must not know what the facts are about.
import { triggerActions, type Fact, type Statement } from './facts.ts';
import { mapPair, pairUp, type Pairing } from './pairUp.ts';

/** The differences, in the order of what is, then what is gone. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): readonly Pairing<Statement>[] {
  const pairs = pairUp(before, after, [(fact) => `${fact.statement.aspect} ${fact.slot}`, triggerActions]);
  return pairs
    .filter(({ before: was, after: now }) => was?.key !== now?.key)
    .map((pair) => mapPair(pair, ({ statement }) => statement));
}
