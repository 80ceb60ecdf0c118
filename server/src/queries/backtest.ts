// Past cases replayed through the processes of a file, and what they come to. The same for every face. Must not know tables.
import { chooseProcessOf, type EntitlementNames } from '../core/backtest/chooseProcessOf.ts';
import { fieldsOfProcesses, type ProcessFields } from '../core/backtest/fieldsOfProcess.ts';
import { knowledgeOf, type Sources } from '../core/backtest/knowledge.ts';
import { toScenario, type PastCase } from '../core/backtest/pastCase.ts';
import { createReplay, playedDefinitions, zoneOfProcess, type ReplayedCase } from '../core/backtest/replay.ts';
import { createCounter, createTally, type CasePlace, type Tally } from '../core/backtest/tally.ts';
import type { Definitions, Process, Recipient } from '../core/model/model.ts';
import type { CalendarBook } from '../core/simulate/calendarBook.ts';
import { WEEKDAYS } from '../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { MINUTE_MS, toEpochDay, type EpochDay, type Instant } from '../core/time/instant.ts';
import { formatDate } from '../core/time/iso.ts';
import { toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import { orderOf, toBacktestArrivals, toBacktestGroups, toBacktestWeeks } from '../present/backtest.ts';
import { toBacktestMessages } from '../present/backtestMessages.ts';
import { toPastSample } from '../present/pastSample.ts';
import { toVerification } from '../present/verification.ts';
import type {
  BacktestArrivals,
  BacktestGroup,
  BacktestMessages,
  BacktestOutput,
  BacktestVerification,
  BacktestWeek,
  PastSample,
} from '../protocol/backtest.ts';
import type { Problem } from '../protocol/requests.ts';
import { describeCause } from '../words/describeCause.ts';
import { describeRecipient } from '../words/describeRecipient.ts';
import { WEEKDAY_NAMES } from '../words/dateNames.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { chooseProcess } from './chooseProcess.ts';
import { explainWorst } from './explainWorst.ts';

/** What cases are grouped by without being a field. */
export const GROUPINGS = ['month', 'week', 'weekday', 'hour', 'process'] as const;

export interface BacktestQuestion {
  readonly uri: string;
  /** Id of the process that all cases are in; undefined: each case's entitlement tells. */
  readonly process: string | undefined;
  readonly sources: Omit<Sources, 'object'>;
  /** One of GROUPINGS, or a field by its name in the table; undefined: no grouping. */
  readonly groupBy: string | undefined;
  /** Propose targets that so many per cent would have met. */
  readonly propose: number | undefined;
  /** Put each case beside what the org recorded. */
  readonly isVerifying: boolean;
}

export interface Backtest {
  readonly fields: ProcessFields;
  readonly processes: readonly Process[];
  readonly zone: Zone;
  /** What people call the processes and their milestones. */
  readonly called: Pick<BacktestOutput, 'processes' | 'milestoneTypes'>;
  readonly tally: Tally;
  /** Replays a case and counts it. */
  readonly add: (past: PastCase, names: EntitlementNames) => ReplayedCase | undefined;
  /** The case as a sample case of the process that it is in. */
  readonly sampleOf: (past: PastCase, process: string) => PastSample;
  readonly groups: () => readonly BacktestGroup[];
  readonly messages: () => BacktestMessages;
  readonly weeks: () => readonly BacktestWeek[];
  readonly arrivals: () => readonly BacktestArrivals[];
  /** What the org recorded beside what is replayed; undefined unless that is asked for. */
  readonly verification: () => readonly BacktestVerification[] | undefined;
  /** What would give the milestones a figure that have none. */
  readonly notes: () => readonly string[];
}

/** Prepares the replay; the problem is one of the question. */
export function planBacktest(snapshot: Snapshot, question: BacktestQuestion): Backtest | { readonly problem: Problem } {
  const definitions = snapshot.definitions(question.uri);
  const calendars = snapshot.calendars(question.uri);
  const isChosenByCase = question.process === undefined && definitions.processes.size > 1;
  const chosen = isChosenByCase ? undefined : chooseProcess(definitions, question.process);
  if (chosen !== undefined && 'problem' in chosen) return chosen;
  const processes = chosen === undefined ? [...definitions.processes.values()] : [chosen.process];
  const [first] = processes;
  const object = first?.object ?? 'Case';
  const sources = { ...question.sources, object };
  const replay = createReplay({ definitions, calendars, sources, isVerifying: question.isVerifying });
  const zones = new Map(processes.map(({ id }) => [id, zoneOfProcess({ definitions, calendars }, id)]));
  const zone = zones.get(first?.id ?? '') ?? calendars.choose({}).zone;
  const tally = createTally();
  const count = createCounter(tally);
  return {
    fields: fieldsOfProcesses(definitions, processes),
    processes,
    zone,
    called: {
      processes: processes.map(({ id, name }) => ({ id, name, timeZone: (zones.get(id) ?? zone).id })),
      milestoneTypes: [
        ...new Set(processes.flatMap(({ milestones }) => milestones.map((entry) => entry.milestone))),
      ].map((id) => ({ id, name: definitions.milestoneTypes.get(id)?.name ?? id })),
    },
    tally,
    add(past, names) {
      const process = chosen?.process.id ?? chooseProcessOf(definitions, past.fields, names);
      const replayed = process === undefined ? undefined : replay(past, process);
      count(replayed, placeOf(question.groupBy, past, zones.get(process ?? '') ?? zone));
      return replayed;
    },
    sampleOf: (past, id) => {
      const played = playedDefinitions({ definitions, sources });
      const process = played.processes.get(id);
      const { needed, completing, areAll } = fieldsOfProcesses(played, process === undefined ? [] : [process]);
      const { zone: own } = calendars.choose({ process: process?.businessHours, record: past.businessHours });
      return toPastSample({
        ...{ process: id, object: past.object, created: past.created, zone: own },
        scenario: toScenario(past, id, own, sources.tracked.has(`${past.object}.Status`)),
        wanted: areAll ? new Set([...needed, ...completing]) : undefined,
      });
    },
    groups: () =>
      toBacktestGroups(tally, {
        definitions,
        zoneOf: (id) => zones.get(id) ?? zone,
        percent: question.propose,
        dayMinutesOf: (id) => dayMinutesOf(definitions, calendars, id),
        whyOf: (worst, id) => explainWorst(calendars, zones.get(id) ?? zone, worst),
      }),
    messages: () => toBacktestMessages(tally, nameOf, zone),
    weeks: () => toBacktestWeeks(tally, definitions),
    arrivals: () => toBacktestArrivals(tally),
    notes: () => notesOn(processes, sources),
    verification: () =>
      !question.isVerifying
        ? undefined
        : toVerification(tally, {
            zoneOf: (id) => zones.get(id) ?? zone,
            whyOf: (example, id) => explainWorst(calendars, zones.get(id) ?? zone, example),
            causeOf: (cause) => describeCause(cause, (id) => definitions.businessHours.get(id)?.name ?? id),
            orderOf: orderOf(definitions),
          }),
  };
}

function latestOf({ created, closed, changes, completions }: PastCase): Instant {
  let latest = closed !== undefined && closed > created ? closed : created;
  for (const { at } of changes) if (at > latest) latest = at;
  for (const at of completions.values()) if (at !== undefined && at > latest) latest = at;
  return latest;
}

function placeOf(by: string | undefined, past: PastCase, zone: Zone): CasePlace {
  const { day, msOfDay } = toLocal(zone, past.created);
  const weekday = weekdayIndex(day);
  const hour = Math.floor(msOfDay / (60 * MINUTE_MS));
  const local = { day, hour, weekday, monday: toEpochDay(day - weekday) };
  return {
    latest: latestOf(past),
    group: groupOf(by, past, local),
    week: local.monday,
    hourOfWeek: weekday * 24 + hour,
    hasHistory: past.changes.length > 0,
    hasRecords: past.recorded.length > 0,
  };
}

/** When a case came in, on the clock of its process. */
interface LocalArrival {
  readonly day: EpochDay;
  readonly monday: EpochDay;
  readonly hour: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

function groupOf(by: string | undefined, { fields, object }: PastCase, local: LocalArrival): string {
  switch (by) {
    case undefined:
    case 'process':
      return '';
    case 'month':
      return formatDate(local.day).slice(0, 7);
    case 'week':
      return `week of ${formatDate(local.monday)}`;
    case 'weekday': {
      const name = WEEKDAYS[local.weekday];
      return name === undefined ? '' : `${local.weekday + 1} ${WEEKDAY_NAMES[name]}`;
    }
    case 'hour':
      return `${String(local.hour).padStart(2, '0')}:00`;
    default: {
      const value = fields.get(by.includes('.') ? by : `${object}.${by}`);
      return value === undefined || value === null || value === '' ? '(blank)' : String(value);
    }
  }
}

/** Open minutes of the longest usual day. */
function dayMinutesOf(definitions: Definitions, calendars: CalendarBook, id: string): number {
  const { businessHours } = calendars.choose({ process: definitions.processes.get(id)?.businessHours });
  const hours = businessHours === undefined ? undefined : definitions.businessHours.get(businessHours)?.hours;
  if (hours === undefined) return 1440;
  const open = WEEKDAYS.map((day) =>
    hours[day].reduce((sum, { open: from, close }) => sum + (close > from ? close - from : close + 1440 - from), 0),
  );
  return Math.max(...open);
}

function nameOf(recipient: Recipient | undefined, person: string | undefined): string {
  if (recipient === undefined) return 'nobody that is named';
  const name = describeRecipient(recipient);
  return person === undefined ? name : `${name} ${person}`;
}

function notesOn(processes: readonly Process[], sources: Sources): readonly string[] {
  const notes: string[] = [];
  for (const process of processes)
    for (const entry of process.milestones) {
      const knowledge = knowledgeOf(entry, { ...sources, object: process.object });
      if (knowledge === 'unknown' || knowledge === 'closing') notes.push(noteOn(process, entry.milestone, knowledge));
    }
  return [...new Set(notes)];
}

function noteOn({ id }: Process, milestone: string, knowledge: 'unknown' | 'closing'): string {
  const cure = `Name the column with its completion (--completed ${milestone}=Heading), or add --history or --milestones.`;
  return knowledge === 'unknown'
    ? `Nothing tells when '${milestone}' of '${id}' was completed. ${cure}`
    : `Only cases that closed before the target tell whether '${milestone}' of '${id}' was met: which status came before the last one is not known. ${cure}`;
}
