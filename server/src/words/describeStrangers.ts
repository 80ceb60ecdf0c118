// What is left out since it belongs to cases that are not among those given, in words.
import { pluralize } from './pluralize.ts';

/**
 * @param what `history`, `recorded milestones`
 * @param cases how many cases are not among those given; none where that is 0 or less
 */
export function describeStrangers(what: string, cases: number): readonly string[] {
  if (cases <= 0) return [];
  const those = cases === 1 ? 'that is' : 'that are';
  return [`Left out: the ${what} of ${pluralize(cases, 'case')} ${those} not among those that were read.`];
}
