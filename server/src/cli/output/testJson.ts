// Results of scenarios as stable JSON (interfaces.md, "JSON").
import { countTests, type TestReport } from './testReport.ts';

export function printTestsJson(report: TestReport): string {
  const scenarios = report.map(({ file, name, passed, failures }) => ({
    file,
    name,
    passed,
    failures: failures.map(({ path, expected, actual, range }) => ({ path, expected, actual, range })),
  }));
  return `${JSON.stringify({ version: 1, ...countTests(report), scenarios }, null, 2)}\n`;
}
