// Findings as JUnit XML: a suite a file, configurations with findings too, a failed case a finding, a passed one for a clean file.
import type { Report } from './report.ts';
import { escapeXml } from './xml.ts';

export function printFindingsJunit({ files, findings }: Report): string {
  const all = new Set([...findings.map((finding) => finding.file), ...files]);
  const suites = [...all].map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const cases = own.map(({ code, severity, message, range }) => {
      const name = `${code} at ${range.start.line + 1}:${range.start.character + 1}`;
      return (
        `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">\n` +
        `      <failure type="${severity}" message="${escapeXml(message)}">${escapeXml(`${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`)}</failure>\n` +
        `    </testcase>\n`
      );
    });
    const clean = `    <testcase classname="${escapeXml(file)}" name="no findings"/>\n`;
    const tests = Math.max(1, own.length);
    const xml = `  <testsuite name="${escapeXml(file)}" tests="${tests}" failures="${own.length}">\n${cases.join('') || clean}  </testsuite>\n`;
    return { tests, xml };
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="milestone validate" tests="${suites.reduce((sum, { tests }) => sum + tests, 0)}" failures="${findings.length}">\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
}
