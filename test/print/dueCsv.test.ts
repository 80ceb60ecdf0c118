// Deadlines for a spreadsheet: what comes from files is text there, never a formula.
import assert from 'node:assert/strict';
import type { DueItem } from '../../server/src/protocol/due.ts';
import { createCsvPrinter } from '../../server/src/print/dueCsv.ts';

const ITEM: DueItem = {
  process: 'support',
  milestone: 'response',
  at: '2026-03-06T16:30:00.000-05:00',
  applies: true,
  target: '2026-03-09T09:30:00.000-04:00',
  targetMinutes: 60,
  businessHours: 'Desk',
  timeZone: 'America/New_York',
  warnings: [],
  violations: [],
};

function print(item: DueItem): string {
  const printer = createCsvPrinter({ explain: false, hasIds: true });
  return printer.print([item]);
}

describe('deadlines as CSV', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)'])
    it(`are text for a spreadsheet: ${JSON.stringify(cell)}`, () => {
      assert.ok(print({ ...ITEM, id: cell }).startsWith(`'${cell},support,response,`));
      assert.ok(print({ ...ITEM, businessHours: cell }).includes(`,60,'${cell},`));
    });

  it('leave the minutes blank where only Apex knows them', () => {
    const line = print({ ...ITEM, id: '5', target: null, targetMinutes: null });
    assert.equal(line, '5,support,response,2026-03-06T16:30:00.000-05:00,true,,,Desk,,\r\n');
  });
});
