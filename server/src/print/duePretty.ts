// Deadlines for a person at a terminal.
import type { DueItem, DueTrigger } from '../protocol/due.ts';
import { table } from './columns.ts';
import type { DuePrinter } from './duePrinter.ts';
import { createPaint, type Paint } from './paint.ts';
import { formatSortableInstant } from '../words/formatInstant.ts';
import { formatMinutes } from '../words/formatMinutes.ts';
import { showControlsIn } from '../words/showControls.ts';

export function createPrettyPrinter({ color }: { readonly color: boolean }): DuePrinter {
  const paint = createPaint(color);
  let isEmpty = true;
  return {
    head: '',
    print(due) {
      const processes = new Set(due.map(({ process }) => process));
      const groups = [...processes].map((process) => {
        const separator = isEmpty ? '' : '\n';
        isEmpty = false;
        const own = due.filter((item) => item.process === process);
        return separator + printGroup(showControlsIn(own), paint);
      });
      return groups.join('');
    },
    tail: () => (isEmpty ? 'No milestone.\n' : ''),
  };
}

function printGroup(items: readonly DueItem[], paint: Paint): string {
  const [first] = items;
  if (first === undefined) return '';
  const rows = items.map((item) => [
    `  ${item.milestone}`,
    formatTarget(item),
    item.applies
      ? item.target === null
        ? item.targetMinutes === null
          ? 'known to the org only'
          : isAbsent(item)
            ? 'unknown here'
            : 'after the year 2400'
        : formatSortableInstant(item.target, item.timeZone)
      : 'does not apply to this record',
    item.businessHours,
  ]);
  const lines = [
    `${paint.bold(first.process)}, case${first.id === undefined ? '' : ` ${first.id}`} arrives ${formatSortableInstant(first.at, first.timeZone)}`,
  ];
  for (const message of new Set(items.flatMap(({ notes = [] }) => notes.map((note) => note.message))))
    lines.push(`  ${paint.yellow('note')} ${message}`);
  const aligned = table([['  milestone', 'target', 'due', 'counted in'], ...rows]);
  lines.push(paint.dim(aligned[0] ?? ''));
  items.forEach((item, index) => lines.push(aligned[index + 1] ?? '', ...details(item, paint)));
  return `${lines.join('\n')}\n`;
}

/** Whether it is counted in business hours that are not defined here. */
function isAbsent({ notes = [] }: DueItem): boolean {
  return notes.some(({ code }) => code === 'absent-calendar');
}

function details(item: DueItem, paint: Paint): readonly string[] {
  const steps = (item.steps ?? []).map((step) => `      ${paint.dim('·')} ${step.words}`);
  return [
    ...steps,
    ...item.warnings.map((trigger) => formatTrigger('warning', paint.yellow, trigger, item)),
    ...item.violations.map((trigger) => formatTrigger('violation', paint.red, trigger, item)),
  ];
}

function formatTrigger(
  word: string,
  colour: (text: string) => string,
  { at, actions }: DueTrigger,
  { timeZone }: DueItem,
): string {
  return `      ${colour(word)} ${formatSortableInstant(at, timeZone)}: ${actions.length === 0 ? 'no actions' : actions.join(', ')}`;
}

/** `8 h`, `8 h assumed for TierMinutes`, `from TierMinutes`. */
function formatTarget({ targetMinutes, apexClass }: DueItem): string {
  if (targetMinutes === null) return `from ${apexClass ?? 'Apex'}`;
  return apexClass === undefined
    ? formatMinutes(targetMinutes)
    : `${formatMinutes(targetMinutes)} assumed for ${apexClass}`;
}
