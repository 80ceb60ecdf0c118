// How a file fares, at a glance: the findings of the file and of what it imports, and the scenarios that go through it.
import type { Finding } from '../project/finding.ts';
import { runScenarios } from '../queries/runScenarios.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { Health } from '../protocol/health.ts';

/** @param findingsOf the findings of a file of the snapshot, which the caller may have at hand */
export function health(snapshot: Snapshot, file: SourceFile, findingsOf: (uri: string) => readonly Finding[]): Health {
  const findings = snapshot.scope(file.uri).files.flatMap(({ uri }) => findingsOf(uri));
  const count = (asked: Finding['severity']): number => findings.filter(({ severity }) => severity === asked).length;
  const scenarioFiles = [file, ...snapshot.dependants(file.uri)].filter(({ kind }) => kind === 'scenario');
  const results = scenarioFiles.flatMap(({ uri }) => runScenarios(snapshot, uri));
  const failed = results.filter(({ passed }) => !passed).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    passed: results.length - failed,
    failed,
  };
}
