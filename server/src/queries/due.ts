// When milestones would be due for a case that arrives at an instant. The same for every face.
import { computeDue } from '../core/simulate/due.ts';
import { explainDue } from '../core/simulate/explain.ts';
import { evaluateCriteria } from '../core/model/criteria.ts';
import type { Process, ProcessMilestone } from '../core/model/model.ts';
import type { Note } from '../core/simulate/note.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import type { DueItem } from '../protocol/due.ts';
import type { DueAnswer, DueParams } from '../protocol/requests.ts';
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

/** The deadlines of one process or, without `process`, of all of them. */
export function answerDue(snapshot: Snapshot, question: DueQuestion): DueAnswer {
  const definitions = snapshot.definitions(question.uri);
  if (question.process === undefined && definitions.processes.size > 1)
    return dueOf(snapshot, question, [...definitions.processes.values()]);
  const chosen = chooseProcess(definitions, question.process);
  return 'problem' in chosen ? chosen : dueOf(snapshot, question, [chosen.process]);
}

function dueOf(snapshot: Snapshot, question: DueQuestion, processes: readonly Process[]): DueAnswer {
  const definitions = snapshot.definitions(question.uri);
  const named = new Set(processes.flatMap((process) => process.milestones.map((entry) => entry.milestone)));
  const { milestone } = question;
  if (milestone !== undefined && !named.has(milestone)) {
    const suggestion = nearest(milestone, [...named]);
    const hint = suggestion === undefined ? `Known here: ${[...named].join(', ')}.` : `Did you mean '${suggestion}'?`;
    return { problem: { message: `There is no milestone '${milestone}'.`, hint } };
  }
  const due: DueItem[] = [];
  for (const process of processes) {
    const arrival = readArrival(snapshot, timeZoneOf(definitions, process), question.at);
    if ('problem' in arrival) return arrival;
    for (const entry of process.milestones)
      if (milestone === undefined || entry.milestone === milestone)
        due.push(dueItem(snapshot, question, process, entry, arrival));
  }
  return { due };
}

function dueItem(
  snapshot: Snapshot,
  { uri, set, explain = false }: DueQuestion,
  process: Process,
  entry: ProcessMilestone,
  { at, note }: { readonly at: Instant; readonly note?: Note | undefined },
): DueItem {
  const { calendar, target, targetMinutes, warnings, violations } = computeDue(
    snapshot.calendars(uri),
    process,
    entry,
    at,
  );
  const { zone } = calendar;
  const record = readFieldValues(set, process.object);
  const situation = { record, formulaAnswers: new Map<string, boolean>(), object: process.object, now: at, zone };
  const applies = entry.when === undefined || evaluateCriteria(entry.when, situation) === true;
  const item: DueItem = {
    process: process.id,
    milestone: entry.milestone,
    at: formatIso(zone, at),
    applies,
    target: applies && target !== undefined ? formatIso(zone, target) : null,
    targetMinutes,
    businessHours: calendar.name,
    timeZone: zone.id,
    warnings: applies ? warnings.map((each) => ({ at: formatIso(zone, each.at), actions: each.actions })) : [],
    violations: applies ? violations.map((each) => ({ at: formatIso(zone, each.at), actions: each.actions })) : [],
    ...(note === undefined ? {} : { notes: [{ code: note.code, message: note.message }] }),
  };
  return explain && applies && target !== undefined
    ? { ...item, steps: explainDue(calendar.calendar, at, target) }
    : item;
}
