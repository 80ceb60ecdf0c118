// Several findings of a rule about one process are one; a comment silences the one that it stands above, and a fix can do all.
import assert from 'node:assert/strict';
import { findingsIn, type FoundFinding } from '../support/findingsIn.ts';

/** A car rental's process; the texts are what its milestones have beside their types. */
function rental(
  milestones: readonly string[],
  types = ['pick-up', 'refuel', 'hand-over', 'invoice', 'survey', 'deposit'],
): string {
  const lines = milestones.map(
    (text, index) => `      - { milestone: ${types[index] ?? ''}, completeWhen: { Step__c: '${index}' }, ${text} }\n`,
  );
  return `businessHours:
  garage: { name: Garage, timeZone: Europe/Oslo, default: true, hours: { weekdays: 08:00-16:00 } }
milestoneTypes:
${types.map((type) => `  ${type}: {}\n`).join('')}actions:
  call: { task: { subject: Call the driver, assignTo: { owner: true } } }
processes:
  rental:
    name: Rental
    active: true
    exit: { when: { IsClosed: true } }
    milestones:
${lines.join('')}`;
}

async function told(text: string, code: string): Promise<readonly FoundFinding[]> {
  return (await findingsIn(text)).filter((finding) => finding.code === code);
}

const WARN = 'warnings: [{ before: 30m, actions: [call] }]';

describe('findings of one rule about one process', () => {
  const SHAPES: readonly (readonly [code: string, milestones: readonly string[], message: RegExp])[] = [
    [
      'no-actions',
      ['target: 2h', 'target: 2h', `target: 2h, ${WARN}`],
      /^2 milestones of 'Rental' .*'pick-up' and 'refuel'/,
    ],
    [
      'no-warning',
      [
        ...[1, 2].map(() => 'target: 2h, violations: [{ after: 0m, actions: [call] }]'),
        `target: 2h, ${WARN}, violations: [{ after: 0m, actions: [call] }]`,
      ],
      /^2 milestones of 'Rental' .*'pick-up' and 'refuel'/,
    ],
    [
      'trigger-without-actions',
      [1, 2, 3].map(() => 'target: 2h, warnings: [{ before: 30m, actions: [] }]'),
      /^Triggers of 3 milestones of 'Rental'/,
    ],
    [
      'criteria-clock-without-criteria',
      [`target: 2h, clock: criteria, ${WARN}`, `target: 3h, clock: criteria, ${WARN}`],
      /^2 milestones of 'Rental'/,
    ],
    [
      'target-looks-like-clock-time',
      [`target: 24h, ${WARN}`, `target: 72h, ${WARN}`],
      /^2 targets of 'Rental' .*'pick-up' \(24h\).*Wednesday/,
    ],
    ['target-too-short', ['target: 3m', 'target: 5m'], /^2 targets of 'Rental' .*'pick-up' \(3m\) and 'refuel' \(5m\)/],
    [
      'offset-longer-than-day',
      [1, 2].map(() => 'target: 100h, warnings: [{ before: 24h, actions: [call] }]'),
      /2 offsets of 'Rental'/,
    ],
    [
      'late-violation-only',
      [1, 2].map(() => `target: 2h, ${WARN}, violations: [{ after: 1h, actions: [call] }]`),
      /2 milestones of 'Rental' .*'pick-up' \(1h\)/,
    ],
    [
      'born-violated',
      [`target: 2h, when: { Status: On Hold }, ${WARN}`, `target: 2h, when: { IsEscalated: true }, ${WARN}`],
      /^2 milestones of 'Rental' .*'pick-up' \(Status is On Hold\)/,
    ],
    [
      'unknown-target',
      [1, 2].map(() => `target: { apexClass: RentalMinutes }, ${WARN}`),
      /^The targets of 2 milestones of 'Rental' come from RentalMinutes/,
    ],
  ];
  for (const [code, milestones, message] of SHAPES)
    it(`are one: ${code}`, async () => {
      const [found, ...others] = await told(rental(milestones), code);
      assert.deepEqual(others, []);
      assert.match(found?.message ?? '', message);
      assert.doesNotMatch(found?.message ?? '', /undefined/);
      assert.ok((found?.related.length ?? 0) > 0, 'the other places are related');
    });

  it('names no more than a few', async () => {
    const [found] = await told(rental([...Array.from({ length: 6 }, () => 'target: 3m')]), 'target-too-short');
    assert.match(
      found?.message ?? '',
      /'pick-up' \(3m\), 'refuel' \(3m\), 'hand-over' \(3m\), 'invoice' \(3m\) and 2 more/,
    );
  });

  it('are silenced one by one', async () => {
    const silenced = rental(['target: 3m', 'target: 4m', 'target: 5m']).replace(
      '      - { milestone: refuel',
      '      # milestone-disable-next-line target-too-short -- a robot does it\n      - { milestone: refuel',
    );
    const found = await findingsIn(silenced);
    assert.deepEqual(
      found
        .filter(({ code }) => code === 'unused-suppression' || code === 'target-too-short')
        .map(({ message }) => message),
      [
        "2 targets of 'Rental' are five minutes or less: 'pick-up' (3m) and 'hand-over' (5m). If hours are meant, write the unit.",
      ],
    );
  });

  it('have a fix that does all, and that of the first', async () => {
    const text = rental([`target: 24h, ${WARN}`, `target: 72h, ${WARN}`]);
    const [found] = await told(text, 'target-looks-like-clock-time');
    assert.deepEqual(
      found?.fixes.map(({ title, edits }) => [title, edits.map(({ newText }) => newText)]),
      [
        ['Change 2 targets to working days', ['8h', '24h']],
        ['Change to 8h (one working day)', ['8h']],
      ],
    );
  });

  it('of two processes are two', async () => {
    const one = rental(['target: 3m', 'target: 4m']);
    const two = one.slice(one.indexOf('  rental:')).replace('rental:', 'lease:').replace('name: Rental', 'name: Lease');
    assert.deepEqual(
      (await told(one + two, 'target-too-short')).map(({ message }) => message.slice(0, 20)),
      ["2 targets of 'Rental", "2 targets of 'Lease'"],
    );
  });
});
