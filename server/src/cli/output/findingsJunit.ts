// Findings as JUnit XML: a suite a file, a failed case a finding, a passed one for a clean file.
import type { Report } from './report.ts';
import { escapeXml } from './xml.ts';

export function printFindingsJunit({ files, findings }: Report): string {
  const suites = files.map((file) => {
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
    return `  <testsuite name="${escapeXml(file)}" tests="${Math.max(1, own.length)}" failures="${own.length}">\n${cases.join('') || clean}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="milestone validate" failures="${findings.length}">\n${suites.join('')}</testsuites>\n`;
}
