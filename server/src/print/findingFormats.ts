// Findings in each of the formats that they are printed in.
import type { SeverityName } from '../protocol/findings.ts';
import { printFindingsCheckstyle } from './findingsCheckstyle.ts';
import { printFindingsGithub } from './findingsGithub.ts';
import { printFindingsGitlab } from './findingsGitlab.ts';
import { printFindingsJson } from './findingsJson.ts';
import { printFindingsJunit } from './findingsJunit.ts';
import { printFindings } from './findingsPretty.ts';
import { printFindingsRdjson } from './findingsRdjson.ts';
import { printFindingsSarif, type SarifOptions } from './findingsSarif.ts';
import { printStatistics } from './findingStatistics.ts';
import type { FindingsReport } from './report.ts';

/** The first is what is printed when none is asked for. */
export const FINDING_FORMATS = [
  'pretty',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'rdjson',
  'checkstyle',
] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

export interface FindingPrintOptions extends SarifOptions {
  /** Numbers by rule instead of the findings. */
  readonly hasStatistics: boolean;
  readonly color: boolean;
  /** Severities that make the command fail. */
  readonly failing: readonly SeverityName[];
}

/** Findings as text of a format. */
export function printFindingsAs(
  report: FindingsReport,
  format: FindingFormat,
  { color, failing, hasStatistics, ...sarif }: FindingPrintOptions,
): string {
  switch (format) {
    case 'pretty':
      return hasStatistics ? printStatistics(report, { color }) : printFindings(report, { color });
    case 'json':
      return printFindingsJson(report);
    case 'sarif':
      return printFindingsSarif(report, sarif);
    case 'junit':
      return printFindingsJunit(report, failing);
    case 'github':
      return printFindingsGithub(report);
    case 'gitlab':
      return printFindingsGitlab(report);
    case 'rdjson':
      return printFindingsRdjson(report);
    case 'checkstyle':
      return printFindingsCheckstyle(report);
  }
}
