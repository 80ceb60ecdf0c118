// Deadlines as CSV (RFC 4180), one a line, for a spreadsheet.
import type { DueItem } from '../protocol/due.ts';
import { csvCell } from './csvCell.ts';
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
  const nameCell = rememberCells();
  const printItem = (item: DueItem): string => {
    const { process, milestone, at, applies, target, targetMinutes, businessHours, warnings, violations } = item;
    const id = hasIds ? `${csvCell(item.id ?? '')},` : '';
    const times = `${at},${String(applies)},${target ?? ''},${targetMinutes ?? ''}`;
    const fired = `${warnings.map((each) => each.at).join(' ')},${violations.map((each) => each.at).join(' ')}`;
    const steps = explain ? `,${csvCell((item.steps ?? []).map(({ words }) => words).join('; '))}` : '';
    return `${id}${nameCell(process)},${nameCell(milestone)},${times},${nameCell(businessHours)},${fired}${steps}\r\n`;
  };
  const headings = [...(hasIds ? ['id'] : []), ...HEADINGS, ...(explain ? ['steps'] : [])];
  return { head: `${headings.join(',')}\r\n`, print: (due) => due.map(printItem).join(''), tail: () => '' };
}

/** The cells of names, of which a file has few, and a list of deadlines writes three a line. */
function rememberCells(): (name: string) => string {
  const cells = new Map<string, string>();
  return (name) => {
    let cell = cells.get(name);
    if (cell === undefined) cells.set(name, (cell = csvCell(name)));
    return cell;
  };
}
