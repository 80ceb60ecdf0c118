// Scenarios → YAML content. The inverse of `buildScenarios`.
import type { Definitions, FieldValue, Origin } from '../../core/model/model.ts';
import { toInstantOf } from '../../core/model/moment.ts';
import type { ApexMinutes, CaseEvent, CaseEventKind, RecordFields, Scenario } from '../../core/model/scenario.ts';
import type { CalendarBook } from '../../core/simulate/calendarBook.ts';
import { arrivalZone, recordHoursOf } from '../../core/simulate/recordHours.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { formatIso } from '../../core/time/iso.ts';
import type { Zone } from '../../core/time/zone.ts';
import { listOf, mapOf, type MapContent, type MapEntry } from '../../text/content.ts';
import { keyOf, writeFields, type FieldTable } from './fieldTable.ts';
import { writeField, writeValue } from './toCriteriaContent.ts';
import { toExpectationContent } from './toExpectationContent.ts';
import { writeInstant } from './writeInstant.ts';

/** What a scenario refers to. */
export interface ScenarioContext {
  readonly definitions: Definitions;
  readonly calendars: CalendarBook;
}

/** One entry of `events:`. What happens in it happens at one instant, and is looked at together. */
export interface EventEntry {
  /** An instant on the clocks of the scenario's zone, or minutes since the record was created. */
  readonly when: Pick<CaseEvent, 'at'> | { readonly afterMinutes: number };
  readonly happenings: readonly CaseEventKind[];
}

/**
 * The scenario as a map; undefined when its process or its zone is not known. One that matches no entitlement names no process: the
 * entitlements choose again when it is read. Times outside the years that are computed are left out, as the reader leaves them out.
 * @param events as they shall be written; those of the scenario itself, each at its instant, where they are not given
 */
export function toScenarioContent(
  scenario: Scenario,
  { definitions, calendars }: ScenarioContext,
  events: readonly EventEntry[] = groupEvents(scenario.events),
): MapContent | undefined {
  const process = scenario.process === undefined ? undefined : definitions.processes.get(scenario.process);
  const zone = calendars.zones.find(scenario.timeZone);
  if ((scenario.process !== undefined && process === undefined) || zone === undefined) return undefined;
  const object = process?.object ?? 'Case';
  const ownZone = arrivalZone(calendars, process, recordHoursOf(scenario, object)).id;
  const table: FieldTable<Scenario> = {
    description: ({ description }) => keyOf('description', description),
    process: () => keyOf('process', process?.id),
    timeZone: ({ timeZone }) => keyOf('timeZone', timeZone === ownZone ? undefined : timeZone),
    businessHours: ({ businessHours }) => keyOf('businessHours', businessHours),
    record: ({ record }) => [{ key: 'record', value: mapOf(writeRecord(record, object, zone)) }],
    formulaAnswers: ({ formulaAnswers }) => writeAnswers(formulaAnswers, 'block'),
    apexMinutes: ({ apexMinutes }) => (apexMinutes.size === 0 ? [] : writeApexMinutes(apexMinutes, 'fitting')),
    outOfRange: () => [],
    events: () =>
      events.length === 0
        ? []
        : keyOf(
            'events',
            listOf(
              events.map((entry) => toEventContent(entry, object, zone)),
              'block',
            ),
          ),
    until: ({ until }) => keyOf('until', until === undefined ? undefined : writeInstant(until, zone)),
    expect: ({ expect }) => keyOf('expect', expect && toExpectationContent(expect, zone)),
  };
  return mapOf(writeFields(table, scenario));
}

function writeRecord(record: RecordFields, object: string, zone: Zone): readonly MapEntry[] {
  return [...record].map(([field, value]) => ({
    key: writeField(field, object),
    value: writeValue(writeMoment(value, zone)),
  }));
}

/** A date-time on the clocks of the zone, where that reads as the same. */
function writeMoment(value: FieldValue, zone: Zone): FieldValue {
  if (typeof value !== 'string' || !value.includes('T')) return value;
  const instant = toInstantOf(value, zone);
  return instant !== undefined && formatIso(zone, instant) === value ? writeInstant(instant, zone) : value;
}

function writeAnswers(answers: ReadonlyMap<string, boolean>, layout: 'block' | 'fitting'): readonly MapEntry[] {
  return answers.size === 0 ? [] : [{ key: 'formulas', value: toMapContent(answers, layout) }];
}

function writeApexMinutes(apexMinutes: ApexMinutes, layout: 'block' | 'fitting'): readonly MapEntry[] {
  const written = [...apexMinutes].map(([apexClass, minutes]): [string, string] => [
    apexClass,
    formatDuration(minutes),
  ]);
  return [{ key: 'apexMinutes', value: toMapContent(new Map(written), layout) }];
}

function toMapContent(map: ReadonlyMap<string, FieldValue>, layout: 'block' | 'fitting'): MapContent {
  return mapOf(
    [...map].map(([key, value]) => ({ key, value })),
    layout,
  );
}

function toEventContent({ when, happenings }: EventEntry, object: string, zone: Zone): MapContent {
  const time =
    'at' in when ? keyOf('at', writeInstant(when.at, zone)) : keyOf('after', formatDuration(when.afterMinutes));
  return mapOf([...time, ...happenings.flatMap((happening) => writeHappening(happening, object, zone))], 'fitting');
}

function writeHappening(happening: CaseEventKind, object: string, zone: Zone): readonly MapEntry[] {
  switch (happening.kind) {
    case 'set':
      return [{ key: 'set', value: mapOf(writeRecord(happening.fields, object, zone), 'fitting') }];
    case 'answer':
      return [{ key: 'formulas', value: toMapContent(happening.formulaAnswers, 'fitting') }];
    case 'apexMinutes':
      return writeApexMinutes(happening.apexMinutes, 'fitting');
    case 'start':
      return keyOf('start', writeInstant(happening.start, zone));
    case 'businessHours':
      return keyOf('businessHours', happening.businessHours);
    case 'complete': {
      const { milestone, completedAt } = happening;
      if (completedAt === undefined) return keyOf('complete', milestone);
      const parts = [...keyOf('milestone', milestone), ...keyOf('at', writeInstant(completedAt, zone))];
      return [{ key: 'complete', value: mapOf(parts, 'fitting') }];
    }
    case 'enter':
      return keyOf('enter', happening.process);
    case 'stop':
    case 'resume':
    case 'close':
    case 'reopen':
    case 'exit':
      return keyOf(happening.kind, true);
  }
}

/** Events of one origin come from one entry. */
function groupEvents(events: readonly CaseEvent[]): readonly EventEntry[] {
  const groups: CaseEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const previous = last?.[0];
    if (last !== undefined && previous !== undefined && isSameOrigin(previous.origin, event.origin)) last.push(event);
    else groups.push([event]);
  }
  return groups.flatMap((group) => group.slice(0, 1).map(({ at }) => ({ when: { at }, happenings: group })));
}

function isSameOrigin(one: Origin, other: Origin): boolean {
  return one === other || (one.uri === other.uri && one.path.join('/') === other.path.join('/'));
}
