// Findings as JUnit XML: a suite a file, configurations with findings too, a case a finding, which fails where the finding makes the
// command fail, and a passed one for a clean file.
import type { SeverityName } from '../protocol/findings.ts';
import type { FindingsReport } from './report.ts';
import { escapeXml } from './xml.ts';

/** @param failing severities that make the command fail: what does not is no failure for whoever reads the file */
export function printFindingsJunit({ files, findings }: FindingsReport, failing: readonly SeverityName[]): string {
  const all = new Set([...findings.map((finding) => finding.file), ...files]);
  const suites = [...all].map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const cases = own.map(({ code, severity, message, range }) => {
      const name = `${code} at ${range.start.line + 1}:${range.start.character + 1}`;
      const told = `${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`;
      const outcome = failing.includes(severity)
        ? `<failure type="${severity}" message="${escapeXml(message)}">${escapeXml(told)}</failure>`
        : `<system-out>${escapeXml(`${severity}: ${told}`)}</system-out>`;
      return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">\n      ${outcome}\n    </testcase>\n`;
    });
    const clean = `    <testcase classname="${escapeXml(file)}" name="no findings"/>\n`;
    const tests = Math.max(1, own.length);
    const failures = own.filter(({ severity }) => failing.includes(severity)).length;
    const xml = `  <testsuite name="${escapeXml(file)}" tests="${tests}" failures="${failures}">\n${cases.join('') || clean}  </testsuite>\n`;
    return { tests, failures, xml };
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="milestone validate" tests="${suites.reduce((sum, { tests }) => sum + tests, 0)}" failures="${suites.reduce((sum, { failures }) => sum + failures, 0)}">\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
}
