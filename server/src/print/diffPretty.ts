// What changes for customers, for a person at a terminal.
import { groupChanges, describeGround, describeProcess, describeUnchanged } from '../draw/comparison/groupChanges.ts';
import type { Comparison, ProcessComparison } from '../protocol/comparison.ts';
import { createPaint, type Paint } from './paint.ts';
import { showControlsIn } from '../words/showControls.ts';

export function printDiff(compared: Comparison, { color }: { readonly color: boolean }): string {
  const comparison = showControlsIn(compared);
  const { processes, unchanged } = comparison;
  const paint = createPaint(color);
  const hasChanges = processes.length > 0;
  const rest = [describeUnchanged(unchanged, hasChanges), describeGround(comparison)]
    .filter((line) => line !== '')
    .join('\n');
  const blocks = [
    hasChanges ? '' : `${paint.green('Nothing changes for customers.')}\n`,
    ...processes.map((process) => printProcess(process, paint)),
    rest === '' ? '' : `${paint.dim(rest)}\n`,
  ];
  return blocks.filter((block) => block !== '').join(hasChanges ? '\n' : '');
}

function printProcess(process: ProcessComparison, paint: Paint): string {
  const file = (process.after ?? process.before)?.file ?? '';
  const lines = groupChanges(process).flatMap(({ heading, changes }) => {
    const indent = heading === null ? '  ' : '    ';
    const marked = changes.map((words) => `${indent}${paint.cyan('·')} ${words}`);
    return heading === null ? marked : [`  ${paint.bold(heading)}`, ...marked];
  });
  return `${[`${paint.bold(describeProcess(process))} ${paint.dim(file)}`, ...lines].join('\n')}\n`;
}
