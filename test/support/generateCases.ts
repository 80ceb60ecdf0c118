// Cases of a desk and their history as CSV, for what needs many: the same for the same seed. Written by pieces, so that the number does not
// matter: `npx tsx test/support/generateCases.ts FOLDER COUNT`.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createRandom, type Random } from '../fuzz/random.ts';

const SEED = 20_260_302;
const MINUTE = 60_000;
/** A year, over which cases arrive. */
const FROM = Date.UTC(2025, 0, 1);
const SPAN_MINUTES = 365 * 24 * 60;

const CASE_COLUMNS = [
  ...['Id', 'CaseNumber', 'CreatedDate', 'ClosedDate', 'IsClosed', 'Status', 'Priority', 'Tier__c'],
  ...['Escalation_Reviewed__c', 'Responded__c', 'Reviewed__c', 'Resolved__c', 'Subject'],
];
const HISTORY_COLUMNS = ['CaseId', 'Field', 'OldValue', 'NewValue', 'CreatedDate'];
/** Some with what CSV has to quote. */
const SUBJECTS = ['Cannot sign in', 'Mailbox is full, again', 'Invoice', 'The "new" server is slow', 'DNS'];

export interface GeneratedFiles {
  readonly cases: string;
  readonly history: string;
}

/**
 * Writes `cases.csv` and `history.csv`, three rows a case on average. They fit samples/cloudnine/cloudnine.entitlement.yaml; the columns
 * Responded__c, Reviewed__c and Resolved__c hold when its milestones were completed.
 * @param count of cases
 */
export function generateCases(folder: string, count: number): GeneratedFiles {
  const files = { cases: path.join(folder, 'cases.csv'), history: path.join(folder, 'history.csv') };
  mkdirSync(folder, { recursive: true });
  const cases = openTable(files.cases, CASE_COLUMNS);
  const history = openTable(files.history, HISTORY_COLUMNS);
  const random = createRandom(SEED);
  for (let index = 0; index < count; index += 1) {
    const made = generateCase(index, random);
    cases.write(made.row);
    for (const row of made.history) history.write(row);
  }
  cases.close();
  history.close();
  return files;
}

function generateCase(index: number, random: Random): { readonly row: string; readonly history: readonly string[] } {
  const id = `500Dn${String(index).padStart(10, '0')}`;
  const created = FROM + random.below(SPAN_MINUTES * 60) * 1000;
  // Most are short, some are very long.
  const responded = created + Math.ceil(1.5 ** random.below(22)) * MINUTE;
  const reviewed = random.chance(0.5) ? responded + random.below(300) * MINUTE : undefined;
  const resolved = responded + (10 + random.below(6000)) * MINUTE;
  const isOpen = random.chance(0.02);
  const closed = resolved + random.below(600) * MINUTE;
  const changes: (readonly [field: string, from: string, to: string, at: number])[] = [
    ['Status', 'New', 'Working', responded],
  ];
  if (reviewed !== undefined) changes.push(['Escalation_Reviewed__c', 'false', 'true', reviewed]);
  if (!isOpen) changes.push(['Status', 'Working', 'Resolved', resolved]);
  if (!isOpen && random.chance(0.5)) changes.push(['Status', 'Resolved', 'Closed', closed]);
  const status = changes.findLast(([field]) => field === 'Status')?.[2] ?? '';
  const row = [
    ...[id, String(4000 + index), iso(created), isOpen ? '' : iso(closed), String(!isOpen), status],
    ...[random.pick(['Low', 'Medium', 'High']), random.pick(['Gold', 'Silver']), String(reviewed !== undefined)],
    ...[iso(responded), reviewed === undefined ? '' : iso(reviewed), isOpen ? '' : iso(resolved)],
    random.pick(SUBJECTS),
  ];
  return {
    row: toLine(row),
    history: changes.map(([field, from, to, at]) => toLine([id, field, from, to, iso(at)])),
  };
}

/** As Salesforce writes it: without a colon in the offset. */
function iso(t: number): string {
  return new Date(t).toISOString().replace('Z', '+0000');
}

function toLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

interface OpenTable {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

function openTable(file: string, columns: readonly string[]): OpenTable {
  const handle = openSync(file, 'w');
  let waiting = toLine(columns);
  const flush = (): void => {
    writeSync(handle, waiting);
    waiting = '';
  };
  return {
    write(line) {
      waiting += line;
      if (waiting.length > 1 << 18) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}

const [, self, folder, count] = process.argv;
if (folder !== undefined && self !== undefined && path.resolve(self) === import.meta.filename)
  generateCases(folder, Number(count));
