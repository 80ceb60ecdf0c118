// Findings in Checkstyle's XML, which Jenkins and reviewers' tools read: a file element a file, with an error element a finding.
import { groupBy } from '../core/model/groupBy.ts';
import type { SeverityName } from '../protocol/findings.ts';
import type { FindingsReport } from './report.ts';
import { escapeXml } from './xml.ts';

/** The severities that Checkstyle knows, but for `ignore`. */
const SEVERITIES: Readonly<Record<SeverityName, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** The version of Checkstyle whose format it is: readers want one. */
const FORMAT_VERSION = '10.0';

/** Files without findings are in it too: they were checked. */
export function printFindingsCheckstyle({ files, findings }: FindingsReport): string {
  const byFile = groupBy(findings, ({ file }) => file);
  const all = new Set([...byFile.keys(), ...files]);
  const elements = [...all].map((file) => {
    const errors = (byFile.get(file) ?? []).map(({ code, severity, message, range: { start } }) => {
      const place = `line="${start.line + 1}" column="${start.character + 1}"`;
      return `    <error ${place} severity="${SEVERITIES[severity]}" message="${escapeXml(message)}" source="milestone.${escapeXml(code)}"/>\n`;
    });
    return `  <file name="${escapeXml(file)}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${FORMAT_VERSION}">\n${elements.join('')}</checkstyle>\n`;
}
