// The timeline JSON that every face gets.
import assert from 'node:assert/strict';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import { createSampleScenario } from '../../../server/src/core/simulate/sampleScenario.ts';
import { simulate } from '../../../server/src/core/simulate/simulate.ts';
import { toTimeline } from '../../../server/src/present/timeline.ts';
import type { Origin } from '../../../server/src/core/model/model.ts';
import type { Location } from '../../../server/src/protocol/timeline.ts';
import { at, buildModel, fields, hours, simulateCase, tell, zones } from '../../support/modelBuilder.ts';

/** A place that shows which origin it came from. */
function locate({ uri, path }: Origin): Location {
  const start = { line: 0, character: 0 };
  return { file: `${uri}#${path.join('/')}`, range: { start, end: start } };
}

function sourceText(source: Location | undefined): string | undefined {
  return source?.file.replace('file:///model.entitlement.yaml#', '');
}

const model = {
  milestones: [
    { type: 'response', warnings: { 15: ['warn'] }, violations: { 0: ['raise'] }, pauseWhen: { Status: 'Hold' } },
  ],
  updates: { raise: { Priority: 'Critical' } },
};

describe('the timeline', () => {
  it('says instants in ISO 8601 with the offset of the scenario’s zone, and durations in whole minutes', () => {
    const timeline = toTimeline(simulateCase(model, { until: 'Mon 09:20' }), locate);
    const { milestones, closed, actions, events, notes, ...head } = timeline;
    assert.deepEqual(head, {
      version: 1,
      scenario: 'sample',
      process: 'support',
      processName: 'support',
      object: 'Case',
      timeZone: 'America/New_York',
      entered: '2026-02-02T09:00:00.000-05:00',
      exited: null,
      from: '2026-02-02T09:00:00.000-05:00',
      until: '2026-02-02T09:20:00.000-05:00',
    });
    assert.deepEqual([closed, actions, events, notes], [[], [], [], []]);
    const { spans, source, ...row } = milestones[0] ?? assert.fail('no milestone');
    assert.deepEqual(row, {
      milestone: 'response',
      name: 'response',
      index: 0,
      occurrence: 1,
      start: '2026-02-02T09:00:00.000-05:00',
      target: '2026-02-02T10:00:00.000-05:00',
      completed: null,
      status: 'open',
      targetMinutes: 60,
      elapsedMinutes: 20,
      remainingMinutes: 40,
      businessHours: 'desk',
    });
    assert.equal(spans.length, 1);
    assert.equal(sourceText(source), 'processes/support/milestones/0');
  });

  it('remaining time is negative when the target has passed', () => {
    const [row] = toTimeline(simulateCase(model, { until: 'Mon 11:30' }), locate).milestones;
    assert.deepEqual([row?.elapsedMinutes, row?.remainingMinutes], [150, -90]);
  });

  it('every span, action and event names the line that caused it', () => {
    const timeline = toTimeline(
      simulateCase(model, {
        events: [
          { at: 'Mon 09:50', set: { Status: 'Hold' } },
          { at: 'Mon 11:00', set: { Status: 'Working' } },
        ],
      }),
      locate,
    );
    const milestone = 'processes/support/milestones/0';
    assert.deepEqual(
      timeline.milestones[0]?.spans.map(({ state, source }) => [state, sourceText(source)]),
      [
        ['on-track', milestone],
        ['at-risk', `${milestone}/warnings/0`],
        ['stopped', `${milestone}/pauseWhen`],
        ['at-risk', 'events/1'],
      ],
    );
    assert.deepEqual(
      timeline.actions.map(({ action, kind, cause, summary, source }) => [
        action,
        kind,
        cause,
        summary,
        sourceText(source),
      ]),
      [
        ['warn', 'emailAlert', 'warning', 'e-mail to the owner', `${milestone}/warnings/0`],
        ['raise', 'fieldUpdate', 'violation', 'sets Case.Priority to Critical', `${milestone}/violations/0`],
      ],
    );
    assert.deepEqual(
      timeline.events.map(({ what, source }) => [what, sourceText(source)]),
      [
        ['Status: Hold', 'events/0'],
        ['Status: Working', 'events/1'],
      ],
    );
  });

  it('has no sources where nothing is located', () => {
    const text = JSON.stringify(toTimeline(simulateCase(model), () => undefined));
    assert.doesNotMatch(text, /source/);
  });

  it('says events in words', () => {
    const simulation = simulateCase(
      { ...model, processes: { premium: {} } },
      {
        events: [
          { at: 'Mon 09:10', set: { Status: 'Working', 'Account.Tier__c': null } },
          { at: 'Mon 09:11', stop: true },
          { at: 'Mon 09:12', resume: true },
          { at: 'Mon 09:13', complete: 'response' },
          { at: 'Mon 09:14', close: true },
          { at: 'Mon 09:15', reopen: true },
          { at: 'Mon 09:16', exit: true },
          { at: 'Mon 09:17', enter: 'premium' },
          { at: 'Mon 09:18', answer: { 'ISNEW()': false } },
        ],
      },
    );
    assert.deepEqual(
      toTimeline(simulation, locate).events.map(({ what }) => what),
      [
        'Status: Working, Account.Tier__c: blank',
        'stopped',
        'resumed',
        'response completed',
        'closed',
        'reopened',
        'left the process',
        'entitlement replaced: premium',
        'ISNEW() is false',
      ],
    );
  });

  it('shades closed time between its ends (§4.2)', () => {
    const simulation = simulateCase(model, { created: 'Fri 16:30', until: 'Mon+1 10:00' });
    const { closed } = toTimeline(simulation, locate);
    assert.deepEqual(
      closed.map(({ from, to }) => `${tell(at(from))} – ${tell(at(to))}`),
      ['Fri 17:00 – Mon+1 09:00'],
    );
  });

  it('says when a milestone’s own calendar is closed, where it is not the process’s', () => {
    const simulation = simulateCase(
      { calendars: [hours('early', '06:00-09:30')], milestones: [{ businessHours: 'early' }, { type: 'resolution' }] },
      { until: 'Mon 12:00' },
    );
    const { milestones } = toTimeline(simulation, locate);
    assert.deepEqual(
      milestones.map(({ closed }) => closed?.map(({ from, to }) => `${tell(at(from))} – ${tell(at(to))}`)),
      [['Mon 09:30 – Mon 12:00'], undefined],
    );
  });

  it('shades ten years at most, and says so', () => {
    const yearly = { ...hours('weekly', '', {}), isDefault: true };
    const weekly = { ...yearly, hours: { ...yearly.hours, monday: [{ open: 540, close: 541 }] } };
    const simulation = simulateCase({ businessHours: 'weekly', calendars: [weekly], milestones: [{ target: 6000 }] });
    const timeline = toTimeline(simulation, locate);
    assert.equal(timeline.milestones[0]?.status, 'violated');
    assert(timeline.closed.length > 500 && timeline.closed.length < 530);
    assert.deepEqual(
      timeline.notes.map(({ code }) => code),
      ['closed-hours-cut'],
    );
  });
});

describe('a sample case', () => {
  it('arrives at an instant with field values, in the zone of the process’s calendar, and stands in no file', () => {
    const tokyo = hours('tokyo', '09:00-17:00', { timeZone: 'Asia/Tokyo' });
    const definitions = buildModel({
      businessHours: 'tokyo',
      calendars: [tokyo],
      entryFrom: 'SlaStart__c',
      milestones: [{ when: { Priority: 'High' } }],
    });
    const calendars = createCalendarBook(definitions, zones);
    const process = definitions.processes.get('support') ?? assert.fail('no process');
    const { zone } = calendars.choose({ process: 'tokyo' });
    const arrival = at('2026-02-02T00:30:00Z');
    const scenario = createSampleScenario({ process, zone, arrival, fields: fields({ Priority: 'High' }) });
    assert.equal(scenario.timeZone, 'Asia/Tokyo');
    assert.equal(scenario.record.get('Case.CreatedDate'), '2026-02-02T09:30:00.000+09:00');
    const timeline = toTimeline(simulate({ definitions, calendars, scenario }), locate);
    assert.equal(timeline.scenario, null);
    assert.equal(timeline.milestones[0]?.target, '2026-02-02T10:30:00.000+09:00');
  });

  it('keeps an entry field that is given', () => {
    const definitions = buildModel({ entryFrom: 'SlaStart__c', milestones: [{}] });
    const calendars = createCalendarBook(definitions, zones);
    const process = definitions.processes.get('support') ?? assert.fail('no process');
    const given = fields({ SlaStart__c: '2026-02-02T12:00:00-05:00' });
    const { zone } = calendars.choose({ process: process.businessHours });
    const scenario = createSampleScenario({ process, zone, arrival: at('Mon 09:00'), fields: given });
    assert.equal(tell(simulate({ definitions, calendars, scenario }).entered), 'Mon 12:00');
  });
});
