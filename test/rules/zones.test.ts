// What rules say about time zones, wherever a file names one.
import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/text/edit.ts';
import { findingsIn } from '../support/findingsIn.ts';

const file = (zone: string): string =>
  `businessHours:\n  desk: { timeZone: ${zone}, default: true, hours: { weekdays: 09:00-17:00 } }\n`;

/** Code, message, and the zone after the first fix. */
async function judged(zone: string): Promise<readonly (string | undefined)[]> {
  const text = file(zone);
  const [finding, ...others] = (await findingsIn(`--- file: a.entitlement.yaml\n${text}`)).filter(({ code }) =>
    code.endsWith('-zone'),
  );
  assert.deepEqual(others, []);
  const [fix] = finding?.fixes ?? [];
  const mended = fix && /timeZone: (.*), default/.exec(applyChanges(text, fix.edits))?.[1];
  return [finding?.code, finding?.message, mended];
}

describe('a time zone', () => {
  for (const [zone, code, message, place] of [
    [
      'EST',
      'fixed-offset-zone',
      "'EST' is UTC-05:00 all year, and follows the clocks of no place: where they change, deadlines are an hour off. Use America/New_York.",
      'America/New_York',
    ],
    [
      'Etc/GMT+5',
      'fixed-offset-zone',
      "'Etc/GMT+5' is UTC-05:00 all year, and follows the clocks of no place: where they change, deadlines are an hour off. Use America/New_York.",
      'America/New_York',
    ],
    [
      'CET',
      'fixed-offset-zone',
      "'CET' is an abbreviation or an old name, and not the zone of a place. Use Europe/Berlin.",
      'Europe/Berlin',
    ],
    [
      'PST',
      'fixed-offset-zone',
      "'PST' is an abbreviation or an old name, and not the zone of a place. Use America/Los_Angeles.",
      'America/Los_Angeles',
    ],
    [
      'US/Eastern',
      'fixed-offset-zone',
      "'US/Eastern' is an abbreviation or an old name, and not the zone of a place. Use America/New_York.",
      'America/New_York',
    ],
    ['america/new_york', 'fixed-offset-zone', "'america/new_york' is written America/New_York.", 'America/New_York'],
    [
      'UTC-5',
      'unknown-time-zone',
      "'UTC-5' is an offset, and no time zone: it does not follow the clocks of a place. Did you mean 'America/New_York'?",
      'America/New_York',
    ],
    [
      "'+05:30'",
      'unknown-time-zone',
      "'+05:30' is an offset, and no time zone: it does not follow the clocks of a place. Did you mean 'Asia/Kolkata'?",
      "'Asia/Kolkata'",
    ],
    [
      'New York',
      'unknown-time-zone',
      "There is no time zone 'New York'. Did you mean 'America/New_York'?",
      'America/New_York',
    ],
    [
      '(GMT-05:00) Eastern Standard Time (America/New_York)',
      'unknown-time-zone',
      "There is no time zone '(GMT-05:00) Eastern Standard Time (America/New_York)'. Did you mean 'America/New_York'?",
      'America/New_York',
    ],
    ['India', 'unknown-time-zone', "There is no time zone 'India'. Did you mean 'Asia/Kolkata'?", 'Asia/Kolkata'],
    [
      'America/NewYork',
      'unknown-time-zone',
      "There is no time zone 'America/NewYork'. Did you mean 'America/New_York'?",
      'America/New_York',
    ],
    [
      'PDT',
      'unknown-time-zone',
      "There is no time zone 'PDT'. Did you mean 'America/Los_Angeles'?",
      'America/Los_Angeles',
    ],
    [
      'Mars/Olympus_Mons',
      'unknown-time-zone',
      "There is no time zone 'Mars/Olympus_Mons'. Use an IANA name such as America/New_York or Europe/Warsaw.",
      undefined,
    ],
  ] as const)
    it(`${zone}: ${code}`, async () => assert.deepEqual(await judged(zone), [code, message, place]));

  it('of a place, and UTC, have no finding', async () => {
    for (const zone of ['America/New_York', 'Asia/Calcutta', 'Europe/Kyiv', 'UTC', 'Etc/UTC', 'GMT'])
      assert.deepEqual(await judged(zone), [undefined, undefined, undefined]);
  });
});
