// Results of scenarios as stable JSON, described by schemas/tests.schema.json.
import type { ReportedCoverage } from './coverage.ts';
import { countTests, type TestReport } from './testReport.ts';

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
  return `${JSON.stringify({ version: 1, ...countTests(report), scenarios, coverage }, null, 2)}\n`;
}
