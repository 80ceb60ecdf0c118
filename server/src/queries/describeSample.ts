// The case that a scenario tells, as a person would tell it (protocol/sampleCase.ts): what the preview's form begins with. The way back
// is readSample.ts.
import type { Process } from '../core/model/model.ts';
import { BARE_EVENTS, type Scenario } from '../core/model/scenario.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatLocal, parseIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import type { SampleCase, SampleEvent, EventEffect } from '../protocol/sampleCase.ts';
import { qualifyField } from '../language/read/buildCriteria.ts';
import { toInstantOf } from '../core/model/moment.ts';
import {
  booleanOf,
  child,
  entries,
  fieldValueOf,
  items,
  rootCursor,
  textOf,
  type Cursor,
} from '../language/read/cursor.ts';
import type { Snapshot } from '../project/snapshot.ts';

export interface DescribedSample {
  readonly sample: SampleCase;
  /** Of its times. */
  readonly zone: Zone;
}

/**
 * Undefined for a scenario whose arrival cannot be read. A time that a clock shows twice is told without saying which of the two is
 * meant.
 */
export function describeSample(snapshot: Snapshot, scenario: Scenario, process: Process): DescribedSample | undefined {
  const file = snapshot.file(scenario.origin.uri);
  const zone = snapshot.zones.find(scenario.timeZone);
  const written = file && child(child(rootCursor(file.uri, file.tree), 'scenarios'), scenario.id);
  if (written === undefined || zone === undefined) return undefined;
  const { object, entryFrom } = process;
  const fields = new Map(
    entries(child(written, 'record')).map(({ key, value }) => [
      qualifyField(key, object),
      { key, text: describeValue(value) },
    ]),
  );
  const timeOf = (field: string): Instant | undefined => toInstantOf(fields.get(field)?.text ?? '', zone);
  const createdDate = `${object}.CreatedDate`;
  const created = timeOf(createdDate);
  if (created === undefined) return undefined;
  // The process counts from a field of its own: where that is the arrival too, the two go together.
  const isSame = timeOf(entryFrom) === created;
  const set = [...fields].filter(([field]) => field !== createdDate && !(isSame && field === entryFrom));
  return {
    zone,
    sample: {
      at: formatLocal(zone, created),
      set: Object.fromEntries(set.map(([, { key, text }]) => [key, text])),
      events: items(child(written, 'events')).flatMap((event) => describeEvent(event, zone)),
    },
  };
}

function describeValue(cursor: Cursor | undefined): string {
  return textOf(cursor) ?? String(fieldValueOf(cursor) ?? '');
}

/** The happenings of one entry, in the order in which they are simulated; the first has the time. */
function describeEvent(event: Cursor, zone: Zone): readonly SampleEvent[] {
  const when = describeWhen(event, zone);
  if (when === undefined) return [];
  const completion = child(event, 'complete');
  const complete = textOf(completion) ?? textOf(child(completion, 'milestone'));
  const completedAt = textOf(child(completion, 'at'));
  const start = textOf(child(event, 'start'));
  const businessHours = textOf(child(event, 'businessHours'));
  const enter = textOf(child(event, 'enter'));
  const effects: readonly EventEffect[] = [
    ...entries(child(event, 'set')).map(({ key, value }) => ({
      kind: 'set' as const,
      field: key,
      value: describeValue(value),
    })),
    ...(start === undefined ? [] : [{ kind: 'start' as const, start }]),
    ...(businessHours === undefined ? [] : [{ kind: 'businessHours' as const, businessHours }]),
    ...entries(child(event, 'formulas')).flatMap(({ key, value }) => {
      const holds = booleanOf(value);
      return holds === undefined ? [] : { kind: 'formulas' as const, formula: key, holds };
    }),
    ...entries(child(event, 'apexMinutes')).flatMap(({ key, value }) => {
      const minutes = textOf(value);
      return minutes === undefined ? [] : { kind: 'apexMinutes' as const, apexClass: key, minutes };
    }),
    ...(complete === undefined
      ? []
      : [
          {
            kind: 'complete' as const,
            milestone: complete,
            ...(completedAt === undefined ? {} : { at: completedAt }),
          },
        ]),
    ...BARE_EVENTS.flatMap((kind) => (booleanOf(child(event, kind)) === true ? { kind } : [])),
    ...(enter === undefined ? [] : [{ kind: 'enter' as const, process: enter }]),
  ];
  return effects.map((effect, index) => ({ when: index === 0 ? when : '', ...effect }));
}

function describeWhen(event: Cursor, zone: Zone): string | undefined {
  const at = textOf(child(event, 'at'));
  if (at === undefined) return textOf(child(event, 'after'));
  const instant = toInstantOf(at, zone);
  if (instant === undefined) return undefined;
  return parseIso(at)?.offsetMs === undefined && at.includes('T') ? at : formatLocal(zone, instant);
}
