// Deadlines as CSV (RFC 4180), one a line, for a spreadsheet.
import type { DueItem } from '../protocol/due.ts';
import type { DuePrinter } from './duePrinter.ts';

const HEADINGS = [
  'process',
  'milestone',
  'at',
  'applies',
  'target',
  'targetMinutes',
  'businessHours',
  'warnings',
  'violations',
];

/** @param explain adds the walk from arrival to deadline @param hasIds begins with what the list calls the cases */
export function createCsvPrinter({
  explain,
  hasIds,
}: {
  readonly explain: boolean;
  readonly hasIds: boolean;
}): DuePrinter {
  const printItem = (item: DueItem): string => {
    const { process, milestone, at, applies, target, targetMinutes, businessHours, warnings, violations } = item;
    const id = hasIds ? `${quote(item.id ?? '')},` : '';
    const times = `${at},${String(applies)},${target ?? ''},${targetMinutes ?? ''}`;
    const fired = `${warnings.map((each) => each.at).join(' ')},${violations.map((each) => each.at).join(' ')}`;
    const steps = explain ? `,${quote((item.steps ?? []).map(({ words }) => words).join('; '))}` : '';
    return `${id}${quote(process)},${quote(milestone)},${times},${quote(businessHours)},${fired}${steps}\r\n`;
  };
  const headings = [...(hasIds ? ['id'] : []), ...HEADINGS, ...(explain ? ['steps'] : [])];
  return { head: `${headings.join(',')}\r\n`, print: (due) => due.map(printItem).join(''), tail: () => '' };
}

/** A cell as a spreadsheet reads it: quoted where it must be, and text where it would be taken for a formula. */
function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
