// Time zones found by what people know of them.
import assert from 'node:assert/strict';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { COUNTRY_ZONES } from '../../../server/src/core/time/zoneCountries.ts';
import { judgeZoneName } from '../../../server/src/core/time/zoneName.ts';
import { commonZones } from '../../../server/src/core/time/zoneNames.ts';
import {
  meantZone,
  namesOf,
  readZoneOffset,
  searchZones,
  zonesByFame,
} from '../../../server/src/core/time/zoneSearch.ts';
import {
  CITIES_OF,
  TIME_NAMES_OF,
  ZONE_OF_CITY,
  ZONE_OF_OFFSET,
  ZONE_OF_SHORT_NAME,
} from '../../../server/src/core/time/zoneWords.ts';

const zones = createZoneTable();

describe('a zone is found by', () => {
  for (const [what, text, zone] of [
    ['its name', 'Europe/Warsaw', 'Europe/Warsaw'],
    ['its name in other letters', 'america/NEW_york', 'America/New_York'],
    ['its city', 'Warsaw', 'Europe/Warsaw'],
    ['a city with a blank', 'New York', 'America/New_York'],
    ['a city with a blank', 'los angeles', 'America/Los_Angeles'],
    ['a city with accents', 'São Paulo', 'America/Sao_Paulo'],
    ['a city whose clocks have another name', 'San Francisco', 'America/Los_Angeles'],
    ['an abbreviation', 'EST', 'America/New_York'],
    ['an abbreviation', 'pdt', 'America/Los_Angeles'],
    ['an abbreviation', 'CET', 'Europe/Berlin'],
    ['an abbreviation that the runtime takes for another', 'BST', 'Europe/London'],
    ['an old name', 'US/Central', 'America/Chicago'],
    ['its country', 'India', 'Asia/Kolkata'],
    ['its country as people call it', 'England', 'Europe/London'],
    ['the country, of which the zone of most people is meant', 'USA', 'America/New_York'],
    ['the name of its time', 'Eastern Standard Time', 'America/New_York'],
    ['the name of its time', 'Central European Summer Time', 'Europe/Berlin'],
    ['Salesforce’s label', '(GMT-05:00) Eastern Standard Time (America/New_York)', 'America/New_York'],
    ['Salesforce’s label', '(GMT+05:30) India Standard Time (Asia/Kolkata)', 'Asia/Kolkata'],
    ['its standard offset', 'UTC-5', 'America/New_York'],
    ['its standard offset', 'GMT+05:30', 'Asia/Kolkata'],
    ['its standard offset', '+1', 'Europe/Berlin'],
  ] as const)
    it(`${what}: ${text}`, () => {
      assert.equal(meantZone(text), zone);
      assert.equal(searchZones(text)[0], zone);
    });

  it('a beginning of any of its names, in a list', () => {
    assert.deepEqual(searchZones('lon').slice(0, 1), ['Europe/London']);
    assert.ok(searchZones('aus').slice(0, 6).includes('Australia/Sydney'));
    assert.ok(searchZones('united states').includes('America/Denver'));
    assert.deepEqual(searchZones('gmt'), ['Europe/London', 'Etc/UTC']);
  });

  it('nothing that has to do with no zone', () => {
    for (const text of [
      '',
      ' ',
      'Mars/Olympus',
      '(',
      '(GMT-05:00) (',
      'x'.repeat(5_000),
      '(GMT+01:00)' + '('.repeat(5_000),
    ])
      assert.equal(meantZone(text), undefined, text.slice(0, 20));
    assert.deepEqual(searchZones(''), []);
  });
});

describe('offsets', () => {
  it('are read as minutes ahead of UTC', () => {
    const read = ['UTC-5', 'utc+05:30', 'GMT+1', '+0530', '-03:30', '−7'].map(readZoneOffset);
    assert.deepEqual(read, [-300, 330, 60, 330, -210, -420]);
  });

  it('are nothing else', () => {
    for (const text of ['5', 'UTC', '+25', '+15:00', 'Etc/GMT+5', '+1:99'])
      assert.equal(readZoneOffset(text), undefined, text);
  });
});

describe('the names of zones', () => {
  it('are zones that are worth offering, wherever our tables name one', () => {
    const offered = new Set(commonZones());
    const named = [
      ...ZONE_OF_SHORT_NAME.values(),
      ...ZONE_OF_CITY.values(),
      ...ZONE_OF_OFFSET.values(),
      ...TIME_NAMES_OF.keys(),
    ];
    for (const id of named) assert.ok(offered.has(id), id);
    for (const id of [...COUNTRY_ZONES.values()].flat()) assert.ok(zones.find(id), id);
  });

  it('have their standard offsets, where one leads to them', () => {
    for (const [minutes, id] of ZONE_OF_OFFSET) {
      const offsets = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map(
        (t) => (zones.find(id)?.offsetAt(t) ?? 0) / 60_000,
      );
      assert.equal(Math.min(...offsets), minutes, id);
    }
  });

  it('are offered, those of most people first, each once', () => {
    assert.equal(zonesByFame()[0], 'America/New_York');
    assert.deepEqual([...zonesByFame()].sort(), commonZones());
    assert.ok(namesOf('America/New_York').includes('EST') && namesOf('Asia/Kolkata').includes('India'));
    for (const city of CITIES_OF.get('Europe/Berlin') ?? []) assert.ok(namesOf('Europe/Berlin').includes(city));
  });
});

describe('a name that the runtime accepts', () => {
  it('is that of a place, or UTC', () => {
    for (const id of ['America/New_York', 'Asia/Calcutta', 'Europe/Kiev', 'UTC', 'Etc/UTC', 'GMT', 'Asia/Katmandu'])
      assert.deepEqual(judgeZoneName(id), { kind: 'place' }, id);
    for (const id of commonZones()) assert.deepEqual(judgeZoneName(id), { kind: 'place' }, id);
  });

  it('is one in other letters', () => {
    assert.deepEqual(judgeZoneName('america/new_york'), { kind: 'letters', zone: 'America/New_York' });
    assert.deepEqual(judgeZoneName('utc'), { kind: 'letters', zone: 'UTC' });
  });

  it('is no place', () => {
    for (const [id, zone] of [
      ['EST', 'America/New_York'],
      ['PST', 'America/Los_Angeles'],
      ['CET', 'Europe/Berlin'],
      ['Etc/GMT+5', 'America/New_York'],
      ['Etc/GMT-1', 'Europe/Berlin'],
      ['US/Eastern', 'America/New_York'],
      ['EST5EDT', 'America/New_York'],
      ['GB', 'Europe/London'],
      ['Japan', 'Asia/Tokyo'],
    ] as const)
      assert.deepEqual(judgeZoneName(id), { kind: 'noPlace', zone }, id);
  });
});
