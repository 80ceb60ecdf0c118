// docs/semantics.md §1.10: which zones there are, and that no change of clocks is missed.
import assert from 'node:assert/strict';
import { toInstant } from '../../../server/src/core/time/instant.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { commonZones } from '../../../server/src/core/time/zoneNames.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const table = createZoneTable();

describe('zones (§1.10)', () => {
  it('are those that Intl accepts, also where its list lacks them', () => {
    for (const id of ['Etc/UTC', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Europe/Kiev', 'US/Eastern'])
      assert.equal(table.find(id)?.id, id);
  });

  it('are no fixed offsets', () => {
    for (const id of ['+01:00', '-05:00', '+0100', '+01', '-00:00']) assert.equal(table.find(id), undefined, id);
  });

  it('are nothing else', () => {
    for (const id of ['', 'Mars/Olympus_Mons', 'Europe', 'Europe/Berlin ', '5', 'local'])
      assert.equal(table.find(id), undefined, id);
  });

  it('are looked up once', () => {
    assert.equal(table.find('Europe/Berlin'), table.find('Europe/Berlin'));
  });

  it('are offered sorted, each once, aliases too, and all exist', () => {
    const zones = commonZones();
    assert.deepEqual(zones, [...new Set(zones)].sort());
    assert.ok(zones.includes('Asia/Kolkata') && zones.includes('Europe/Berlin'));
    for (const id of zones) assert.ok(table.find(id), id);
  });
});

describe('changes of clocks (§1.10)', () => {
  it('four days apart are both found: Gaza in 2040', () => {
    assertSameOffsets('Asia/Gaza', Date.UTC(2040, 0, 1), Date.UTC(2041, 0, 1), HOUR);
  });

  it('are found to the millisecond', () => {
    const zone = table.find('America/New_York');
    const change = Date.UTC(2026, 2, 8, 7);
    assert.equal(zone?.offsetAt(toInstant(change - 1)), -5 * HOUR);
    assert.equal(zone.offsetAt(toInstant(change)), -4 * HOUR);
  });

  it('are found in every zone and year, as far as hourly looks tell', () => {
    for (const [index, id] of commonZones().entries()) {
      const year = 1970 + ((index * 37) % 430);
      assertSameOffsets(id, Date.UTC(year, 0, 1), Date.UTC(year, 11, 31), 31 * HOUR);
    }
  });

  it('are found whole lives long in zones that change often', () => {
    for (const id of ['Africa/Casablanca', 'Asia/Gaza', 'America/Argentina/San_Luis', 'Africa/Cairo'])
      assertSameOffsets(id, Date.UTC(1970, 0, 1), Date.UTC(2090, 0, 1), 2 * DAY + HOUR);
  });
});

/** Compares with what a formatter with all fields shows. */
function assertSameOffsets(id: string, from: number, to: number, step: number): void {
  const zone = table.find(id);
  assert.ok(zone);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: id, dateStyle: 'short', timeStyle: 'medium' });
  for (let t = from; t < to; t += step) {
    const local = Date.parse(`${format.format(t).replace(' ', 'T')}Z`);
    if (zone.offsetAt(toInstant(t)) !== local - t)
      assert.equal(zone.offsetAt(toInstant(t)), local - t, `${id} ${new Date(t).toISOString()}`);
  }
}
