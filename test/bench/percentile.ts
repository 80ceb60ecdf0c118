// Figures of a handful of measurements.

/** The smallest measurement that at least `share` of all are not above. @param share above 0, at most 1; 0.5 is the median */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
