// Results of scenarios with everything that a printer needs.
import type { LocationRange } from '../protocol/timeline.ts';

export interface ReportedFailure {
  readonly path: string;
  /** A sentence. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** Of the `expect` entry that failed. */
  readonly range: LocationRange;
  /** The line where it begins. */
  readonly lineText: string;
}

export interface ReportedTest {
  readonly file: string;
  readonly name: string;
  /** Where it begins, 0-based. */
  readonly line: number;
  readonly durationMs: number;
  readonly passed: boolean;
  readonly failures: readonly ReportedFailure[];
}

export type TestReport = readonly ReportedTest[];

export function countTests(report: TestReport): { readonly passed: number; readonly failed: number } {
  const passed = report.filter((result) => result.passed).length;
  return { passed, failed: report.length - passed };
}
