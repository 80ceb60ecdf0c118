// Findings as GitLab reads them: a code quality report, which it shows in merge requests
// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
import type { SeverityName } from '../protocol/findings.ts';
import { fingerprints } from './fingerprints.ts';
import type { FindingsReport } from './report.ts';
import { stringify } from './stringify.ts';

/** Of GitLab's five words. A `blocker` is more than a file can say of itself. */
const SEVERITIES: Readonly<Record<SeverityName, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

export function printFindingsGitlab({ findings }: FindingsReport): string {
  const prints = fingerprints(findings);
  const issues = findings.map(({ file, code, severity, message, range: { start, end } }, index) => ({
    description: message,
    check_name: code,
    fingerprint: prints[index] ?? '',
    severity: SEVERITIES[severity],
    location: {
      path: file,
      positions: {
        begin: { line: start.line + 1, column: start.character + 1 },
        end: { line: end.line + 1, column: end.character + 1 },
      },
    },
  }));
  return `${stringify(issues)}\n`;
}
