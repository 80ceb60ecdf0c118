// Results of scenarios as JUnit XML: a suite a file.
import { countTests, type TestReport } from './testReport.ts';
import { escapeXml } from './xml.ts';

export function printTestsJunit(report: TestReport): string {
  const files = [...new Set(report.map((result) => result.file))];
  const suites = files.map((file) => {
    const own = report.filter((result) => result.file === file);
    const cases = own.map(({ name, failures }) => {
      const failed = failures.map(({ path, message, range }) => {
        return `      <failure message="${escapeXml(message)}">${escapeXml(`${file}:${range.start.line + 1} ${path}: ${message}`)}</failure>\n`;
      });
      const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}"`;
      return failed.length === 0 ? `${head}/>\n` : `${head}>\n${failed.join('')}    </testcase>\n`;
    });
    const { failed } = countTests(own);
    return `  <testsuite name="${escapeXml(file)}" tests="${own.length}" failures="${failed}">\n${cases.join('')}  </testsuite>\n`;
  });
  const { failed } = countTests(report);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="milestone test" tests="${report.length}" failures="${failed}">\n${suites.join('')}</testsuites>\n`;
}
