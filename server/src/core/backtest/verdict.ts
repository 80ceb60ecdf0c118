// How two values of a milestone compare, one replayed and one recorded.

/**
 * - `same`: to the second.
 * - `withinMinute`: less than a minute apart.
 * - `unknown`: the export does not say, or it is not decided here.
 */
export const VERDICTS = ['same', 'withinMinute', 'different', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];
