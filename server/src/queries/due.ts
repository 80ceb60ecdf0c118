// When milestones would be due for a case that arrives at an instant. The same for every face.
import { chooseCalendar, computeDueOn, type Due } from '../core/simulate/due.ts';
import { explainDue } from '../core/simulate/explain.ts';
import { evaluateCriteria } from '../core/model/criteria.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import { toInstantOf } from '../core/model/moment.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { CalendarChoice } from '../core/simulate/calendarBook.ts';
import { calendarNotes } from '../core/simulate/calendarNotes.ts';
import type { Note } from '../core/simulate/note.ts';
import { arrivalZone, recordHoursOf } from '../core/simulate/recordHours.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import { toDueSteps } from '../present/dueSteps.ts';
import type { DueItem } from '../protocol/due.ts';
import type { DueAnswer, DueParams, Problem } from '../protocol/requests.ts';
import { readArrival } from './findCase.ts';
import { chooseProcess } from './chooseProcess.ts';
import { nearest } from '../language/schema/nearest.ts';
import { readFieldValues } from './readFields.ts';
import { readSample } from './readSample.ts';
import { describeNote } from '../words/describeNote.ts';
import type { Snapshot } from '../project/snapshot.ts';

export interface DueQuestion extends DueParams {
  /** Adds the walk from arrival to deadline. */
  readonly explain?: boolean;
}

/** Everything about a question but its arrival, looked up once: there may be millions of them. */
export interface DuePlan {
  /** The deadlines of a case that arrives then. @param at a time, local to the calendar's zone or with an offset */
  readonly answer: (at: string) => DueAnswer;
}

type DueSubject = Omit<DueQuestion, 'at'>;

/** The deadlines of one process or, without `process`, of all of them. */
export function queryDue(snapshot: Snapshot, question: DueQuestion): DueAnswer {
  const plan = planDue(snapshot, question);
  return 'problem' in plan ? plan : plan.answer(question.at);
}

/** The same for many arrivals. */
export function planDue(snapshot: Snapshot, question: DueSubject): DuePlan | { readonly problem: Problem } {
  const definitions = snapshot.definitions(question.uri);
  if (question.process === undefined && definitions.processes.size > 1)
    return planProcesses(snapshot, question, [...definitions.processes.values()]);
  const chosen = chooseProcess(definitions, question.process);
  return 'problem' in chosen ? chosen : planProcesses(snapshot, question, [chosen.process]);
}

function planProcesses(
  snapshot: Snapshot,
  question: DueSubject,
  processes: readonly Process[],
): DuePlan | { readonly problem: Problem } {
  const named = new Set(processes.flatMap((process) => process.milestones.map((entry) => entry.milestone)));
  const { milestone } = question;
  if (milestone !== undefined && !named.has(milestone)) {
    const suggestion = nearest(milestone, [...named]);
    const hint = suggestion === undefined ? `Known here: ${[...named].join(', ')}.` : `Did you mean '${suggestion}'?`;
    return { problem: { message: `There is no milestone '${milestone}'.`, hint } };
  }
  const plans = processes.map((process) => planProcess(snapshot, question, process));
  return {
    answer(at) {
      const due: DueItem[] = [];
      for (const plan of plans) {
        const answer = plan(at);
        if ('problem' in answer) return answer;
        due.push(...answer.due);
      }
      return { due };
    },
  };
}

/** The case as it is simulated too. */
interface DueSample {
  readonly scenario: Scenario;
  readonly zone: Zone;
  readonly arrival: Instant;
  readonly note: Note | undefined;
}

function planProcess(
  snapshot: Snapshot,
  { uri, milestone, set, explain = false }: DueSubject,
  process: Process,
): (at: string) => DueAnswer {
  const calendars = snapshot.calendars(uri);
  const recordHours = recordHoursOf({ record: readFieldValues(set, process.object) }, process.object);
  const zone = arrivalZone(calendars, process, recordHours);
  const entries = process.milestones
    .filter((entry) => milestone === undefined || entry.milestone === milestone)
    .map((entry) => ({ entry, calendar: chooseCalendar(calendars, process, entry, recordHours) }));
  return (at) => {
    const arrival = readArrival(snapshot, zone.id, at);
    if ('problem' in arrival) return arrival;
    const found = readSample({ process, zone }, { arrival: arrival.at, set });
    if ('problem' in found) return found;
    const sample = { scenario: found.scenario, zone, arrival: arrival.at, note: arrival.note };
    return { due: entries.map(({ entry, calendar }) => dueItem(sample, process, entry, calendar, explain)) };
  };
}

function dueItem(
  { scenario, zone: ownZone, arrival, note }: DueSample,
  process: Process,
  entry: ProcessMilestone,
  calendar: CalendarChoice,
  explain: boolean,
): DueItem {
  const { record, formulaAnswers } = scenario;
  const start = toInstantOf(record.get(process.entryFrom), ownZone);
  const due = computeDueOn(calendar, process, entry, start ?? arrival);
  const { target, targetMinutes } = due;
  const { zone } = calendar;
  const situation = { record, formulaAnswers, object: process.object, now: start ?? arrival, zone: ownZone };
  const applies = start !== undefined && (entry.when === undefined || evaluateCriteria(entry.when, situation) === true);
  const toTriggers = (triggers: Due['warnings']): DueItem['warnings'] =>
    applies ? triggers.map((each) => ({ at: formatIso(zone, each.at), actions: each.actions })) : [];
  const { absent } = calendar;
  const said = [...(note === undefined ? [] : [note]), ...calendarNotes(calendar)];
  const notes = said.map((each) => ({ code: each.code, message: describeNote(each, zone.id) }));
  const item: DueItem = {
    process: process.id,
    milestone: entry.milestone,
    at: formatIso(zone, arrival),
    applies,
    target: applies && target !== undefined ? formatIso(zone, target) : null,
    targetMinutes: targetMinutes ?? null,
    ...(entry.target.kind === 'apex' ? { apexClass: entry.target.apexClass } : {}),
    businessHours: absent ?? calendar.name,
    timeZone: zone.id,
    warnings: toTriggers(due.warnings),
    violations: toTriggers(due.violations),
    ...(notes.length === 0 ? {} : { notes }),
  };
  return explain && applies && target !== undefined
    ? { ...item, steps: toDueSteps(explainDue(calendar.calendar, start, target), zone) }
    : item;
}
