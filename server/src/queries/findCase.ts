// The case that a request is about: a scenario of a file, a case of a process, or a scenario changed to try what would happen.
import type { Scenario } from '../core/model/scenario.ts';
import { arrivalZone } from '../core/simulate/recordHours.ts';
import type { Note } from '../core/simulate/note.ts';
import type { Instant } from '../core/time/instant.ts';
import { parseIso, type ParsedIso } from '../core/time/iso.ts';
import { toLocal } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import type { Problem, TimelineParams } from '../protocol/requests.ts';
import { nearest } from '../language/schema/nearest.ts';
import { child, rootCursor } from '../language/read/cursor.ts';
import { writtenTimes } from '../language/read/writtenTimes.ts';
import { resolveIso } from '../core/model/moment.ts';
import { chooseProcess } from './chooseProcess.ts';
import { readSample, type SampleSource } from './readSample.ts';
import { noteSkippedTime } from './skippedTime.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { describeSample } from './describeSample.ts';

/**
 * `params.scenario` as it is written, or as it would be with another arrival, other field values and other events; else a case of
 * `params.process` that arrives at `params.at`; else the file's only scenario.
 */
export function findCase(snapshot: Snapshot, params: TimelineParams): FoundScenario {
  return params.at === undefined ? findScenario(snapshot, params) : makeCase(snapshot, params, params.at);
}

export interface FoundCase {
  readonly scenario: Scenario;
  /** What is said about its times, as they are written. */
  readonly notes: readonly Note[];
}

type FoundScenario = FoundCase | { readonly problem: Problem };

function findScenario(snapshot: Snapshot, { uri, scenario: id }: TimelineParams): FoundScenario {
  const scenarios = snapshot.scenarios(uri);
  const ids = scenarios.map((scenario) => scenario.id);
  const [first] = scenarios;
  if (id === undefined && first !== undefined) return withNotes(snapshot, first);
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (scenario !== undefined) return withNotes(snapshot, scenario);
  const isWritten = id !== undefined && snapshot.scope(uri).find('scenarios', id)?.uri === snapshot.file(uri)?.uri;
  if (isWritten)
    return {
      problem: {
        message: `The scenario '${id}' has no process that can be simulated.`,
        hint: 'Name its `process:` or `entitlement:`, and mend what is marked in its file and in the files it uses.',
      },
    };
  if (id === undefined)
    return {
      problem: {
        message: 'There is no scenario here.',
        hint: 'Say when a sample case arrives, or write a scenario file.',
      },
    };
  const suggestion = nearest(id, ids);
  return {
    problem: {
      message: `There is no scenario '${id}'.`,
      hint: suggestion === undefined ? `Known here: ${ids.join(', ') || 'none'}.` : `Did you mean '${suggestion}'?`,
    },
  };
}

/** What a case that a person tells is made from: a process, or a scenario. */
export function findSource(
  snapshot: Snapshot,
  { uri, scenario: id, process: name }: Pick<TimelineParams, 'uri' | 'scenario' | 'process'>,
): SampleSource | { readonly problem: Problem } {
  const definitions = snapshot.definitions(uri);
  if (id === undefined) {
    const chosen = chooseProcess(definitions, name);
    if ('problem' in chosen) return chosen;
    const { process } = chosen;
    return { process, zone: arrivalZone(snapshot.calendars(uri), process) };
  }
  const found = findScenario(snapshot, { uri, scenario: id });
  if ('problem' in found) return found;
  const { scenario } = found;
  const chosen = chooseProcess(definitions, scenario.process);
  if ('problem' in chosen) return chosen;
  const { process } = chosen;
  const described = describeSample(snapshot, scenario, process);
  const zone = described?.zone ?? arrivalZone(snapshot.calendars(uri), process);
  return { process, zone, base: { scenario, described: described } };
}

function makeCase(snapshot: Snapshot, params: TimelineParams, at: string): FoundScenario {
  const source = findSource(snapshot, params);
  if ('problem' in source) return source;
  const arrival = readArrival(snapshot, source.zone.id, at);
  if ('problem' in arrival) return arrival;
  const found = readSample(source, { ...params, arrival: arrival.at });
  if ('problem' in found) return found;
  const written = [at, ...(params.events ?? []).map(({ when }) => when)];
  return { ...found, notes: [...notesOf(written, source.zone), ...noteEarly(found.scenario, arrival.at)] };
}

/** The rule for it looks at files; a case that is tried has none. */
function noteEarly({ events }: Scenario, created: Instant): readonly Note[] {
  const early = events.filter(({ at }) => at < created);
  return early.length === 0 ? [] : [{ code: 'events-before-creation', count: early.length, created, at: early[0]?.at }];
}

function withNotes(snapshot: Snapshot, scenario: Scenario): FoundScenario {
  const file = snapshot.file(scenario.origin.uri);
  const zone = snapshot.zones.find(scenario.timeZone);
  const written = file && child(child(rootCursor(file.uri, file.tree), 'scenarios'), scenario.id);
  const times = [...writtenTimes(written)].map(({ text }) => text);
  return { scenario, notes: zone === undefined ? [] : notesOf(times, zone) };
}

function notesOf(times: readonly string[], zone: Zone): readonly Note[] {
  return [...new Set(times)].flatMap((text) => noteSkippedTime(text, zone) ?? []);
}

/** Reads an arrival time, local to a zone unless it has an offset. A local time that clocks skip comes with a note. */
export function readArrival(
  snapshot: Snapshot,
  timeZone: string,
  text: string,
): { readonly at: Instant; readonly note?: Note | undefined } | { readonly problem: Problem } {
  const zone = snapshot.zones.find(timeZone) ?? snapshot.zones.find('Etc/UTC');
  const parsed = parseIso(text);
  const at = zone === undefined || parsed === undefined ? undefined : resolveIso(parsed, zone);
  if (zone !== undefined && parsed !== undefined && at !== undefined)
    return { at, note: isShown(zone, at, parsed) ? undefined : noteSkippedTime(text, zone) };
  const problem =
    parsed === undefined
      ? {
          message: `'${text}' is not a date and time.`,
          hint: `Write 2026-03-06T16:30 for the wall clock of ${timeZone}, or add an offset: 2026-03-06T16:30-05:00.`,
        }
      : {
          message: `'${text}' lies outside the years 1900 to 2400.`,
          hint: 'Deadlines are computed from the year 1900 to the end of 2400. Write an arrival in between.',
        };
  return { problem };
}

/** Whether the zone's clocks show then what was written. */
function isShown(zone: Zone, at: Instant, { day, msOfDay, offsetMs }: ParsedIso): boolean {
  const shown = toLocal(zone, at);
  return offsetMs !== undefined || (shown.day === day && shown.msOfDay === msOfDay);
}
