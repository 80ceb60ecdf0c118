// When milestones would be due for a case that arrives at an instant. The same for every face.
import { chooseCalendar, computeDueOn } from '../core/simulate/due.ts';
import { explainDue } from '../core/simulate/explain.ts';
import { evaluateCriteria } from '../core/model/criteria.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import type { CalendarChoice } from '../core/simulate/calendarBook.ts';
import type { Note } from '../core/simulate/note.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type { DueItem } from '../protocol/due.ts';
import type { DueAnswer, DueParams, Problem } from '../protocol/requests.ts';
import { readArrival } from './findCase.ts';
import { timeZoneOf } from '../language/read/buildScenarios.ts';
import { chooseProcess } from './chooseProcess.ts';
import { nearest } from '../language/schema/nearest.ts';
import { readFieldValues } from './readFields.ts';
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

/** The deadlines of one process or, without `process`, of all of them. */
export function answerDue(snapshot: Snapshot, question: DueQuestion): DueAnswer {
  const plan = planDue(snapshot, question);
  return 'problem' in plan ? plan : plan.answer(question.at);
}

/** The same for many arrivals. */
export function planDue(
  snapshot: Snapshot,
  question: Omit<DueQuestion, 'at'>,
): DuePlan | { readonly problem: Problem } {
  const definitions = snapshot.definitions(question.uri);
  if (question.process === undefined && definitions.processes.size > 1)
    return planProcesses(snapshot, question, [...definitions.processes.values()]);
  const chosen = chooseProcess(definitions, question.process);
  return 'problem' in chosen ? chosen : planProcesses(snapshot, question, [chosen.process]);
}

function planProcesses(
  snapshot: Snapshot,
  question: Omit<DueQuestion, 'at'>,
  processes: readonly Process[],
): DuePlan | { readonly problem: Problem } {
  const definitions = snapshot.definitions(question.uri);
  const named = new Set(processes.flatMap((process) => process.milestones.map((entry) => entry.milestone)));
  const { milestone } = question;
  if (milestone !== undefined && !named.has(milestone)) {
    const suggestion = nearest(milestone, [...named]);
    const hint = suggestion === undefined ? `Known here: ${[...named].join(', ')}.` : `Did you mean '${suggestion}'?`;
    return { problem: { message: `There is no milestone '${milestone}'.`, hint } };
  }
  const calendars = snapshot.calendars(question.uri);
  const plans = processes.map((process) => ({
    timeZone: timeZoneOf(definitions, process),
    entries: process.milestones
      .filter((entry) => milestone === undefined || entry.milestone === milestone)
      .map((entry) => planEntry(question, process, entry, chooseCalendar(calendars, process, entry))),
  }));
  return {
    answer(at) {
      const due: DueItem[] = [];
      for (const { timeZone, entries } of plans) {
        const arrival = readArrival(snapshot, timeZone, at);
        if ('problem' in arrival) return arrival;
        for (const dueItem of entries) due.push(dueItem(arrival));
      }
      return { due };
    },
  };
}

interface Arrival {
  readonly at: Instant;
  readonly note?: Note | undefined;
}

function planEntry(
  { set, explain = false }: Pick<DueQuestion, 'set' | 'explain'>,
  process: Process,
  entry: ProcessMilestone,
  choice: CalendarChoice,
): (arrival: Arrival) => DueItem {
  const { calendar, zone, name } = choice;
  const record = readFieldValues(set, process.object);
  const formulaAnswers = new Map<string, boolean>();
  const { object } = process;
  return ({ at, note }) => {
    const { target, targetMinutes, warnings, violations } = computeDueOn(choice, process, entry, at);
    const situation = { record, formulaAnswers, object, now: at, zone };
    const applies = entry.when === undefined || evaluateCriteria(entry.when, situation) === true;
    const item: DueItem = {
      process: process.id,
      milestone: entry.milestone,
      at: formatIso(zone, at),
      applies,
      target: applies && target !== undefined ? formatIso(zone, target) : null,
      targetMinutes,
      businessHours: name,
      timeZone: zone.id,
      warnings: applies ? warnings.map((each) => ({ at: formatIso(zone, each.at), actions: each.actions })) : [],
      violations: applies ? violations.map((each) => ({ at: formatIso(zone, each.at), actions: each.actions })) : [],
    };
    if (note === undefined && !explain) return item;
    return {
      ...item,
      ...(note === undefined ? {} : { notes: [{ code: note.code, message: note.message }] }),
      ...(explain && applies && target !== undefined ? { steps: explainDue(calendar, at, target) } : {}),
    };
  };
}
