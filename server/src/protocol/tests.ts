// Scenarios as tests, between the language server and an editor's test explorer. Types and names only.
import type { Problem } from './requests.ts';
import type { LocationRange } from './timeline.ts';

/** Client → server. Every scenario of the workspace, open or not. */
export const TESTS_REQUEST = 'milestone/tests';

export interface TestItem {
  readonly id: string;
  readonly description?: string;
  /** Of the whole scenario. */
  readonly range: LocationRange;
}

export interface TestFile {
  readonly uri: string;
  readonly tests: readonly TestItem[];
}

/** The files with at least one scenario, by uri. */
export type TestsAnswer = { readonly files: readonly TestFile[] } | { readonly problem: Problem };

/** Client → server. Runs scenarios as `milestone test` does. */
export const RUN_TESTS_REQUEST = 'milestone/runTests';

export interface RunTestsParams {
  readonly tests: readonly { readonly uri: string; readonly id: string }[];
  /** Also measures what these scenarios reach; where they are all there are, also of files that none of them uses. */
  readonly coverage: boolean;
}

export interface TestFailure {
  /** `milestones[0].target`, `actions[1]`, `exited`, `scenario` when it could not be run, or `file` for an error in it. */
  readonly path: string;
  /** A sentence: `First Response is due Mon 9 Mar 2026 09:30; you expected 10:30.` */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  readonly uri: string;
  /** Of the `expect` entry that failed. */
  readonly range: LocationRange;
}

export interface TestResult {
  readonly uri: string;
  readonly id: string;
  readonly failures: readonly TestFailure[];
}

/** Something that a scenario can reach. */
export interface CoverageItem {
  readonly kind: 'milestone' | 'warning' | 'violation' | 'success' | 'action';
  readonly name: string;
  /** Of the whole entry. */
  readonly range: LocationRange;
  /** How many of the scenarios that were run reach it. */
  readonly scenarios: number;
}

export interface TestResults {
  /** In the order that was asked; a scenario that is gone has none. */
  readonly results: readonly TestResult[];
  /** By file, in the order of its text; empty unless asked for. */
  readonly coverage: readonly { readonly uri: string; readonly items: readonly CoverageItem[] }[];
}

export type RunTestsAnswer = TestResults | { readonly problem: Problem };

/** The client's command that runs scenarios. Argument: a list as in `RunTestsParams.tests`. */
export const RUN_SCENARIOS_COMMAND = 'milestone.runScenarios';
