// Findings as GitHub workflow commands, which annotate the lines of a pull request.
import type { SeverityName } from '../protocol/findings.ts';
import type { FindingsReport } from './report.ts';
import { showControls, showOrders } from '../words/showControls.ts';

const COMMANDS: Readonly<Record<SeverityName, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function printFindingsGithub({ findings }: FindingsReport): string {
  return findings
    .map(({ file, range, severity, message, code }) => {
      const properties = [
        `file=${escapeProperty(file)}`,
        `line=${range.start.line + 1}`,
        `col=${range.start.character + 1}`,
        `endLine=${range.end.line + 1}`,
        `endColumn=${range.end.character + 1}`,
        `title=${escapeProperty(code)}`,
      ];
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return showOrders(showControls(text)).replace(/%/g, '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
