// Which column of an export is which field: by API name, by the label that an English report gives it, or as somebody says.
import { nearest } from '../../language/schema/nearest.ts';
import { UsageError } from '../io.ts';

/** Labels of Salesforce's English case reports by what they are labels of. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['account name', 'Account.Name'],
  ['business hours', 'BusinessHours.Name'],
  ['business hours name', 'BusinessHours.Name'],
  ['case id', 'Id'],
  ['case number', 'CaseNumber'],
  ['case origin', 'Origin'],
  ['case owner', 'Owner.Name'],
  ['case reason', 'Reason'],
  ['case record type', 'RecordType.Name'],
  ['closed', 'IsClosed'],
  ['completion date', 'CompletionDate'],
  ['date/time closed', 'ClosedDate'],
  ['date/time opened', 'CreatedDate'],
  ['closed date', 'ClosedDate'],
  ['opened date', 'CreatedDate'],
  ['created date', 'CreatedDate'],
  ['edit date', 'CreatedDate'],
  ['entitlement name', 'Entitlement.Name'],
  ['entitlement process end time', 'SlaExitDate'],
  ['entitlement process start time', 'SlaStartDate'],
  ['field / event', 'Field'],
  ['milestone', 'MilestoneType.Name'],
  ['milestone name', 'MilestoneType.Name'],
  ['new value', 'NewValue'],
  ['old value', 'OldValue'],
  ['start date', 'StartDate'],
  ['stopped', 'IsStopped'],
  ['target date', 'TargetDate'],
  ['violation', 'IsViolated'],
]);

/** What no column is called: a number, a time, true, an id. */
const VALUE = /^(?:\d[\d.,:/\- ]*|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)|true|false|500[a-zA-Z0-9]{12,15})$/i;

export interface Columns {
  /** What each column is, in the order of the columns. */
  readonly fields: readonly string[];
  /** The place of a column, from 0; undefined when there is none. */
  readonly indexOf: (field: string) => number | undefined;
}

/**
 * @param headings the first record of the table
 * @param renamed headings by the field that they hold, where somebody says so
 * @throws UsageError when the record is no header, a heading that somebody names is not there, or two columns are the same field
 */
export function findColumns(headings: readonly string[], renamed: ReadonlyMap<string, string>, name: string): Columns {
  const trimmed = headings.map((heading) => heading.trim());
  const value = trimmed.find((heading) => VALUE.test(heading));
  if (value !== undefined)
    throw new UsageError(
      `'${name}' has no header: its first line holds a value, '${value.slice(0, 40)}'.`,
      'Put the names of the columns into the first line: Id,CaseNumber,CreatedDate,ClosedDate,….',
    );
  for (const heading of renamed.values()) if (!trimmed.includes(heading)) throw missing(heading, trimmed, name);
  const byHeading = new Map([...renamed].map(([field, heading]) => [heading, field]));
  const fields = trimmed.map((heading) => byHeading.get(heading) ?? LABELS.get(heading.toLowerCase()) ?? heading);
  const index = new Map<string, number>();
  for (const [at, field] of fields.entries()) {
    const key = field.toLowerCase();
    const first = index.get(key);
    if (first !== undefined && field !== '')
      throw new UsageError(
        `'${name}' has two columns for ${field}: '${trimmed[first] ?? ''}' and '${trimmed[at] ?? ''}'.`,
        'Leave one of them out of the export.',
      );
    index.set(key, at);
  }
  return { fields, indexOf: (field) => index.get(field.toLowerCase()) };
}

function missing(heading: string, headings: readonly string[], name: string): UsageError {
  const suggestion = nearest(heading, headings);
  return new UsageError(
    `'${name}' has no column '${heading}'.`,
    suggestion === undefined ? `Its columns: ${formatHeadings(headings)}.` : `Did you mean '${suggestion}'?`,
  );
}

/** The place of a column that there must be. @throws UsageError with the nearest headings */
export function needColumn({ fields, indexOf }: Columns, field: string, name: string, why: string): number {
  const index = indexOf(field);
  if (index !== undefined) return index;
  const suggestion = nearest(field, fields);
  throw new UsageError(
    `'${name}' has no column ${field}, ${why}.`,
    suggestion === undefined
      ? `Its columns: ${formatHeadings(fields)}. Say what it is called: --column "${field}=Heading".`
      : `Is it '${suggestion}'? Say so: --column "${field}=${suggestion}".`,
  );
}

function formatHeadings(headings: readonly string[]): string {
  const shown = headings.slice(0, 12).join(', ').slice(0, 300);
  return headings.length > 12 ? `${shown} and ${headings.length - 12} more` : shown;
}
