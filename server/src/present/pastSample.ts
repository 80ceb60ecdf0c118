// A case of the past as a sample case, which the timeline preview plays and a person can change.
import type { FieldName, FieldValue } from '../core/model/model.ts';
import type { CaseEvent, Scenario } from '../core/model/scenario.ts';
import { toInstantOf } from '../core/model/moment.ts';
import { formatIso, formatLocal } from '../core/time/iso.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Zone } from '../core/time/zone.ts';
import type { PastSample } from '../protocol/backtest.ts';
import type { EventEffect, SampleEvent } from '../protocol/sampleCase.ts';

export interface PastSampleInput {
  /** The case as it is replayed. */
  readonly scenario: Scenario;
  readonly process: string;
  readonly object: string;
  readonly created: Instant;
  readonly zone: Zone;
  /** Fields that matter to the process; undefined: all may. */
  readonly wanted: ReadonlySet<FieldName> | undefined;
}

/** The local arrival does not say which is meant of a time that the clock shows twice; the events do. */
export function toPastSample({ scenario, process, object, created, zone, wanted }: PastSampleInput): PastSample {
  const isWanted = (field: FieldName): boolean => wanted?.has(field) ?? true;
  const set: Record<string, string> = {};
  for (const [field, value] of scenario.record)
    if (field !== `${object}.CreatedDate` && isWanted(field) && value !== null && value !== '')
      set[shorten(field, object)] = String(value);
  if (scenario.businessHours !== undefined) set['BusinessHoursId'] = scenario.businessHours;
  return {
    ...{ case: scenario.id, process, timeZone: zone.id, at: formatLocal(zone, created), set },
    events: scenario.events.flatMap((event) => toSampleEvents(event, { object, zone, isWanted })),
  };
}

interface EventContext {
  readonly object: string;
  readonly zone: Zone;
  readonly isWanted: (field: FieldName) => boolean;
}

/** The first one says when; undefined fields of a scenario do not come from the past. */
function toSampleEvents(event: CaseEvent, context: EventContext): readonly SampleEvent[] {
  const effects = effectsOf(event, context);
  return effects.map((effect, index) => ({ when: index === 0 ? timeOf(event.at, context.zone) : '', ...effect }));
}

function effectsOf(event: CaseEvent, { object, isWanted }: EventContext): readonly EventEffect[] {
  switch (event.kind) {
    case 'set':
      return [...event.fields]
        .filter(([field]) => isWanted(field))
        .map(([field, value]) => ({ kind: 'set', field: shorten(field, object), value: textOf(value) }));
    case 'complete':
      return [{ kind: 'complete', milestone: event.milestone }];
    case 'stop':
    case 'resume':
      return [{ kind: event.kind }];
    default:
      // Exports tell of nothing else.
      return [];
  }
}

function textOf(value: FieldValue): string {
  return value === null ? '' : String(value);
}

function shorten(field: FieldName, object: string): string {
  return field.startsWith(`${object}.`) ? field.slice(object.length + 1) : field;
}

/** To the second, or with its offset where that says more. */
function timeOf(at: Instant, zone: Zone): string {
  const local = formatLocal(zone, at);
  return toInstantOf(local, zone) === at ? local : formatIso(zone, at);
}
