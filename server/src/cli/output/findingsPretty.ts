// Findings for a person at a terminal: place, words, the line with what is wrong underlined, related places, what to read.
import type { SeverityName } from '../../protocol/findings.ts';
import { columnsOf, expandTabs } from './columns.ts';
import { createPaint, type Paint } from './paint.ts';
import { countWords, type Report, type ReportedFinding } from './report.ts';

export function printFindings(report: Report, { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  const blocks = report.findings.map((finding) => printFinding(finding, paint));
  return `${[...blocks, countWords(report)].join('\n\n')}\n`;
}

function printFinding(finding: ReportedFinding, paint: Paint): string {
  const { file, range, severity, message, code, related } = finding;
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const gutter = String(range.start.line + 1);
  const margin = ' '.repeat(gutter.length);
  const lines = [
    `${paint.bold(place)} ${paintSeverity(severity, paint)} ${message} ${paint.dim(`[${code}]`)}`,
    ` ${paint.dim(`${gutter} |`)} ${expandTabs(finding.lineText)}`,
    ` ${paint.dim(`${margin} |`)} ${underline(finding, paint)}`,
    ...related.map(
      (place) =>
        ` ${margin} ${paint.dim('=')} ${place.message}: ${place.file}:${place.range.start.line + 1}:${place.range.start.character + 1}`,
    ),
  ];
  return lines.join('\n');
}

function paintSeverity(severity: SeverityName, paint: Paint): string {
  const colours = { error: paint.red, warning: paint.yellow, info: paint.cyan, hint: paint.dim };
  return colours[severity](severity);
}

/** Carets under what is wrong, up to the end of its first line. */
function underline({ lineText, range, severity }: ReportedFinding, paint: Paint): string {
  const end = range.end.line === range.start.line ? range.end.character : lineText.length;
  const from = columnsOf(lineText.slice(0, range.start.character));
  const to = columnsOf(lineText.slice(0, end));
  const carets = '^'.repeat(Math.max(1, to - from));
  return ' '.repeat(from) + (severity === 'error' ? paint.red(carets) : paint.yellow(carets));
}
