// shadowed-entitlement: who is never chosen, and who only seems so.
import assert from 'node:assert/strict';
import { findingsIn } from '../support/findingsIn.ts';

async function shadowed(entitlements: readonly string[]): Promise<readonly string[]> {
  const found = await findingsIn(`milestoneTypes:
  r: { name: R }
processes:
  p:
    active: true
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: r, target: 1h }]
entitlements:
${entitlements.map((line) => `  ${line}\n`).join('')}`);
  return found.filter(({ code }) => code === 'shadowed-entitlement').map(({ marked }) => marked);
}

describe('an entitlement that nobody gets', () => {
  it('stands behind one without when', async () => {
    const vip = 'vip: { process: p, when: { Account.VIP__c: true } }';
    assert.deepEqual(await shadowed(['all: { process: p }', vip]), ['vip']);
    assert.deepEqual(await shadowed([vip, 'all: { process: p }']), []);
  });

  it('stands behind a wider one', async () => {
    const wide = 'paying: { process: p, when: { Tier__c: [Gold, Silver] } }';
    assert.deepEqual(await shadowed([wide, 'gold: { process: p, when: { Tier__c: Gold } }']), ['gold']);
    assert.deepEqual(await shadowed([wide, 'bronze: { process: p, when: { Tier__c: Bronze } }']), []);
    assert.deepEqual(await shadowed([wide, 'eu: { process: p, when: { Region__c: EU } }']), []);
  });

  it('stands behind several that take all together', async () => {
    assert.deepEqual(
      await shadowed([
        'gold: { process: p, when: { Tier__c: Gold } }',
        'others: { process: p, when: { Tier__c: { notEqual: Gold } } }',
        'eu: { process: p, when: { Region__c: EU } }',
      ]),
      ['eu'],
    );
  });

  it('is not one whose criteria cannot be known', async () => {
    assert.deepEqual(
      await shadowed([
        'asks: { process: p, when: { formula: "ISCHANGED(Status)" } }',
        'gold: { process: p, when: { Tier__c: Gold } }',
      ]),
      [],
    );
  });
});
