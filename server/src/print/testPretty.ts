// Results of scenarios for a person: what was expected and what came, side by side, under the line that expects it.
import { formatDifference } from '../words/formatDifference.ts';
import { padTo, columnsOf, expandTabs } from './columns.ts';
import { createPaint, type Paint } from './paint.ts';
import { countTests, type ReportedFailure, type ReportedTest, type TestReport } from './testReport.ts';
import { showControlsIn } from '../words/showControls.ts';

/** @param quiet shows only what failed; the summary counts all */
export function printTests(
  given: TestReport,
  { color, quiet = false }: { readonly color: boolean; readonly quiet?: boolean },
): string {
  const report = showControlsIn(given.map(withoutTabs));
  const paint = createPaint(color);
  const lines: string[] = [];
  let file = '';
  for (const result of report.filter(({ passed }) => !quiet || !passed)) {
    if (result.file !== file) lines.push(...(file === '' ? [] : ['']), paint.bold(result.file));
    file = result.file;
    lines.push(...printTest(result, paint));
  }
  const { passed, failed } = countTests(report);
  const summary = `${passed} passed, ${failed} failed`;
  const blank = lines.length === 0 ? [] : [''];
  return `${[...lines, ...blank, failed === 0 ? paint.green(summary) : paint.red(summary)].join('\n')}\n`;
}

/** Lines of the files as they are shown, from their first character. */
function withoutTabs({ failures, ...test }: ReportedTest): ReportedTest {
  return {
    ...test,
    failures: failures.map((failure) => ({ ...failure, lineText: expandTabs(failure.lineText).trim() })),
  };
}

function printTest({ name, passed, failures, file }: ReportedTest, paint: Paint): readonly string[] {
  if (passed) return [`  ${paint.green('✓')} ${name}`];
  return [`  ${paint.red('✗')} ${name}`, ...failures.flatMap((failure) => printFailure(file, failure, paint))];
}

function printFailure(file: string, failure: ReportedFailure, paint: Paint): readonly string[] {
  const { path, message, range, lineText } = failure;
  const { expected, actual } = formatDifference(failure);
  const width = Math.max(columnsOf(expected), 'expected'.length);
  // An error in the file is said once.
  const sides = [
    `        ${padTo('expected', width)}   actual`,
    `        ${paint.green(padTo(expected, width))}   ${paint.red(actual)}`,
  ];
  return [
    `      ${paint.dim(`${file}:${range.start.line + 1}:${range.start.character + 1}`)} ${path}`,
    `        ${paint.dim(lineText)}`,
    `        ${message}`,
    ...(message === actual ? [] : sides),
  ];
}
