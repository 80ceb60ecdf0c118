// What no scenario reaches, for a person, and the whole of it as JSON.
import type { CoverableKind } from '../core/simulate/coverage.ts';
import type { LocationRange } from '../protocol/timeline.ts';
import { showControlsIn } from '../words/showControls.ts';

export interface ReportedCoverage {
  readonly file: string;
  readonly range: LocationRange;
  readonly kind: CoverableKind;
  readonly name: string;
  /** How many scenarios reach it. */
  readonly scenarios: number;
}

/** How much a scenario reaches, in per cent; of nothing all. */
export function reachedShare(coverage: readonly ReportedCoverage[]): number {
  const reached = coverage.filter(({ scenarios }) => scenarios > 0).length;
  return coverage.length === 0 ? 100 : (100 * reached) / coverage.length;
}

export function printCoverage(coverage: readonly ReportedCoverage[]): string {
  const missed = showControlsIn(coverage.filter(({ scenarios }) => scenarios === 0));
  const summary = `${coverage.length - missed.length} of ${coverage.length} milestones, triggers and actions are reached by a scenario.`;
  if (missed.length === 0) return `${summary}\n`;
  const lines = missed.map(
    ({ file, range, name }) => `  ${file}:${range.start.line + 1}:${range.start.character + 1} ${name}`,
  );
  return `${summary} Not reached:\n${lines.join('\n')}\n`;
}
