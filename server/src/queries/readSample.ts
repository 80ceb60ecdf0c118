// A sample case as a person tells it (protocol/sampleCase.ts) as a scenario of the model. What cannot be read is told with the cure.
import type { FieldName, FieldValue, Process } from '../core/model/model.ts';
import type { CaseEvent, CaseEventKind, Scenario } from '../core/model/scenario.ts';
import { createSampleScenario } from '../core/simulate/sampleScenario.ts';
import { parseDuration } from '../core/time/duration.ts';
import { isInstant, MINUTE_MS, type Instant } from '../core/time/instant.ts';
import type { Zone } from '../core/time/zone.ts';
import type { Problem } from '../protocol/requests.ts';
import type { SampleEvent, EventEffect } from '../protocol/sampleCase.ts';
import { qualifyField } from '../language/read/buildCriteria.ts';
import { toInstantOf } from '../core/model/moment.ts';
import { withOffset, type FieldReader } from '../language/read/buildScenarios.ts';
import { groupEvents } from './groupEvents.ts';
import { readFieldValue } from './readFields.ts';
import type { DescribedSample } from './describeSample.ts';

export interface SampleSource {
  readonly process: Process;
  readonly zone: Zone;
  /** The scenario that the case began as, and how it was told; absent for a case of a process. */
  readonly base?: { readonly scenario: Scenario; readonly described: DescribedSample | undefined } | undefined;
}

export interface SampleInput {
  readonly arrival: Instant;
  readonly set?: Readonly<Record<string, string>> | undefined;
  readonly events?: readonly SampleEvent[] | undefined;
}

/** The scenario of a case: `createSampleCase`, from text. */
export function readSample(
  { process, zone, base }: SampleSource,
  { arrival, set = {}, events = [] }: SampleInput,
): { readonly scenario: Scenario } | { readonly problem: Problem } {
  const { object, entryFrom } = process;
  const reader = { zone, object, dateTimeFields: new Set([entryFrom, `${object}.CreatedDate`]) };
  const read = readEvents(events, arrival, reader);
  if ('problem' in read) return read;
  const fields = new Map(
    Object.entries(set).map(([key, text]): [FieldName, FieldValue] => {
      const field = qualifyField(key, object);
      return [field, withOffset(field, readSampleValue({ process, zone, base }, key, text), reader)];
    }),
  );
  const scenario = createSampleScenario({ process, zone, arrival, fields, events: read.events, base: base?.scenario });
  return { scenario };
}

/** What a text at a field means: what it means in the file where it is still the same there, for a text may look like a number. */
export function readSampleValue({ process, base }: SampleSource, key: string, text: string): FieldValue {
  const isKept = base?.described?.sample.set[key] === text;
  const written = isKept ? base.scenario.record.get(qualifyField(key, process.object)) : undefined;
  return typeof written === 'string' ? text : readFieldValue(text);
}

function readEvents(
  events: readonly SampleEvent[],
  arrival: Instant,
  reader: FieldReader & { readonly zone: Zone },
): { readonly events: readonly CaseEvent[] } | { readonly problem: Problem } {
  const read: CaseEvent[] = [];
  for (const { when, index, effects: effects } of groupEvents(events)) {
    const at = readWhen(when, arrival, reader.zone);
    if (at === undefined) return { problem: explainWhen(when, index) };
    const origin = { uri: '', path: ['events', index] };
    for (const effect of readEffects(effects, reader)) read.push({ ...effect, at, origin });
  }
  return { events: read.toSorted((a, b) => a.at - b.at) }; // stable: events of one instant keep their order
}

/** A time, or how long after the arrival. */
export function readWhen(when: string, arrival: Instant, zone: Zone): Instant | undefined {
  const after = parseDuration(when);
  if (!('minutes' in after)) return toInstantOf(when, zone);
  const instant = arrival + after.minutes * MINUTE_MS;
  return isInstant(instant) ? instant : undefined;
}

function explainWhen(when: string, index: number): Problem {
  return {
    message: when === '' ? `Event ${index + 1} has no time.` : `Event ${index + 1}: '${when}' is no time.`,
    hint: 'Write a time such as 2026-03-06T16:40, or how long after the arrival: 20m, 2h 30m.',
  };
}

/** Of one entry: all fields change at once, and so do all answers. */
function readEffects(effects: readonly EventEffect[], reader: FieldReader): readonly CaseEventKind[] {
  const fields = new Map<FieldName, FieldValue>();
  const formulaAnswers = new Map<string, boolean>();
  const apexMinutes = new Map<string, number>();
  const others: CaseEventKind[] = [];
  for (const effect of effects)
    switch (effect.kind) {
      case 'set': {
        const field = qualifyField(effect.field, reader.object);
        fields.set(field, withOffset(field, readFieldValue(effect.value), reader));
        break;
      }
      case 'formulas':
        formulaAnswers.set(effect.formula, effect.holds);
        break;
      case 'complete':
        others.push({
          kind: 'complete',
          milestone: effect.milestone,
          completedAt: toInstantOf(effect.at, reader.zone),
        });
        break;
      case 'start': {
        const start = toInstantOf(effect.start, reader.zone);
        if (start !== undefined) others.push({ kind: 'start', start });
        break;
      }
      case 'businessHours':
        others.push({ kind: 'businessHours', businessHours: effect.businessHours });
        break;
      case 'apexMinutes': {
        const duration = parseDuration(effect.minutes);
        if ('minutes' in duration) apexMinutes.set(effect.apexClass, duration.minutes);
        break;
      }
      case 'enter':
        others.push({ kind: 'enter', process: effect.process });
        break;
      default:
        others.push({ kind: effect.kind });
    }
  return [
    ...(fields.size === 0 ? [] : [{ kind: 'set' as const, fields }]),
    ...(formulaAnswers.size === 0 ? [] : [{ kind: 'answer' as const, formulaAnswers }]),
    ...(apexMinutes.size === 0 ? [] : [{ kind: 'apexMinutes' as const, apexMinutes }]),
    ...others,
  ];
}
