// Results of scenarios as TAP 14, with a YAML block a failure.
import type { TestReport } from './testReport.ts';
import { stringify } from './stringify.ts';
import { showControls } from '../words/showControls.ts';

export function printTestsTap(report: TestReport): string {
  const lines = report.flatMap(({ file, name, passed, failures }, index) => {
    const head = `${passed ? 'ok' : 'not ok'} ${index + 1} - ${escapeTap(`${file} ${name}`)}`;
    if (passed) return [head];
    const details = failures.flatMap(({ path, message, expected, actual, range }) => [
      `    - message: ${stringify(message, 0)}`,
      `      path: ${stringify(path, 0)}`,
      `      expected: ${stringify(expected, 0)}`,
      `      actual: ${stringify(actual, 0)}`,
      `      line: ${range.start.line + 1}`,
    ]);
    return [head, '  ---', '  failures:', ...details, '  ...'];
  });
  return `${['TAP version 14', `1..${report.length}`, ...lines].join('\n')}\n`;
}

function escapeTap(text: string): string {
  return showControls(text).replace(/[\\#]/g, '\\$&');
}
