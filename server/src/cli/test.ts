// `milestone test`: every scenario's expectations.
import { runScenarios } from '../analysis/runScenarios.ts';
import { fileKindOf } from '../analysis/uri.ts';
import { findFiles } from './findFiles.ts';
import { EXIT_FINDINGS, EXIT_FINE, UsageError, type Io } from './io.ts';
import { printTests } from './output/testPretty.ts';
import { printTestsJson } from './output/testJson.ts';
import { printTestsJunit } from './output/testJunit.ts';
import { printTestsTap } from './output/testTap.ts';
import type { TestReport } from './output/testReport.ts';
import { displayName, openFiles } from './project.ts';

export const TEST_FORMATS = ['pretty', 'json', 'junit', 'tap'] as const;

export interface TestOptions {
  readonly format: (typeof TEST_FORMATS)[number];
  readonly scenario: string | undefined;
}

export async function test(paths: readonly string[], options: TestOptions, io: Io): Promise<number> {
  const found = (await findFiles(paths, io.cwd)).filter((file) => fileKindOf(`file://${file}`) === 'scenario');
  const { snapshot, files } = await openFiles(found, io);
  const report: TestReport = files.flatMap((file) =>
    runScenarios(snapshot, file.uri, options.scenario).map((result) => ({
      file: displayName(file.uri, io),
      name: result.name,
      passed: result.passed,
      failures: result.failures.map(({ path, expected, actual, span }) => {
        const range = file.lines.rangeOf(span);
        const { line } = range.start;
        const lineText = file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line));
        return { path, expected, actual, range, lineText };
      }),
    })),
  );
  if (report.length === 0)
    throw new UsageError(
      options.scenario === undefined ? 'There is no scenario to run.' : `There is no scenario '${options.scenario}'.`,
      'Scenarios are in files that end in .scenario.yaml.',
    );
  io.stdout(print(report, options.format, io.color));
  return report.every((result) => result.passed) ? EXIT_FINE : EXIT_FINDINGS;
}

function print(report: TestReport, format: TestOptions['format'], color: boolean): string {
  switch (format) {
    case 'pretty':
      return printTests(report, { color });
    case 'json':
      return printTestsJson(report);
    case 'junit':
      return printTestsJunit(report);
    case 'tap':
      return printTestsTap(report);
  }
}
