// What was checked as plain data that needs no snapshot any more: with uris where people want names, which differ by where they look from.
import { reportFinding, type ReportedFinding } from '../print/report.ts';
import type { Checked } from './checkFiles.ts';
import type { UsageError } from './io.ts';

export interface Reported {
  readonly uris: readonly string[];
  /** What is to be said of files that could not be read. */
  readonly unread: readonly UsageError[];
  /** Every `file` is a uri. */
  readonly findings: readonly ReportedFinding[];
}

export function reportChecked({ snapshot, uris, unread, findings }: Checked): Reported {
  return {
    uris,
    unread,
    findings: findings.flatMap((finding) => reportFinding(snapshot, finding, (uri) => uri) ?? []),
  };
}

/** The same finding for people. @param nameOf how they know a file */
export function withNames(finding: ReportedFinding, nameOf: (uri: string) => string): ReportedFinding {
  const named = <Part extends { readonly file: string }>(part: Part): Part => ({ ...part, file: nameOf(part.file) });
  return {
    ...named(finding),
    related: finding.related.map(named),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(named) })),
  };
}
