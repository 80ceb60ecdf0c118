// What changes for customers, as a comment on a pull request: one table a process, for people who never saw the files.
import { groupChanges, describeProcess, describeUnchanged } from '../draw/comparison/groupChanges.ts';
import type { Comparison, ProcessComparison } from '../protocol/comparison.ts';

export function printDiffMarkdown({ before, after, processes, unchanged }: Comparison): string {
  const hasChanges = processes.length > 0;
  const parts = [
    '## What changes for customers',
    hasChanges ? `Between ${code(before)} and ${code(after)}.` : `Nothing, between ${code(before)} and ${code(after)}.`,
    ...processes.map(printProcess),
    describeUnchanged(unchanged, hasChanges),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function printProcess(process: ProcessComparison): string {
  const rows = groupChanges(process).flatMap(({ heading, changes }) =>
    changes.map((words, index) => {
      const name = index > 0 ? '' : heading === null ? 'The whole process' : `**${plain(heading)}**`;
      return `| ${name} | ${plain(words)} |`;
    }),
  );
  return `### ${plain(describeProcess(process))}\n\n| Milestone | What changes |\n| --- | --- |\n${rows.join('\n')}`;
}

/** Text of a file in a cell: never markup, never a second line. */
function plain(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
