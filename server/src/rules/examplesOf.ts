// What only pages about rules show.
import type { RuleData } from './rule.ts';

export type RuleExamples = Pick<RuleData, 'cure' | 'bad' | 'good'>;

/** The bundles have these apart from the rules (server/bundle/examplesApart.mjs): whoever wants them asks here, not the rule. */
export function examplesOf({ cure, bad, good }: RuleData): RuleExamples {
  return { cure, bad, good };
}
