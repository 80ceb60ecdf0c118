// The parts of a policy that are the same for all of its processes: who gets what, working hours, how time is counted, names.
import type { Calendar } from '../../core/time/calendar.ts';
import type { BusinessHours, Entitlement, EntitlementTemplate, Process } from '../../core/model/model.ts';
import type { PolicyBlock } from '../../protocol/policy.ts';
import { describeChoices } from '../../words/policy/describeChoices.ts';
import {
  describeClockChanges,
  describeYear,
  holidayRows,
  weekRows,
  type Days,
} from '../../words/policy/describeHours.ts';
import { describeSubject, isAlwaysOpen, labelOfField } from '../../words/policy/describePromise.ts';
import { tidySentence } from '../../words/policy/tidySentence.ts';
import { spellZone } from '../../words/policy/spellTime.ts';
import { formatList } from '../../words/formatModel.ts';
import { pluralize } from '../../words/pluralize.ts';

/** More holidays of one calendar than these are counted. */
const MAX_HOLIDAYS = 400;

export function heading(level: 2 | 3, text: string): PolicyBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): PolicyBlock {
  return { kind: 'paragraph', text };
}

/** @param processOf the process of an id, where it is part of the document */
export function listEntitlements(
  entitlements: readonly Entitlement[],
  templates: readonly EntitlementTemplate[],
  processOf: (id: string) => Process | undefined,
): readonly PolicyBlock[] {
  const nameOf = (id: string | undefined): string => (id === undefined ? 'none' : (processOf(id)?.name ?? id));
  const days = (term: number | undefined): string =>
    term === undefined ? 'no limit written here' : pluralize(term, 'day');
  const rows = entitlements.map(({ name, process, when, termInDays }) => [
    name,
    describeSubject(when, processOf(process)?.object ?? 'Case'),
    nameOf(process),
    days(termInDays),
  ]);
  const templateRows = templates.map(({ name, process, termInDays, casesPerEntitlement, isPerIncident }) => [
    name,
    nameOf(process),
    days(termInDays),
    isPerIncident && casesPerEntitlement !== undefined ? String(casesPerEntitlement) : 'any number',
  ]);
  return [
    heading(2, 'Who gets what'),
    ...(rows.length === 0
      ? []
      : [
          { kind: 'table', headers: ['Customer agreement', 'Applies to', 'Promises', 'Valid for'], rows } as const,
          ...(rows.length === 1 ? [] : [paragraph('Where several apply, the first in this list counts.')]),
        ]),
    ...(templateRows.length === 0
      ? []
      : [
          paragraph('Products and contracts come with these agreements:'),
          {
            kind: 'table',
            headers: ['Agreement', 'Promises', 'Valid for', 'Cases included'],
            rows: templateRows,
          } as const,
        ]),
    ...(rows.length + templateRows.length === 0
      ? [paragraph('Which customers get these promises is written in their agreements, not in this document.')]
      : []),
  ];
}

/** Business hours that count somewhere. */
export interface UsedHours {
  readonly hours: BusinessHours;
  readonly calendar: Calendar;
}

export function listHours(used: readonly UsedHours[], year: Days): readonly PolicyBlock[] {
  return used.length === 0
    ? []
    : [heading(2, 'Working hours'), ...used.flatMap((each) => describeWorkingHours(each, year))];
}

function describeWorkingHours({ hours, calendar }: UsedHours, year: Days): readonly PolicyBlock[] {
  const { definition, zone } = calendar;
  const head = [
    heading(3, hours.name),
    ...(hours.description === undefined ? [] : [paragraph(tidySentence(hours.description))]),
  ];
  if (isAlwaysOpen(calendar))
    return [...head, paragraph('Open day and night, on every day of the year, holidays included.')];
  const changes = describeClockChanges(zone, year);
  const rows = holidayRows(definition, year);
  const left = rows.length - MAX_HOLIDAYS;
  return [
    ...head,
    { kind: 'table', headers: ['Day', `Open (${spellZone(zone.id)})`], rows: weekRows(definition) },
    ...(changes === undefined ? [] : [paragraph(changes)]),
    ...(rows.length === 0
      ? [paragraph(`There are no holidays from ${describeYear(year)}.`)]
      : [
          paragraph(`Holidays from ${describeYear(year)}:`),
          { kind: 'table', headers: ['Date', 'Holiday', 'Closed'], rows: rows.slice(0, MAX_HOLIDAYS) } as const,
          ...(left > 0 ? [paragraph(`And ${pluralize(left, 'more holiday')}.`)] : []),
        ]),
  ];
}

/** What holds for all processes, and what only for some, with their names. */
export function listCounting(processes: readonly Process[]): readonly PolicyBlock[] {
  const byChoice = new Map<string, Process[]>();
  for (const process of processes)
    for (const words of describeChoices(process)) byChoice.set(words, [...(byChoice.get(words) ?? []), process]);
  const choices = [...byChoice].map(([words, those]) =>
    those.length === processes.length ? words : `${formatList(those.map(({ name }) => name))}: ${words}`,
  );
  const items = [
    'Working time is time inside the working hours; outside of them, and on their holidays, no clock runs.',
    'A deadline is the moment at which exactly the promised working time has passed. What is done at that very moment is in time.',
    'While work is officially stopped, no time is counted and nobody is told of anything.',
    ...choices,
  ];
  return [heading(2, 'How time is counted'), { kind: 'list', items }];
}

/** @param fields with the object whose fields are named without it */
export function listNames(fields: ReadonlyMap<string, string>): readonly PolicyBlock[] {
  const rows = [...fields].map(([field, object]) => [labelOfField(field, object), field]);
  return rows.length === 0
    ? []
    : [
        heading(2, 'Names in Salesforce'),
        paragraph('What this document says in words is decided by these fields:'),
        { kind: 'table', headers: ['In this document', 'Field'], rows },
      ];
}
