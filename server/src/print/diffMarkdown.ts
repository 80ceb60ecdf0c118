// What changes for customers, as a comment on a pull request: one table a process, for people who never saw the files.
import { groupChanges, describeGround, describeProcess, describeUnchanged } from '../draw/comparison/groupChanges.ts';
import type { Comparison, ProcessComparison } from '../protocol/comparison.ts';
import { escapeMarkdown, markdownCode } from '../draw/escapeMarkdown.ts';

/** A comment of GitHub holds 65,536 bytes; some are left for what is said around it. */
const MAX_BYTES = 64_000;

/** What does not fit into a comment is counted: whole processes, the last ones. */
export function printDiffMarkdown(comparison: Comparison): string {
  const { before, after, processes, unchanged } = comparison;
  const hasChanges = processes.length > 0;
  const sides = `between ${markdownCode(before)} and ${markdownCode(after)}`;
  const head = ['## What changes for customers', hasChanges ? `What is different ${sides}.` : `Nothing, ${sides}.`];
  const sections = processes.map(printProcess);
  const shown = countFitting(sections);
  const left = processes.slice(shown).map((process) => escapeMarkdown(describeProcess(process)));
  const parts = [
    ...head,
    ...sections.slice(0, shown),
    left.length === 0 ? '' : `${describeLeft(left, shown)} \`milestone diff\` without \`--format\` tells all.`,
    describeUnchanged(unchanged, hasChanges),
    escapeMarkdown(describeGround(comparison)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** How many of the sections come before the limit. */
function countFitting(sections: readonly string[]): number {
  let bytes = 0;
  const past = sections.findIndex((section) => (bytes += new TextEncoder().encode(section).length + 2) > MAX_BYTES);
  return past === -1 ? sections.length : past;
}

function describeLeft(names: readonly string[], shown: number): string {
  const few = names.slice(0, 10).join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} others` : '';
  const verb = names.length === 1 ? 'changes' : 'change';
  return `${shown === 0 ? few : `Also ${few}`}${more} ${verb}; there is no room for it in a comment.`;
}

function printProcess(process: ProcessComparison): string {
  const rows = groupChanges(process).flatMap(({ heading, changes }) =>
    changes.map((words, index) => {
      const name = index > 0 ? '' : heading === null ? 'The whole process' : `**${escapeMarkdown(heading)}**`;
      return `| ${name} | ${escapeMarkdown(words)} |`;
    }),
  );
  return `### ${escapeMarkdown(describeProcess(process))}\n\n| Milestone | What changes |\n| --- | --- |\n${rows.join('\n')}`;
}
