// Random models and scenarios for property tests of the writer: every word of the language, as the reader would give them.
import fc from 'fast-check';
import { deriveApiName } from '../../server/src/core/model/apiName.ts';
import {
  BARE_RECIPIENTS,
  NAMED_RECIPIENTS,
  OPERATIONS,
  REOPENINGS,
  type Action,
  type ActionEffect,
  type BusinessHours,
  type Criteria,
  type Entitlement,
  type EntitlementTemplate,
  type FieldValue,
  type Holiday,
  type HolidaySet,
  type MilestoneType,
  type NewValue,
  type Origin,
  type Process,
  type ProcessMilestone,
  type Recipient,
  type Sender,
  type Target,
  type TimeTrigger,
} from '../../server/src/core/model/model.ts';
import {
  BARE_EVENTS,
  EXPECTED_STATUSES,
  type ApexMinutes,
  type CaseEventKind,
  type Expectation,
  type ExpectedActions,
  type RecordFields,
  type Scenario,
} from '../../server/src/core/model/scenario.ts';
import {
  COUNTED_DAYS,
  NTHS,
  WEEKDAYS,
  type HolidayRule,
  type Shift,
  type WeekHours,
} from '../../server/src/core/time/calendarDefinition.ts';
import { toEpochDay, toInstant, type EpochDay, type Instant } from '../../server/src/core/time/instant.ts';
import { formatIso } from '../../server/src/core/time/iso.ts';
import { triggerMinutes, writtenMinutes } from '../../server/src/core/model/triggerMinutes.ts';
import { createZoneTable, type Zone } from '../../server/src/core/time/zone.ts';
import type { FileModel } from '../../server/src/language/read/fileModel.ts';

/** Stands for every origin: what is compared does not know where it came from. */
const NOWHERE: Origin = { uri: '', path: [] };

/** A key that may be absent or undefined, as the reader gives it: undefined. */
function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

const anyId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('us-support', 'first-response', 'warn-owner', 'a', 'true', 'null', 'no', 'on'),
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}$/),
);

/** Text that a person could give as a name, and text that YAML would read as something else. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "New Year's Day",
    'US Support #1',
    'a: b',
    'true',
    '60',
    '1e3',
    '0x1f',
    '~',
    '- x',
    '{a}',
    '[a, b]',
    'x,',
    '# no',
    '@a',
    '2026-01-01',
    'Q&A: "what"?',
    'line\nline',
    '\n\n',
    ' indented\ntext',
    'trailing \nspace',
    'tab\there',
    'end\n',
    'three\r\nlines',
    '—',
    '日本',
    'é',
    '|',
    '>',
    '%x',
    '`',
    'a #b',
    'a:',
    ':a',
    '?',
    '!x',
    '&x',
    '*x',
    "'",
    '"',
    '\\',
    '<<',
    '...',
    '---',
  ),
  fc.string({ minLength: 1, maxLength: 24 }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);

const anyApiName = fc.stringMatching(/^[A-Z][a-zA-Z0-9]{0,8}(__c)?$/);
const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.constant(null),
  anyText,
);
const anyMinutes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 100_000 }));
const anyDay: fc.Arbitrary<EpochDay> = fc.integer({ min: -20_000, max: 40_000 }).map(toEpochDay);

function anyField(object: string): fc.Arbitrary<string> {
  return fc.oneof(
    anyApiName.map((name) => `${object}.${name}`),
    anyApiName.map((name) => `Account.${name}`),
    fc.constantFrom(`${object}.any`, `${object}.formula`, `${object}.Account.Tier__c`),
  );
}

function anyCriteria(object: string): fc.Arbitrary<Criteria> {
  const field = anyField(object);
  const operation = fc.constantFrom(...OPERATIONS);
  const values = fc.array(anyValue, { minLength: 1, maxLength: 3 });
  return fc.letrec<{ criteria: Criteria }>((tie) => {
    const parts = (minLength: number): fc.Arbitrary<Criteria[]> =>
      fc.array(tie('criteria'), { minLength, maxLength: 3, depthIdentifier: 'criteria' });
    return {
      criteria: fc.oneof(
        { depthIdentifier: 'criteria', maxDepth: 3 },
        fc.record({ kind: fc.constant('test' as const), field, operation, values, origin: fc.constant(NOWHERE) }),
        fc.record({
          kind: fc.constant('compare' as const),
          field,
          operation,
          other: field,
          origin: fc.constant(NOWHERE),
        }),
        fc.record({ kind: fc.constant('formula' as const), formula: anyText, origin: fc.constant(NOWHERE) }),
        fc.record({ kind: fc.constant('not' as const), of: tie('criteria'), origin: fc.constant(NOWHERE) }),
        fc.record({
          kind: fc.constantFrom('all' as const, 'any' as const),
          of: parts(1),
          origin: fc.constant(NOWHERE),
        }),
      ),
    };
  }).criteria;
}

const anyShift: fc.Arbitrary<Shift> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .filter(([open, close]) => open !== close)
  .map(([open, close]) => ({ open, close }));

const anyWeek: fc.Arbitrary<WeekHours> = fc
  .array(fc.array(anyShift, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .chain((choices) => fc.tuple(...WEEKDAYS.map(() => fc.constantFrom(...choices))))
  .map((days) => ({
    monday: days[0] ?? [],
    tuesday: days[1] ?? [],
    wednesday: days[2] ?? [],
    thursday: days[3] ?? [],
    friday: days[4] ?? [],
    saturday: days[5] ?? [],
    sunday: days[6] ?? [],
  }));

const anyInterval = fc.integer({ min: 1, max: 12 });
const anyMonth = fc.integer({ min: 1, max: 12 });
const anyDate = fc.integer({ min: 1, max: 31 });
const anyNth = fc.constantFrom(...NTHS);
const anyWeekday = fc.constantFrom(...WEEKDAYS);
const anyCounted = fc.constantFrom(...COUNTED_DAYS);

const anyRule: fc.Arbitrary<HolidayRule> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), date: anyDay, through: maybe(anyDay) }),
  fc.record({ kind: fc.constant('daily' as const), interval: anyInterval }),
  fc.record({
    kind: fc.constant('weekly' as const),
    weekdays: fc.uniqueArray(anyWeekday, { minLength: 1 }),
    interval: anyInterval,
  }),
  fc.record({ kind: fc.constant('monthlyDay' as const), day: anyDate, interval: anyInterval }),
  fc.record({ kind: fc.constant('monthlyNth' as const), nth: anyNth, weekday: anyCounted, interval: anyInterval }),
  fc.record({ kind: fc.constant('yearlyDay' as const), month: anyMonth, day: anyDate }),
  fc.record({ kind: fc.constant('yearlyNth' as const), month: anyMonth, nth: anyNth, weekday: anyCounted }),
);

const anyHoliday: fc.Arbitrary<Holiday> = fc.record({
  name: anyText,
  description: maybe(anyText),
  rule: anyRule,
  observed: maybe(fc.constantFrom('nearest-weekday' as const, 'next-weekday' as const, 'previous-weekday' as const)),
  between: maybe(anyShift),
  from: maybe(anyDay),
  until: maybe(anyDay),
  origin: fc.constant(NOWHERE),
});

const anyBusinessHours: fc.Arbitrary<BusinessHours> = fc
  .record({
    id: anyId,
    name: maybe(anyText),
    description: maybe(anyText),
    timeZone: fc.constantFrom('America/New_York', 'Etc/UTC', 'Asia/Kathmandu'),
    active: fc.boolean(),
    isDefault: fc.boolean(),
    hours: anyWeek,
    holidays: fc.array(anyId, { maxLength: 3 }),
    origin: fc.constant(NOWHERE),
  })
  .map((hours) => ({ ...hours, name: hours.name ?? hours.id }));

const anyHolidaySet: fc.Arbitrary<HolidaySet> = fc.record({
  id: anyId,
  holidays: fc.array(anyHoliday, { maxLength: 4 }),
  origin: fc.constant(NOWHERE),
});

const anyMilestoneType: fc.Arbitrary<MilestoneType> = fc.record({
  id: anyId,
  name: anyText,
  description: maybe(anyText),
  recurrence: fc.constantFrom('none' as const, 'independent' as const, 'sequential' as const),
  origin: fc.constant(NOWHERE),
});

const anyRecipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...BARE_RECIPIENTS) }),
  fc.record({ kind: fc.constantFrom(...NAMED_RECIPIENTS), value: anyText }),
);

const anySender: fc.Arbitrary<Sender> = fc.oneof(
  fc.record({ kind: fc.constantFrom('currentUser' as const, 'defaultWorkflowUser' as const) }),
  fc.record({ kind: fc.constant('orgWide' as const), value: anyText }),
);

const anyNewValue: fc.Arbitrary<NewValue> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), value: anyValue }),
  fc.record({
    kind: fc.constantFrom('formula' as const, 'queue' as const, 'user' as const, 'recordType' as const),
    value: anyText,
  }),
  fc.record({ kind: fc.constantFrom('blank' as const, 'next' as const, 'previous' as const) }),
);

const anyEffect: fc.Arbitrary<ActionEffect> = fc.oneof(
  fc.record({
    kind: fc.constant('emailAlert' as const),
    description: maybe(anyText),
    template: anyText,
    from: maybe(anySender),
    recipients: fc.array(anyRecipient, { maxLength: 3 }),
    cc: fc.array(anyText, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('notification' as const),
    type: anyText,
    recipients: fc.array(anyRecipient, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('fieldUpdate' as const), field: anyField('Case'), newValue: anyNewValue }),
  fc.record({
    kind: fc.constant('task' as const),
    subject: anyText,
    assignTo: anyRecipient,
    priority: maybe(anyText),
    status: maybe(anyText),
    description: maybe(anyText),
    dueInDays: maybe(fc.integer({ min: 0, max: 400 })),
    offsetFromField: maybe(anyField('Case')),
  }),
  fc.record({
    kind: fc.constant('flow' as const),
    flow: anyText,
    inputs: fc.dictionary(anyApiName, anyValue, { maxKeys: 3, noNullPrototype: true }),
  }),
  fc.record({
    kind: fc.constant('outboundMessage' as const),
    endpoint: anyText,
    fields: fc.array(anyApiName, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('external' as const), type: anyText, name: anyText }),
);

const anyAction: fc.Arbitrary<Action> = fc
  .record({
    id: anyId,
    name: maybe(anyText),
    label: maybe(anyText),
    description: maybe(anyText),
    effect: anyEffect,
    reevaluate: maybe(fc.boolean()),
    origin: fc.constant(NOWHERE),
  })
  .map((action) => ({ ...action, name: action.name ?? deriveApiName(action.id) }));

const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('minutes' as const), minutes: anyMinutes, origin: fc.constant(NOWHERE) }),
  fc.record({
    kind: fc.constant('apex' as const),
    apexClass: anyText,
    assumeMinutes: maybe(anyMinutes),
    origin: fc.constant(NOWHERE),
  }),
);

const anyTrigger: fc.Arbitrary<TimeTrigger> = fc.record({
  offsetMinutes: anyMinutes,
  percent: fc.constant(undefined),
  actions: fc.array(anyId, { maxLength: 3 }),
  origin: fc.constant(NOWHERE),
});

const anyTriggers = fc.array(anyTrigger, { maxLength: 2 });

/** Before the target in minutes or as a share of it, whose minutes the reader works out. */
function anyWarnings(target: Target): fc.Arbitrary<TimeTrigger[]> {
  const percents = fc.oneof(
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 10, max: 999 }).map((n) => n / 10),
  );
  const shares = fc.tuple(anyTrigger, percents).map(([trigger, percent]) => {
    const share = { ...trigger, percent };
    return { ...share, offsetMinutes: triggerMinutes(share, writtenMinutes(target)) };
  });
  return fc.array(fc.oneof(anyTrigger, shares), { maxLength: 2 });
}

function anyMilestone(object: string): fc.Arbitrary<ProcessMilestone> {
  return anyTarget.chain((target) =>
    fc.record({
      index: fc.constant(0),
      milestone: anyId,
      when: maybe(anyCriteria(object)),
      target: fc.constant(target),
      clock: fc.constantFrom('process' as const, 'criteria' as const),
      businessHours: maybe(anyId),
      completeWhen: maybe(anyCriteria(object)),
      pauseWhen: maybe(anyCriteria(object)),
      warnings: anyWarnings(target),
      violations: anyTriggers,
      onSuccess: fc.array(anyId, { maxLength: 2 }),
      origin: fc.constant(NOWHERE),
    }),
  );
}

const anyProcess: fc.Arbitrary<Process> = fc.constantFrom('Case' as const, 'WorkOrder' as const).chain((object) =>
  fc.record({
    id: anyId,
    name: anyText,
    description: maybe(anyText),
    object: fc.constant(object),
    active: fc.boolean(),
    businessHours: maybe(anyId),
    entryFrom: fc.oneof(fc.constant(`${object}.CreatedDate`), anyField(object)),
    exitWhen: anyCriteria(object),
    version: maybe(
      fc.record({
        of: maybe(anyText),
        number: fc.integer({ min: 1, max: 99 }),
        isDefault: fc.boolean(),
        notes: maybe(anyText),
      }),
    ),
    semantics: fc.record({
      offsets: fc.constantFrom('business' as const, 'elapsed' as const),
      unmatched: fc.constantFrom('remove' as const, 'keep' as const),
      afterExit: fc.constantFrom('silent' as const, 'fire' as const),
      reopen: fc.constantFrom(...REOPENINGS),
      hoursChange: fc.constantFrom('keep' as const, 'restart' as const),
      reevaluate: fc.boolean(),
    }),
    milestones: fc
      .array(anyMilestone(object), { maxLength: 3 })
      .map((milestones) => milestones.map((milestone, index) => ({ ...milestone, index }))),
    origin: fc.constant(NOWHERE),
  }),
);

const anyEntitlement: fc.Arbitrary<Entitlement> = fc.record({
  id: anyId,
  name: anyText,
  process: anyId,
  when: maybe(anyCriteria('Case')),
  termInDays: maybe(fc.integer({ min: 1, max: 4000 })),
  origin: fc.constant(NOWHERE),
});

const anyTemplate: fc.Arbitrary<EntitlementTemplate> = fc.record({
  id: anyId,
  name: anyText,
  process: maybe(anyId),
  businessHours: maybe(anyId),
  type: maybe(anyText),
  termInDays: maybe(fc.integer({ min: 1, max: 4000 })),
  casesPerEntitlement: maybe(fc.integer({ min: 1, max: 99 })),
  isPerIncident: fc.boolean(),
  origin: fc.constant(NOWHERE),
});

function partsOf<Part extends { readonly id: string }>(part: fc.Arbitrary<Part>): fc.Arbitrary<Part[]> {
  return fc.uniqueArray(part, { maxLength: 3, selector: ({ id }) => id });
}

/** Every section, each part with every word it can have. */
export const anyModel: fc.Arbitrary<FileModel> = fc.record({
  businessHours: partsOf(anyBusinessHours),
  holidays: partsOf(anyHolidaySet),
  milestoneTypes: partsOf(anyMilestoneType),
  actions: partsOf(anyAction),
  processes: partsOf(anyProcess),
  entitlements: partsOf(anyEntitlement),
  templates: partsOf(anyTemplate),
});

const zones = createZoneTable();

function zoneOf(id: string): Zone {
  const zone = zones.find(id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

/** Around the clock changes of both halves of the year, to the minute, second or millisecond. */
const anyInstant: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.constantFrom('2026-03-08T00:00Z', '2026-11-01T00:00Z', '2026-06-15T00:00Z'),
    fc.integer({ min: 0, max: 2 * 86_400_000 }),
    fc.constantFrom(60_000, 1000, 1),
  )
  .map(([from, ms, unit]) => toInstant(Date.parse(from) + ms - (ms % unit)));

function anyRecord(object: string, zone: Zone): fc.Arbitrary<RecordFields> {
  const moment = anyInstant.map((instant) => formatIso(zone, instant));
  return fc
    .tuple(moment, fc.array(fc.tuple(anyField(object), fc.oneof(anyValue, moment)), { maxLength: 4 }))
    .map(([created, fields]) => new Map<string, FieldValue>([[`${object}.CreatedDate`, created], ...fields]));
}

const anyAnswers = fc
  .dictionary(anyText, fc.boolean(), { maxKeys: 2 })
  .map((answers) => new Map(Object.entries(answers)));

const anyApexMinutes: fc.Arbitrary<ApexMinutes> = fc
  .dictionary(anyApiName, anyMinutes, { maxKeys: 2 })
  .map((minutes) => new Map(Object.entries(minutes)));

/** What one entry of `events:` can hold, in the order in which it is read. */
function anyHappenings(object: string, zone: Zone): fc.Arbitrary<readonly CaseEventKind[]> {
  return fc
    .tuple(
      maybe(anyRecord(object, zone).map((fields): CaseEventKind => ({ kind: 'set', fields }))),
      maybe(anyInstant.map((start): CaseEventKind => ({ kind: 'start', start }))),
      maybe(anyText.map((businessHours): CaseEventKind => ({ kind: 'businessHours', businessHours }))),
      maybe(anyAnswers.map((formulaAnswers): CaseEventKind => ({ kind: 'answer', formulaAnswers }))),
      maybe(anyApexMinutes.map((apexMinutes): CaseEventKind => ({ kind: 'apexMinutes', apexMinutes }))),
      maybe(
        fc
          .record({ milestone: anyId, completedAt: maybe(anyInstant) })
          .map((complete): CaseEventKind => ({ kind: 'complete', ...complete })),
      ),
      fc.subarray([...BARE_EVENTS]).map((kinds) => kinds.map((kind): CaseEventKind => ({ kind }))),
      maybe(anyId.map((process): CaseEventKind => ({ kind: 'enter', process }))),
    )
    .map((parts) => parts.flatMap((part) => part ?? []))
    .filter((happenings) => happenings.length > 0);
}

const anyExpectedActions: fc.Arbitrary<ExpectedActions> = fc
  .record({
    isOnly: fc.boolean(),
    list: fc.array(fc.record({ action: anyId, at: maybe(anyInstant), origin: fc.constant(NOWHERE) }), { maxLength: 3 }),
    origin: fc.constant(NOWHERE),
  })
  // An empty list says that none fires.
  .map((actions) => ({ ...actions, isOnly: actions.isOnly || actions.list.length === 0 }));

const anyMoment = fc.oneof(anyInstant, fc.constant('never' as const));

const anyExpectation: fc.Arbitrary<Expectation> = fc.record({
  milestones: maybe(
    fc.array(
      fc.record({
        milestone: anyId,
        occurrence: maybe(fc.integer({ min: 1, max: 9 })),
        start: maybe(anyInstant),
        target: maybe(anyInstant),
        completed: maybe(anyInstant),
        status: maybe(fc.constantFrom(...EXPECTED_STATUSES)),
        origin: fc.constant(NOWHERE),
      }),
      { maxLength: 3 },
    ),
  ),
  actions: maybe(anyExpectedActions),
  entered: maybe(anyMoment),
  exited: maybe(anyMoment),
  origin: fc.constant(NOWHERE),
});

/** A scenario of the process; entries of its events have origins of their own, for they are looked at one by one. */
export function anyScenario({ id: process, object }: Pick<Process, 'id' | 'object'>): fc.Arbitrary<Scenario> {
  return fc.constantFrom('America/New_York', 'Etc/UTC', 'Australia/Lord_Howe').chain((timeZone) => {
    const zone = zoneOf(timeZone);
    return fc.record({
      id: anyId,
      description: maybe(anyText),
      process: fc.constant(process),
      timeZone: fc.constant(timeZone),
      businessHours: maybe(anyId),
      record: anyRecord(object, zone),
      events: fc
        .array(fc.tuple(anyInstant, anyHappenings(object, zone)), { maxLength: 4 })
        .map((entries) =>
          entries
            .toSorted(([one], [other]) => one - other)
            .flatMap(([at, happenings], index) =>
              happenings.map((happening) => ({ ...happening, at, origin: { uri: '', path: [index] } })),
            ),
        ),
      until: maybe(anyInstant),
      formulaAnswers: anyAnswers,
      apexMinutes: anyApexMinutes,
      outOfRange: fc.constant([]),
      expect: maybe(anyExpectation),
      origin: fc.constant(NOWHERE),
    });
  });
}
