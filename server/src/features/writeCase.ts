// A sample case as the lines of a scenario, without what is expected of it. Must not know where it is written.
import { qualifyField } from '../language/read/buildCriteria.ts';
import { arrivalZone } from '../core/simulate/recordHours.ts';
import { readArrival } from '../queries/findCase.ts';
import { groupEvents, type SampleEntry } from '../queries/groupEvents.ts';
import { readFieldValue } from '../queries/readFields.ts';
import { readSampleValue, readSample, readWhen, type SampleSource } from '../queries/readSample.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { formatField } from '../core/model/formatField.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatWithOffset } from '../core/time/iso.ts';
import { isShownTwice } from '../core/time/wallClock.ts';
import type { Zone } from '../core/time/zone.ts';
import { formatDuration, parseDuration } from '../core/time/duration.ts';
import type { NewScenarioParams } from '../protocol/authoring.ts';
import type { Problem } from '../protocol/requests.ts';
import type { SampleEvent, EventEffect } from '../protocol/sampleCase.ts';
import { writeScalar } from '../text/writeScalar.ts';

/** The lines of the scenario's map; what cannot be read is told instead. */
export function writeCase(
  snapshot: Snapshot,
  source: SampleSource,
  params: NewScenarioParams,
): readonly string[] | { readonly problem: Problem } {
  const { process, zone, base } = source;
  const { at, set = {}, events = [] } = params;
  const arrival = readArrival(snapshot, zone.id, at);
  if ('problem' in arrival) return arrival;
  const written = withOffsetInDoubt(at, arrival.at, zone);
  const read = readSample(source, { arrival: arrival.at, set, events });
  if ('problem' in read) return read;
  const short = (field: string): string => formatField(field, process.object);
  const given = Object.entries(set).filter(([key]) => qualifyField(key, process.object) !== createdDateOf(source));
  const isEntryGiven = given.some(([key]) => qualifyField(key, process.object) === process.entryFrom);
  const isEntryOther = process.entryFrom !== createdDateOf(source) && !isEntryGiven;
  const { businessHours, formulaAnswers, apexMinutes } = read.scenario;
  const apex = [...apexMinutes].map(([name, minutes]) => `  ${writeScalar(name)}: ${formatDuration(minutes)}`);
  const ownZone = arrivalZone(snapshot.calendars(params.uri), process, businessHours).id;
  const formulas = [...formulaAnswers].map(([formula, holds]) => `  ${writeScalar(formula)}: ${String(holds)}`);
  return [
    `process: ${process.id}`,
    ...(base !== undefined && zone.id !== ownZone ? [`timeZone: ${zone.id}`] : []),
    ...(businessHours === undefined ? [] : [`businessHours: ${businessHours}`]),
    'record:',
    `  CreatedDate: ${written}`,
    ...(isEntryOther ? [`  ${short(process.entryFrom)}: ${written}`] : []),
    ...given.map(([key, text]) => `  ${short(key)}: ${writeScalar(readSampleValue(source, key, text))}`),
    ...(formulas.length === 0 ? [] : ['formulas:', ...formulas]),
    ...(apex.length === 0 ? [] : ['apexMinutes:', ...apex]),
    ...writeEvents(source, arrival.at, events),
  ];
}

function createdDateOf({ process }: SampleSource): string {
  return `${process.object}.CreatedDate`;
}

/** In the order of time, as a scenario has them. */
function writeEvents(
  { process, zone }: SampleSource,
  arrival: Instant,
  events: readonly SampleEvent[],
): readonly string[] {
  const timeOf = ({ when }: SampleEntry): number => readWhen(when, arrival, zone) ?? 0;
  const sorted = groupEvents(events).toSorted((a, b) => timeOf(a) - timeOf(b));
  const lines = sorted.map(({ when, effects: effects }) => {
    const time =
      'minutes' in parseDuration(when)
        ? `after: ${when}`
        : `at: ${withOffsetInDoubt(when.replace(' ', 'T'), readWhen(when, arrival, zone), zone)}`;
    return `  - { ${[time, ...writeHappenings(effects, process.object)].join(', ')} }`;
  });
  return lines.length === 0 ? [] : ['events:', ...lines];
}

/** A time as it was typed, or with its offset where clocks show it twice. */
function withOffsetInDoubt(text: string, at: Instant | undefined, zone: Zone): string {
  return at !== undefined && isShownTwice(zone, at) ? formatWithOffset(zone, at) : text;
}

function writeHappenings(effects: readonly EventEffect[], object: string): readonly string[] {
  const fields = effects.flatMap((one) =>
    one.kind === 'set' ? `${formatField(one.field, object)}: ${writeScalar(readFieldValue(one.value))}` : [],
  );
  const answers = effects.flatMap((one) =>
    one.kind === 'formulas' ? `${writeScalar(one.formula)}: ${String(one.holds)}` : [],
  );
  const apex = effects.flatMap((one) =>
    one.kind === 'apexMinutes' ? `${writeScalar(one.apexClass)}: ${one.minutes}` : [],
  );
  const others = effects.flatMap((one) => {
    switch (one.kind) {
      case 'set':
      case 'formulas':
      case 'apexMinutes':
        return [];
      case 'start':
        return `start: ${one.start}`;
      case 'businessHours':
        return `businessHours: ${writeScalar(one.businessHours)}`;
      case 'complete':
        return one.at === undefined
          ? `complete: ${writeScalar(one.milestone)}`
          : `complete: { milestone: ${writeScalar(one.milestone)}, at: ${one.at} }`;
      case 'enter':
        return `enter: ${writeScalar(one.process)}`;
      default:
        return `${one.kind}: true`;
    }
  });
  return [
    ...(fields.length === 0 ? [] : [`set: { ${fields.join(', ')} }`]),
    ...(answers.length === 0 ? [] : [`formulas: { ${answers.join(', ')} }`]),
    ...(apex.length === 0 ? [] : [`apexMinutes: { ${apex.join(', ')} }`]),
    ...others,
  ];
}
