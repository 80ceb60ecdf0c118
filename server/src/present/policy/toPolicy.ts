// Processes, entitlements and business hours as a document for customers and auditors. Must not know files or how it is printed.
import { namesOf } from '../../core/simulate/names.ts';
import { chooseCalendar, computeDueOn } from '../../core/simulate/due.ts';
import type { CalendarChoice } from '../../core/simulate/calendarBook.ts';
import type { ProcessView } from '../../core/compare/processView.ts';
import type { Criteria, Entitlement, EntitlementTemplate, Process, ProcessMilestone } from '../../core/model/model.ts';
import { findExtremes, type Extremes } from '../../core/time/extremes.ts';
import { weekdayIndex } from '../../core/time/civil.ts';
import { MINUTE_MS, toEpochDay } from '../../core/time/instant.ts';
import { firstAt, startOfDay } from '../../core/time/wallClock.ts';
import type { PolicyBlock, PolicyDocument } from '../../protocol/policy.ts';
import { describeCondition, fieldsInWords } from '../../words/policy/describeCondition.ts';
import { describeYear, type Days } from '../../words/policy/describeHours.ts';
import { describeNotice } from '../../words/policy/describeNotice.ts';
import {
  describeCounting,
  describeCourse,
  describeEntry,
  describeExample,
  describeLongestWait,
  describeSubject,
  describeSuccess,
  describeTarget,
  describeTime,
  describeViolation,
  describeWarning,
} from '../../words/policy/describePromise.ts';
import { objectNoun } from '../../words/policy/nouns.ts';
import { tidySentence } from '../../words/policy/tidySentence.ts';
import {
  heading,
  listCounting,
  listEntitlements,
  listHours,
  listNames,
  paragraph,
  type UsedHours,
} from './policySections.ts';

export interface PolicyContents {
  readonly processes: readonly ProcessView[];
  readonly entitlements: readonly Entitlement[];
  readonly templates: readonly EntitlementTemplate[];
  /** Names of the files, as people know them. */
  readonly files: readonly string[];
  readonly year: Days;
  readonly hasErrors: boolean;
}

const FRIDAY = 4;
const EXAMPLE_MINUTES = 16 * 60 + 30;

export function toPolicy({
  processes,
  entitlements,
  templates,
  files,
  year,
  hasErrors,
}: PolicyContents): PolicyDocument {
  const [only] = processes;
  const used = new Map<object, UsedHours>();
  const fields = new Map<string, string>();
  const writer = createWriter(year, used, fields);
  const sections = processes.flatMap(writer.describeProcess);
  const byId = new Map(processes.map(({ process }) => [process.id, process]));
  for (const { when, process } of entitlements) writer.name(when, byId.get(process)?.object ?? 'Case');
  return {
    title: only !== undefined && processes.length === 1 ? `${only.process.name}: what is promised` : 'What is promised',
    source: `Made from ${files.join(', ')}; dates are those of the year from ${describeYear(year)}.`,
    warning: hasErrors
      ? 'There are errors in the files behind this document. What is wrong there is left out, so do not rely on it.'
      : null,
    blocks: [
      ...listEntitlements(entitlements, templates, (id) => byId.get(id)),
      ...sections,
      ...listHours([...used.values()], year),
      ...listCounting(processes.map(({ process }) => process)),
      ...listNames(fields),
    ],
  };
}

interface Writer {
  readonly describeProcess: (view: ProcessView) => readonly PolicyBlock[];
  /** Keeps the fields of criteria for the list of names. */
  readonly name: (criteria: Criteria | undefined, object: string) => void;
}

/** @param used business hours that count, by identity; filled @param fields that are named, with the object; filled */
function createWriter(year: Days, used: Map<object, UsedHours>, fields: Map<string, string>): Writer {
  const extremes = new Map<object, Map<number, Extremes | undefined>>();

  function name(criteria: Criteria | undefined, object: string): void {
    for (const field of criteria === undefined ? [] : fieldsInWords(criteria))
      if (!fields.has(field)) fields.set(field, object);
  }

  function describeProcess(view: ProcessView): readonly PolicyBlock[] {
    const { process, definitions } = view;
    const { object } = process;
    name(process.exitWhen, object);
    const chosen = process.milestones.map((entry) => {
      const calendar = chooseCalendar(view.calendars, process, entry);
      const hours = definitions.businessHours.get(calendar.businessHours ?? '');
      if (hours !== undefined && !used.has(hours)) used.set(hours, { hours, calendar: calendar.calendar });
      return { entry, calendar, name: namesOf(definitions).milestone(entry.milestone) };
    });
    const rows = chosen.map(({ entry, calendar, name: label }) => [
      label,
      describeSubject(entry.when, object),
      describeTime(entry),
      describeCounting(calendar, object),
    ]);
    const noun = objectNoun(object);
    return [
      heading(2, process.name),
      ...(process.description === undefined ? [] : [paragraph(tidySentence(process.description))]),
      ...(process.active ? [] : [paragraph('This is not in force: it is switched off.')]),
      ...describeVersion(process),
      paragraph(
        `It begins when ${describeBeginning(process)} and ends when ${describeCondition(process.exitWhen, object)}.`,
      ),
      ...(rows.length === 0
        ? [paragraph(`Nothing is promised for a ${noun} yet.`)]
        : [{ kind: 'table', headers: ['Promise', 'For', 'Within', 'Counted'], rows } as const]),
      ...chosen.flatMap(({ entry, calendar, name: label }) => describeMilestone(view, entry, calendar, label)),
    ];
  }

  function describeMilestone(
    { process, definitions }: ProcessView,
    entry: ProcessMilestone,
    calendar: CalendarChoice,
    label: string,
  ): readonly PolicyBlock[] {
    const { object } = process;
    for (const criteria of [entry.when, entry.completeWhen, entry.pauseWhen]) name(criteria, object);
    const type = definitions.milestoneTypes.get(entry.milestone);
    const notices = (ids: readonly string[]): readonly string[] =>
      ids.flatMap((id) => {
        const action = definitions.actions.get(id);
        return action === undefined ? [] : [describeNotice(action, object)];
      });
    const told = [
      ...entry.warnings.map((trigger) => describeWarning(trigger, entry, notices(trigger.actions))),
      ...entry.violations.map((trigger) => describeViolation(trigger, notices(trigger.actions))),
      ...(entry.onSuccess.length === 0 ? [] : [describeSuccess(notices(entry.onSuccess))]),
    ];
    const sentences = [
      describeTarget(process, entry, calendar),
      ...describeCourse(entry, type?.recurrence ?? 'none', object),
    ];
    const examples = illustrate(process, entry, calendar);
    return [
      heading(3, label),
      ...(type?.description === undefined ? [] : [paragraph(tidySentence(type.description))]),
      paragraph(sentences.join(' ')),
      ...(examples.length === 0 ? [] : [paragraph(examples.join(' '))]),
      ...(told.length === 0
        ? [paragraph('Nobody is told when this is late.')]
        : [{ kind: 'list', items: told } as const]),
    ];
  }

  /** A Friday afternoon, and the longest wait of the year; nothing where the calendar or the time is not known. */
  function illustrate(process: Process, entry: ProcessMilestone, calendar: CalendarChoice): readonly string[] {
    if (calendar.passedOver.length > 0) return [];
    const { zone } = calendar;
    const friday = year.from + ((FRIDAY - weekdayIndex(year.from) + 7) % 7);
    const arrival = firstAt(zone, friday, EXAMPLE_MINUTES * MINUTE_MS);
    const { target, targetMinutes } = computeDueOn(calendar, process, entry, arrival);
    if (target === undefined || targetMinutes === undefined) return [];
    const waits = waitsOf(calendar, targetMinutes);
    const example = describeExample(process, { arrival, due: target }, calendar);
    return waits === undefined || waits.worst.waitMs === targetMinutes * MINUTE_MS
      ? [example]
      : [
          example,
          describeLongestWait(
            waits.worst,
            { until: toEpochDay(year.to - 1), canPause: entry.pauseWhen !== undefined },
            calendar,
          ),
        ];
  }

  /** Most milestones share a calendar and a few targets. */
  function waitsOf({ calendar }: CalendarChoice, minutes: number): Extremes | undefined {
    const known = extremes.get(calendar) ?? new Map<number, Extremes | undefined>();
    extremes.set(calendar, known);
    if (!known.has(minutes)) {
      const { zone } = calendar;
      const [from, to] = [startOfDay(zone, year.from), startOfDay(zone, year.to)];
      known.set(minutes, findExtremes(calendar, minutes * MINUTE_MS, from, to));
    }
    return known.get(minutes);
  }

  return { describeProcess, name };
}

function describeBeginning(process: Process): string {
  const entry = describeEntry(process);
  return entry.startsWith('the time') ? `${entry} comes` : entry;
}

function describeVersion({ version }: Process): readonly PolicyBlock[] {
  if (version === undefined) return [];
  const notes = version.notes === undefined ? '' : `: ${version.notes}`;
  return [
    paragraph(
      tidySentence(`Version ${version.number}${version.isDefault ? ', which new agreements get' : ''}${notes}`),
    ),
  ];
}
