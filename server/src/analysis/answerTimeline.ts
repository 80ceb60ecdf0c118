// The timeline of a scenario of a file, or of a case that arrives when a person says. The same for every face.
import { createSampleCase } from '../core/simulate/sampleCase.ts';
import { simulate } from '../core/simulate/simulate.ts';
import { toTimeline } from '../core/simulate/timeline.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { Problem, TimelineAnswer, TimelineParams } from '../protocol/requests.ts';
import { readInstant, timeZoneOf } from './build/buildScenarios.ts';
import { chooseProcess } from './chooseProcess.ts';
import { nearest } from '../schema/nearest.ts';
import { placeOf } from './place.ts';
import { readFieldValues } from './readFields.ts';
import type { Snapshot } from './snapshot.ts';

/** Simulates `params.scenario`, else a case of `params.process` that arrives at `params.at`, else the file's only scenario. */
export function answerTimeline(snapshot: Snapshot, params: TimelineParams): TimelineAnswer {
  const { uri } = params;
  const found = findCase(snapshot, params);
  if ('problem' in found) return found;
  const simulation = simulate({
    definitions: snapshot.definitions(uri),
    calendars: snapshot.calendars(uri),
    scenario: found.scenario,
  });
  return { timeline: toTimeline(simulation, (origin) => placeOf(snapshot, origin)) };
}

/** The case that is asked for, before it is simulated. */
export function findCase(snapshot: Snapshot, params: TimelineParams): FoundScenario {
  return params.at === undefined ? findScenario(snapshot, params) : makeCase(snapshot, params, params.at);
}

type FoundScenario = { readonly scenario: Scenario } | { readonly problem: Problem };

function findScenario(snapshot: Snapshot, { uri, scenario: id }: TimelineParams): FoundScenario {
  const scenarios = snapshot.scenarios(uri);
  const ids = scenarios.map((scenario) => scenario.id);
  const [first] = scenarios;
  if (id === undefined && first !== undefined) return { scenario: first };
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (scenario !== undefined) return { scenario };
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

function makeCase(snapshot: Snapshot, { uri, process: name, set }: TimelineParams, at: string): FoundScenario {
  const definitions = snapshot.definitions(uri);
  const chosen = chooseProcess(definitions, name);
  if ('problem' in chosen) return chosen;
  const { process } = chosen;
  const arrival = readArrival(snapshot, timeZoneOf(definitions, process), at);
  if ('problem' in arrival) return arrival;
  const fields = readFieldValues(set, process.object);
  return { scenario: createSampleCase({ process, arrival: arrival.at, fields }, snapshot.calendars(uri)) };
}

/** Reads an arrival time, local to a zone unless it has an offset. */
export function readArrival(
  snapshot: Snapshot,
  timeZone: string,
  text: string,
): { readonly at: NonNullable<ReturnType<typeof readInstant>> } | { readonly problem: Problem } {
  const zone = snapshot.zones.find(timeZone) ?? snapshot.zones.find('Etc/UTC');
  const at = zone === undefined ? undefined : readInstant(text, zone);
  return at === undefined
    ? {
        problem: {
          message: `'${text}' is not a date and time.`,
          hint: `Write 2026-03-06T16:30 for the wall clock of ${timeZone}, or add an offset: 2026-03-06T16:30-05:00.`,
        },
      }
    : { at };
}
