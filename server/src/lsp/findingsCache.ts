// The findings of files, computed once for each state of the files that they can depend on: diagnostics and code actions share them.
import type { Finding } from '../project/finding.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { canonicalUri } from '../language/read/uri.ts';
import { findingsOf } from '../rules/findings.ts';
import { forgetReports, type ReportCache } from '../rules/run/reportsOfEntries.ts';
import type { Workspace } from './workspace.ts';

export interface FindingsCache {
  findings(snapshot: Snapshot, uri: string): readonly Finding[];
  /** Closed or gone: its findings are kept no longer. */
  forget(uri: string): void;
}

/**
 * @param reportFault is told of rules that throw, and of anything else that does: the findings that there are still count
 * @param working is told which file is looked at next, canonical
 */
export function createFindingsCache(
  { resultId }: Pick<Workspace, 'resultId'>,
  reportFault: (what: string, fault: unknown) => void,
  working: (uri: string) => void = () => undefined,
): FindingsCache {
  const known = new Map<string, { readonly id: string; readonly findings: readonly Finding[] }>();
  const memory: ReportCache = new Map();

  function find(snapshot: Snapshot, uri: string): readonly Finding[] {
    try {
      return findingsOf(snapshot, uri, { memory, reportFault });
    } catch (fault) {
      reportFault(`findings of ${uri}`, fault);
      return [];
    }
  }

  return {
    findings(snapshot, uri) {
      const key = canonicalUri(uri);
      const id = resultId(snapshot, key);
      const last = known.get(key);
      if (last?.id === id) return last.findings;
      working(key);
      const findings = find(snapshot, uri);
      known.set(key, { id, findings });
      return findings;
    },
    forget(uri) {
      known.delete(canonicalUri(uri));
      forgetReports(memory, canonicalUri(uri));
    },
  };
}
