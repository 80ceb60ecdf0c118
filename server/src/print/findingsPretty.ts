// Findings for a person at a terminal: place, words, the line with what is wrong underlined, related places, what to read.
import type { SeverityName } from '../protocol/findings.ts';
import { columnsOf, expandTabs } from './columns.ts';
import { createPaint, type Paint } from './paint.ts';
import { countWords, type FindingsReport, type ReportedFinding } from './report.ts';
import { showControls, showControlsIn } from '../words/showControls.ts';

interface ShownFinding extends ReportedFinding {
  /** Offsets in `lineText`. */
  readonly underlined: { readonly from: number; readonly to: number };
}

/** A longer line is shown around what is wrong. */
const MAX_LINE = 160;

export function printFindings(report: FindingsReport, { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  const blocks = report.findings.map((finding) => printFinding(showControlsIn(cropLine(finding)), paint));
  return `${[...blocks, printSummary(report, paint)].join('\n\n')}\n`;
}

/** How many there are, what mends them, and where to read more. */
function printSummary(report: FindingsReport, paint: Paint): string {
  const { findings } = report;
  const [first] = findings;
  if (first === undefined) return paint.green(countWords(report));
  const fixable = findings.filter(({ fixes }) => fixes.some((fix) => fix.isSafe)).length;
  const lines = [
    paint.bold(countWords(report)),
    ...(fixable === 0 ? [] : [`milestone validate --fix mends ${fixable} of them.`]),
    `${first.help} tells more about ${findings.every(({ code }) => code === first.code) ? 'it' : 'the first'}.`,
  ];
  return lines.join('\n');
}

function printFinding(finding: ShownFinding, paint: Paint): string {
  const { file, range, severity, message, code, related, fixes } = finding;
  const fix = fixes.find(({ isSafe }) => isSafe);
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const gutter = String(range.start.line + 1);
  const margin = ' '.repeat(gutter.length);
  const lines = [
    `${paint.bold(place)} ${paintSeverity(severity, paint)} ${message} ${paint.dim(`[${code}]`)}`,
    ` ${paint.dim(`${gutter} |`)} ${finding.lineText}`,
    ` ${paint.dim(`${margin} |`)} ${underline(finding, paint)}`,
    ...related.map(
      (place) =>
        ` ${margin} ${paint.dim('=')} ${place.message}: ${place.file}:${place.range.start.line + 1}:${place.range.start.character + 1}`,
    ),
    ...(fix === undefined ? [] : [` ${margin} ${paint.dim('=')} --fix does it: ${fix.title}`]),
  ];
  return lines.join('\n');
}

/** Keeps a terminal whole: long lines are cut, tabs are spaces, control characters are shown. */
function cropLine(finding: ReportedFinding): ShownFinding {
  const { range, lineText } = finding;
  const { start, end } = range;
  const from = start.character < MAX_LINE / 2 ? 0 : start.character - MAX_LINE / 4;
  const cropped = lineText.slice(from, from + MAX_LINE);
  const show = (to: number): string => showControls(expandTabs(cropped.slice(0, to)));
  const last = end.line === start.line ? end.character - from : cropped.length;
  return {
    ...finding,
    lineText: show(cropped.length),
    underlined: { from: show(start.character - from).length, to: show(last).length },
  };
}

function paintSeverity(severity: SeverityName, paint: Paint): string {
  const colours = { error: paint.red, warning: paint.yellow, info: paint.cyan, hint: paint.dim };
  return colours[severity](severity);
}

/** Carets under what is wrong, up to the end of its first line. */
function underline({ lineText, underlined, severity }: ShownFinding, paint: Paint): string {
  const from = columnsOf(lineText.slice(0, underlined.from));
  const to = columnsOf(lineText.slice(0, underlined.to));
  const carets = '^'.repeat(Math.max(1, to - from));
  return ' '.repeat(from) + (severity === 'error' ? paint.red(carets) : paint.yellow(carets));
}
