// The product's own requests, with random parameters.
import {
  NEW_PROCESS_REQUEST,
  OPEN_DAYS,
  PROCESS_CHOICES_REQUEST,
  type NewProcessParams,
} from '../../server/src/protocol/authoring.ts';
import {
  HOLIDAY_PLACES_REQUEST,
  INSERT_HOLIDAYS_REQUEST,
  type InsertHolidaysParams,
} from '../../server/src/protocol/holidays.ts';
import { PREVIEW_REQUEST, type PreviewParams } from '../../server/src/protocol/previewRequest.ts';
import {
  CASES_REQUEST,
  DUE_REQUEST,
  TIMELINE_REQUEST,
  type TimelineParams,
} from '../../server/src/protocol/requests.ts';
import type { SampleEvent } from '../../server/src/protocol/sampleCase.ts';
import { applyChecked, textEdits } from './checkAnswer.ts';
import type { Ask, Asker } from './question.ts';

const ARRIVALS = [
  '2026-03-06T16:30',
  '2026-03-08T02:30',
  '2026-10-25T02:30+01:00',
  '2399-12-31T23:59',
  '2026-02-30',
  '',
];
const RECORDS: readonly Readonly<Record<string, string>>[] = [
  {},
  { Priority: 'High' },
  { Status: 'On Hold', 'Account.Tier__c': 'Premium' },
  { '': '', a: '<' },
];

const EVENTS: readonly SampleEvent[] = [
  { when: '20m', kind: 'set', field: 'Status', value: 'Working' },
  { when: '', kind: 'close' },
  { when: 'tomorrow', kind: 'stop' },
  { when: '2026-03-09 09:10', kind: 'complete', milestone: 'lost' },
  { when: '999999h', kind: 'enter', process: 'devices' },
  { when: '0m', kind: 'formulas', formula: 'ISNEW()', holds: true },
];

/** A scenario as it is written, a scenario that was changed, or a case of a process. */
function timeline({ document: { uri }, random }: Asker): TimelineParams {
  const scenario = random.pick(['premium-kept-waiting', 'forgotten', 'lost']);
  if (random.chance(0.3)) return { uri, scenario };
  const subject = random.chance(0.5) ? { scenario } : { process: random.pick(['titan-premium', 'devices', 'lost']) };
  const events = EVENTS.filter(() => random.chance(0.3));
  return { uri, ...subject, at: random.pick(ARRIVALS), set: random.pick(RECORDS), events };
}

/** As the file tells the case, or changed; alone, or beside another file. */
function preview({ document: { uri }, documents, random }: Asker): PreviewParams {
  const kind = random.pick(['scenario', 'process'] as const);
  const id = random.pick(['premium-kept-waiting', 'titan-premium', 'devices', 'lost']);
  const events = EVENTS.filter(() => random.chance(0.3));
  return {
    uri,
    ...(random.chance(0.8) && { selected: { kind, id } }),
    ...(random.chance(0.5) && { changed: { at: random.pick(ARRIVALS), set: random.pick(RECORDS), events } }),
    ...(random.chance(0.3) && { before: { uri: random.pick([...documents.keys()]), name: 'old' } }),
  };
}

function newProcess({ document: { uri }, random }: Asker): NewProcessParams {
  const duration = (): string => random.pick(['1h', '1h 30m', '45', '1d', '', '99999h']);
  const calendar = random.chance(0.5)
    ? ({ kind: 'existing', id: random.pick(['service-desk', 'lost']), uri } as const)
    : ({
        kind: 'new',
        timeZone: random.pick(['Europe/Warsaw', 'Mars/Base', '']),
        days: random.pick(OPEN_DAYS),
        hours: random.pick(['09:00-17:00', '22:00-06:00', '9-5', '']),
      } as const);
  const tiers = ['Gold', 'Gold', '', 'Silver: "x"'].slice(random.below(4));
  return {
    folder: uri.replace(/\/[^/]*$/, ''),
    answers: {
      name: random.pick(['Support', '', 'Überall – 24/7', '# no: comment']),
      object: random.pick(['Case', 'WorkOrder'] as const),
      calendar,
      tiers: tiers.map((name) => ({ name, firstResponse: duration(), resolution: duration() })),
    },
  };
}

function holidays({ document: { uri }, random }: Asker): InsertHolidaysParams {
  return {
    uri,
    set: random.pick(['us-federal', 'new-set', 'no id']),
    entries: [
      { name: 'Epiphany', yearly: { month: 'january', day: 6 } },
      { name: random.pick(["New Year's Day", ': #', '']), date: '2026-12-28', through: '2027-01-01' },
    ].slice(random.below(3)),
    attachTo: random.chance(0.5) ? [random.pick(['us-support', 'service-desk', 'lost'])] : [],
  };
}

const insertHolidays: Ask = (asker) => ({
  method: INSERT_HOLIDAYS_REQUEST,
  params: holidays(asker),
  check(answer) {
    if (typeof answer !== 'object' || answer === null || !('edits' in answer)) return undefined;
    return new Map([[asker.document.uri, applyChecked(asker.document, textEdits(answer.edits))]]);
  },
});

export const OWN_QUESTIONS: readonly Ask[] = [
  ({ document: { uri } }) => ({ method: CASES_REQUEST, params: { uri } }),
  (asker) => ({ method: TIMELINE_REQUEST, params: timeline(asker) }),
  ({ document: { uri }, random }) => ({
    method: DUE_REQUEST,
    params: {
      uri,
      ...(random.chance(0.5) ? { process: random.pick(['titan-premium', 'cloudnine-support', 'lost']) } : {}),
      ...(random.chance(0.3) ? { milestone: random.pick(['first-response', 'lost']) } : {}),
      at: random.pick(ARRIVALS),
      set: random.pick(RECORDS),
    },
  }),
  (asker) => ({ method: PREVIEW_REQUEST, params: preview(asker), hasCurrentPlaces: false }),
  ({ document: { uri } }) => ({
    method: PROCESS_CHOICES_REQUEST,
    params: { folder: uri.replace(/\/[^/]*$/, '') },
    hasCurrentPlaces: false,
  }),
  (asker) => ({ method: NEW_PROCESS_REQUEST, params: newProcess(asker), hasCurrentPlaces: false }),
  ({ document: { uri } }) => ({ method: HOLIDAY_PLACES_REQUEST, params: { uri } }),
  insertHolidays,
];
