// Results of scenarios as stable JSON, described by schemas/tests.schema.json.
import type { ReportedCoverage } from './coverage.ts';
import { countTests, type TestReport } from './testReport.ts';
import { stringify } from './stringify.ts';

/** @param coverage absent when nobody asked for it */
export function printTestsJson(report: TestReport, coverage: readonly ReportedCoverage[] | undefined): string {
  const scenarios = report.map(({ file, name, passed, failures }) => ({
    file,
    name,
    passed,
    failures: failures.map(({ path, message, expected, actual, range }) => ({
      path,
      message,
      expected,
      actual,
      range,
    })),
  }));
  return `${stringify({ version: 1, ...countTests(report), scenarios, coverage })}\n`;
}
