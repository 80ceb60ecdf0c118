// Scenarios as tests: simulates each and compares it with what it expects. The same for `milestone test` and the editor.
import type { Snapshot } from '../project/snapshot.ts';
import { judgeScenario, type ScenarioFailure } from './judgeScenario.ts';
import { simulateScenarios } from './simulateScenarios.ts';

export interface ScenarioResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
}

/** Runs every scenario of a file, or only one. */
export function runScenarios(snapshot: Snapshot, uri: string, only?: string): readonly ScenarioResult[] {
  const file = snapshot.file(uri);
  if (file?.kind !== 'scenario') return [];
  return simulateScenarios(snapshot, file, only).map((scenario) => {
    const failures = judgeScenario(snapshot, file, scenario).map(({ failure }) => failure);
    return { file: file.uri, name: scenario.id, passed: failures.length === 0, failures };
  });
}
