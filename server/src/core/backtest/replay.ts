// What became of a past case under a process: one outcome a milestone that it had. Pure; must not know files or words.
import type { Action, Definitions, Process, Recipient } from '../model/model.ts';
import type { CalendarBook } from '../simulate/calendarBook.ts';
import { createSimulator } from '../simulate/simulate.ts';
import type { Occurrence } from '../simulate/simulation.ts';
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { isOpen } from '../time/calendar.ts';
import { createExplainDifference } from './explainDifference.ts';
import type { Outcome, Result } from './outcome.ts';
import { knowledgeOf, type Knowledge, type Sources } from './knowledge.ts';
import { toScenario, type PastCase } from './pastCase.ts';
import { createPlainPlayer } from './playPlainly.ts';
import { checkCase, type Check } from './verify.ts';

/** A message that a trigger would have sent to one recipient. */
export interface SentMessage {
  readonly at: Instant;
  /** Id of the action. */
  readonly action: string;
  /** Undefined where the action names nobody that is known here. */
  readonly recipient: Recipient | undefined;
  /** Whom the recipient stands for, where the case says it: the name of its owner. */
  readonly person: string | undefined;
  readonly isOutsideHours: boolean;
}

export interface ReplayedCase {
  readonly id: string;
  readonly process: string;
  readonly created: Instant;
  readonly outcomes: readonly Outcome[];
  readonly messages: readonly SentMessage[];
  /** Beside what the org recorded; none unless that is asked for and there is a record of the case. */
  readonly checks: readonly Check[];
}

export interface ReplayInput {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
  readonly sources: Sources;
  /** Whether each case is put beside what the org recorded. */
  readonly isVerifying: boolean;
}

/** Replays cases of a process. @returns undefined for a process that does not exist */
export type Replay = (past: PastCase, process: string) => ReplayedCase | undefined;

export function createReplay({ definitions, calendars, sources, isVerifying }: ReplayInput): Replay {
  const known = knowledgeOfAll(definitions, sources);
  const inPlay = withoutRecorded(definitions, known);
  const simulate = createSimulator({ definitions: inPlay, calendars });
  const playPlainly = createPlainPlayer({ definitions: inPlay, calendars, tracked: sources.tracked });
  const explain = createExplainDifference({ definitions: inPlay, calendars, tracked: sources.tracked });
  const recipients = createRecipients();
  const zones = createZones(calendars);
  return (past, id) => {
    const process = inPlay.processes.get(id);
    if (process === undefined) return undefined;
    const zone = zones(process, past.businessHours);
    const played =
      playPlainly(past, process, zone) ??
      simulate(toScenario(past, id, zone, sources.tracked.has(`${past.object}.Status`)));
    const knowledge = known.get(id);
    const uncertain: Occurrence[] = [];
    const outcomes: Outcome[] = [];
    for (const occurrence of played.occurrences) {
      const result = resultOf(occurrence, knowledge?.[occurrence.entry.index] ?? 'unknown', past);
      if (result === undefined || result === 'unknown') uncertain.push(occurrence);
      if (result !== undefined) outcomes.push(toOutcome(occurrence, result));
    }
    const messages: SentMessage[] = [];
    for (const { at, action, occurrence } of played.actions) {
      const those = recipients(action);
      if (those.length === 0 || uncertain.includes(occurrence)) continue;
      const isOutsideHours = !isOpen(occurrence.calendar.calendar, at);
      for (const recipient of those)
        messages.push({ at, recipient, action: action.id, person: personOf(recipient, past), isOutsideHours });
    }
    const isChecked = isVerifying && past.recorded.length > 0;
    const checks = isChecked ? checkCase(past, id, outcomes, explain) : [];
    return { id: past.id, process: id, created: past.created, outcomes, messages, checks };
  };
}

type ProcessZone = (process: Process, recordHours: string | undefined) => Zone;

/** The zones in which processes count, by the business hours that a record brings along: there are few, for millions of cases. */
function createZones(calendars: CalendarBook): ProcessZone {
  const known = new Map<Process, Map<string | undefined, Zone>>();
  return (process, record) => {
    const found = known.get(process)?.get(record);
    if (found !== undefined) return found;
    const { zone } = calendars.choose({ process: process.businessHours, record });
    known.set(process, new Map(known.get(process)).set(record, zone));
    return zone;
  };
}

type RecipientsOf = (action: Action) => readonly (Recipient | undefined)[];

function createRecipients(): RecipientsOf {
  const known = new Map<Action, readonly (Recipient | undefined)[]>();
  return (action) => {
    const found = known.get(action);
    if (found !== undefined) return found;
    const those = recipientsOf(action);
    known.set(action, those);
    return those;
  };
}

/** Who gets a message; nobody for what is no message. */
function recipientsOf({ effect }: Action): readonly (Recipient | undefined)[] {
  if (effect.kind !== 'emailAlert' && effect.kind !== 'notification') return NOBODY;
  const copies = effect.kind === 'emailAlert' ? effect.cc : [];
  const recipients = [...effect.recipients, ...copies.map((value): Recipient => ({ kind: 'email', value }))];
  return recipients.length > 0 ? recipients : SOMEBODY;
}

const NOBODY: readonly undefined[] = [];
const SOMEBODY: readonly undefined[] = [undefined];

function personOf(recipient: Recipient | undefined, { fields, object }: PastCase): string | undefined {
  if (recipient?.kind !== 'owner') return undefined;
  const owner = fields.get('Owner.Name') ?? fields.get(`${object}.OwnerId`);
  return typeof owner === 'string' && owner !== '' ? owner : undefined;
}

function knowledgeOfAll({ processes }: Definitions, sources: Sources): ReadonlyMap<string, readonly Knowledge[]> {
  return new Map(
    [...processes].map(([id, { milestones, object }]) => [
      id,
      milestones.map((entry) => knowledgeOf(entry, { ...sources, object })),
    ]),
  );
}

/** The processes as cases are replayed under them. */
export function playedDefinitions({ definitions, sources }: Pick<ReplayInput, 'definitions' | 'sources'>): Definitions {
  return withoutRecorded(definitions, knowledgeOfAll(definitions, sources));
}

/** Criteria are left out where something else says when a milestone was completed: what a field holds now may not have held then. */
function withoutRecorded(definitions: Definitions, known: ReadonlyMap<string, readonly Knowledge[]>): Definitions {
  const processes = new Map<string, Process>();
  for (const [id, process] of definitions.processes) {
    const milestones = process.milestones.map((entry) => {
      if (known.get(id)?.[entry.index] !== 'recorded' || entry.completeWhen === undefined) return entry;
      const { completeWhen: _, ...rest } = entry;
      return rest;
    });
    processes.set(id, { ...process, milestones });
  }
  return { ...definitions, processes };
}

/** Undefined for an occurrence that never began. */
function resultOf(occurrence: Occurrence, knowledge: Knowledge, past: PastCase): Result | undefined {
  const { status, completed, targetMs } = occurrence;
  if (status === 'scheduled') return undefined;
  if (knowledge === 'unknown' || targetMs === undefined) return 'unknown';
  if (knowledge === 'recorded' && !past.completions.has(occurrence.entry.milestone)) return 'unknown';
  const isProven = knowledge !== 'closing' || (status === 'completed' && completed === past.closed);
  if (!isProven) return 'unknown';
  switch (status) {
    case 'completed':
      return 'met';
    case 'completed-late':
    case 'violated-at-exit':
      return 'missed';
    case 'open-at-exit':
      return 'ended';
    case 'removed':
      return 'removed';
    case 'open':
    case 'violated':
      return 'pending';
  }
}

function toOutcome(occurrence: Occurrence, result: Result): Outcome {
  const { entry, number, start, target, completed, usedMs, targetMs, segments } = occurrence;
  const isCompleted = completed !== undefined && (result === 'met' || result === 'missed');
  return {
    milestone: entry.milestone,
    occurrence: number,
    result,
    start,
    target,
    completed,
    usedMinutes: isCompleted ? Math.ceil(usedMs / MINUTE_MS) : undefined,
    targetMinutes: targetMs === undefined ? undefined : targetMs / MINUTE_MS,
    segments: segments.map(({ from, isStopped, calendar: { businessHours } }) => ({ from, isStopped, businessHours })),
  };
}

/** The zone in which a process counts, for what is grouped by local time. */
export function zoneOfProcess(
  { definitions, calendars }: Pick<ReplayInput, 'definitions' | 'calendars'>,
  id: string,
): Zone {
  return calendars.choose({ process: definitions.processes.get(id)?.businessHours }).zone;
}
