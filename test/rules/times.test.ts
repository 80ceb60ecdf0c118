// What rules say about times that clocks skip or show twice, and about years that are not computed.
import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/text/edit.ts';
import { findingsIn } from '../support/findingsIn.ts';
import { splitFiles } from '../support/splitFiles.ts';

const file = (scenario: string, hours = '24h', zone = 'America/New_York'): string => `--- file: a.scenario.yaml
use: ./a.entitlement.yaml
scenarios:
  one: ${scenario}
--- file: a.entitlement.yaml
businessHours:
  desk: { timeZone: ${zone}, default: true, hours: { everyday: ${hours} } }
milestoneTypes:
  reply: { name: Reply }
processes:
  support: { exit: { when: { IsClosed: true } }, milestones: [{ milestone: reply, target: 1h, completeWhen: { A: x } }] }
`;

async function messages(fixture: string, code: string): Promise<readonly string[]> {
  return (await findingsIn(fixture)).filter((finding) => finding.code === code).map(({ message }) => message);
}

describe('ambiguous-time', () => {
  it('finds times that are skipped or shown twice wherever a scenario has them', async () => {
    const scenario = `{ record: { CreatedDate: 2026-03-08T02:30 }, events: [{ at: 2026-11-01T01:30, set: { Due__c: 2026-11-01T01:59 } }], until: 2026-11-01T01:00, expect: { milestones: [{ milestone: reply, target: 2026-03-08T02:00 }] } }`;
    assert.deepEqual(await messages(file(scenario), 'ambiguous-time'), [
      'Clocks in America/New_York skip 2026-03-08T02:30: they are put forward then, so 2026-03-08T03:00 is taken. Write the time that is meant.',
      'Clocks in America/New_York show 2026-11-01T01:30 twice, and the first is taken. Write 2026-11-01T01:30-04:00 or 2026-11-01T01:30-05:00.',
      'Clocks in America/New_York show 2026-11-01T01:59 twice, and the first is taken. Write 2026-11-01T01:59-04:00 or 2026-11-01T01:59-05:00.',
      'Clocks in America/New_York show 2026-11-01T01:00 twice, and the first is taken. Write 2026-11-01T01:00-04:00 or 2026-11-01T01:00-05:00.',
      'Clocks in America/New_York skip 2026-03-08T02:00: they are put forward then, so 2026-03-08T03:00 is taken. Write the time that is meant.',
    ]);
  });

  it('says nothing of times with an offset, of dates, and of clocks that do not change', async () => {
    const scenario = '{ record: { CreatedDate: 2026-03-08T02:30-05:00, Day__c: 2026-03-08 } }';
    assert.deepEqual(await messages(file(scenario), 'ambiguous-time'), []);
    const local = '{ record: { CreatedDate: 2026-03-08T02:30 } }';
    assert.deepEqual(await messages(file(local, '24h', 'Asia/Kolkata'), 'ambiguous-time'), []);
  });

  it('offers both readings of a time that is shown twice', async () => {
    const fixture = file('{ record: { CreatedDate: 2026-11-01T01:30 } }');
    const [finding] = (await findingsIn(fixture)).filter(({ code }) => code === 'ambiguous-time');
    const text = splitFiles(fixture).get(finding?.uri ?? '') ?? '';
    const mended = finding?.fixes.map(({ edits }) => /CreatedDate: (\S+)/.exec(applyChanges(text, edits))?.[1]);
    assert.deepEqual(mended, ['2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00']);
  });
});

describe('impossible-date', () => {
  it('names the years that are computed', async () => {
    const years = ['9999-01-01T09:00', '2401-06-01T09:00', '1899-06-01T09:00'];
    for (const year of years)
      assert.deepEqual(await messages(file(`{ record: { CreatedDate: ${year} } }`), 'impossible-date'), [
        `${year} lies outside the years 1900 to 2400, in which deadlines are computed. Correct the year.`,
      ]);
    const event = '{ record: { CreatedDate: 2026-03-09T09:00 }, events: [{ at: 2401-03-09T09:00, close: true }] }';
    assert.equal((await messages(file(event), 'impossible-date')).length, 1);
    const birthday = '{ record: { CreatedDate: 2026-03-09T09:00, Birthdate__c: 1899-05-01 } }';
    assert.deepEqual(await messages(file(birthday), 'impossible-date'), []);
  });
});
