// How many findings each rule has: where to begin in a project that has many.
import { RULE_DATA } from '../rules/all.ts';
import { table } from './columns.ts';
import { createPaint } from './paint.ts';
import { countWords, type FindingsReport } from './report.ts';

/** A line for each rule, the most frequent first; `*` where `--fix` mends some. */
export function printStatistics(report: FindingsReport, { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  const counts = new Map<string, { count: number; severity: string; isFixable: boolean }>();
  for (const { code, severity, fixes } of report.findings) {
    const known = counts.get(code) ?? { count: 0, severity, isFixable: false };
    counts.set(code, {
      ...known,
      count: known.count + 1,
      isFixable: known.isFixable || fixes.some(({ isSafe }) => isSafe),
    });
  }
  const rows = [...counts]
    .toSorted(([one, { count: ones }], [other, { count: others }]) => others - ones || (one < other ? -1 : 1))
    .map(([code, { count, severity, isFixable }]) => [
      String(count).padStart(4),
      isFixable ? '*' : ' ',
      severity,
      code,
      RULE_DATA.find((rule) => rule.code === code)?.title ?? '',
    ]);
  const isAnyFixable = [...counts.values()].some(({ isFixable }) => isFixable);
  const lines = [
    ...table(rows),
    ...(rows.length === 0 ? [] : ['']),
    rows.length === 0 ? paint.green(countWords(report)) : paint.bold(countWords(report)),
    ...(isAnyFixable ? ['* milestone validate --fix mends some of them.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
