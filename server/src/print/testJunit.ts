// Results of scenarios as JUnit XML: a suite a file, with times in seconds, and the place of each scenario.
import { countTests, type TestReport } from './testReport.ts';
import { escapeXml } from './xml.ts';

export function printTestsJunit(report: TestReport): string {
  const files = [...new Set(report.map((result) => result.file))];
  const suites = files.map((file) => {
    const own = report.filter((result) => result.file === file);
    const cases = own.map(({ name, line, durationMs, failures }) => {
      const failed = failures.map(({ path, message, range }) => {
        return `      <failure message="${escapeXml(message)}">${escapeXml(`${file}:${range.start.line + 1} ${path}: ${message}`)}</failure>\n`;
      });
      const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" file="${escapeXml(file)}" line="${line + 1}" time="${formatSeconds(durationMs)}"`;
      return failed.length === 0 ? `${head}/>\n` : `${head}>\n${failed.join('')}    </testcase>\n`;
    });
    const { failed } = countTests(own);
    return `  <testsuite name="${escapeXml(file)}" tests="${own.length}" failures="${failed}" errors="0" skipped="0" time="${secondsOf(own)}">\n${cases.join('')}  </testsuite>\n`;
  });
  const { failed } = countTests(report);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="milestone test" tests="${report.length}" failures="${failed}" time="${secondsOf(report)}">\n${suites.join('')}</testsuites>\n`;
}

function secondsOf(report: TestReport): string {
  return formatSeconds(report.reduce((sum, { durationMs }) => sum + durationMs, 0));
}

function formatSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
