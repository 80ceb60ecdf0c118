// What scenarios can say since real processes asked for it: each a pair of files with the deadline worked out by hand.
import assert from 'node:assert/strict';
import { createMemoryHost } from '../../../server/src/host/memory.ts';
import { createProject } from '../../../server/src/project/project.ts';
import { runScenarios } from '../../../server/src/queries/runScenarios.ts';
import { findingsOf } from '../../../server/src/rules/findings.ts';

const POLICY = 'memory:/a.entitlement.yaml';
const CASES = 'memory:/a.scenario.yaml';

interface Policy {
  /** Lines of the process below `milestones:`, each a milestone. */
  readonly milestones: readonly string[];
  readonly process?: string;
  readonly more?: string;
}

function writePolicy({ milestones, process = '', more = '' }: Policy): string {
  return `businessHours:
  desk: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
  always: { timeZone: America/New_York, hours: { everyday: 24h } }
milestoneTypes:
  response: { name: Response }
  other: { name: Other }
actions:
  warn: { emailAlert: { template: S/W, recipients: [{ owner: true }] } }
processes:
  p:
    active: true
    exit: { when: { IsClosed: true } }
${process}    milestones:
${milestones.map((line) => `      - { ${line} }`).join('\n')}
${more}`;
}

/** What the one scenario of the file fails with, in words; none where it passes. Errors of the files count. */
async function failuresOf(policy: Policy, scenario: string): Promise<readonly string[]> {
  const texts = { [POLICY]: writePolicy(policy), [CASES]: `use: ./a.entitlement.yaml\nscenarios:\n  s:\n${scenario}` };
  const project = createProject(createMemoryHost(texts));
  const snapshot = await project.snapshot([CASES]);
  const errors = [POLICY, CASES].flatMap((uri) =>
    findingsOf(snapshot, uri).filter(({ severity }) => severity === 'error'),
  );
  assert.deepEqual(
    errors.map(({ code, args }) => [code, args]),
    [],
  );
  const [result, ...others] = runScenarios(snapshot, CASES);
  assert.ok(result !== undefined && others.length === 0);
  return result.failures.map(({ message }) => message);
}

describe('§2.2 the record’s own calendar changes', () => {
  const milestones = ['milestone: response, target: 16h, clock: criteria, when: { Priority: High }'];
  // An hour is used on Thursday until 17:00, which leaves 15 h.
  const policy = (semantics: string): Policy => ({ milestones, process: semantics });
  const scenario = (target: string, change: string): string => `    process: p
    businessHours: desk
    record: { CreatedDate: 2026-03-05T16:00, Priority: High }
    events: [{ at: 2026-03-05T20:00, ${change} }]
    expect: { milestones: [{ milestone: response, target: ${target} }] }
`;

  it('keeps the minutes that are used, and counts the rest in the new calendar', async () => {
    assert.deepEqual(await failuresOf(policy(''), scenario('2026-03-06T11:00', 'businessHours: always')), []);
  });

  it('moves when the field is set, as when the event says so', async () => {
    assert.deepEqual(
      await failuresOf(policy(''), scenario('2026-03-06T11:00', 'set: { BusinessHoursId: always }')),
      [],
    );
  });

  it('counts wholly anew with hoursChange: restart', async () => {
    assert.deepEqual(
      await failuresOf(
        policy('    semantics: { hoursChange: restart }\n'),
        scenario('2026-03-06T08:00', 'businessHours: always'),
      ),
      [],
    );
  });
});

describe('§2.2 the record’s own calendar changes while its clock is stopped', () => {
  const desk = { milestones: ['milestone: response, target: 2h'] };
  const scenario = (stop: string, change: string, expected: string): string => `    process: p
    businessHours: desk
    record: { CreatedDate: 2026-03-05T16:00 }
    events:
      - { at: ${stop}, stop: true }
      - { at: 2026-03-07T12:00, businessHours: always }
      - ${change}
    until: 2026-03-08T12:01
    expect: { milestones: [{ milestone: response, ${expected} }] }
`;
  const resume = '{ at: 2026-03-08T12:00, resume: true }';

  // Half an hour was used on Thursday; the old target, Friday 10:30, passes while the clock stands.
  it('violates nothing: what is left counts in the new calendar from where the clock goes on', async () => {
    const expected = 'target: 2026-03-08T13:30, status: open';
    assert.deepEqual(await failuresOf(desk, scenario('2026-03-05T16:30', resume, expected)), []);
  });

  it('is completed in time before it goes on', async () => {
    const change = '{ at: 2026-03-08T12:00, complete: response }';
    assert.deepEqual(await failuresOf(desk, scenario('2026-03-05T16:30', change, 'status: completed')), []);
  });

  it('leaves what was violated before the stop as it is', async () => {
    const expected = 'target: 2026-03-06T10:00, status: violated';
    assert.deepEqual(await failuresOf(desk, scenario('2026-03-06T11:00', resume, expected)), []);
  });
});

describe('§3.3 a corrected start', () => {
  const policy = { milestones: ['milestone: response, target: 4h, completeWhen: { A: x }'] };
  for (const change of ['start: 2026-03-09T12:00', 'set: { SlaStartDate: 2026-03-09T12:00 }'])
    it(`makes what counts from entry due anew: ${change}`, async () => {
      const scenario = `    process: p
    record: { CreatedDate: 2026-03-09T09:00 }
    events: [{ at: 2026-03-09T10:00, ${change} }]
    expect: { milestones: [{ milestone: response, target: 2026-03-09T16:00 }] }
`;
      assert.deepEqual(await failuresOf(policy, scenario), []);
    });
});

describe('§3.6 minutes from Apex', () => {
  const milestones = ['milestone: response, target: { apexClass: Tier }, completeWhen: { A: x }'];

  it('are what the scenario says', async () => {
    const scenario = `    process: p
    apexMinutes: { Tier: 2h }
    record: { CreatedDate: 2026-03-09T09:00 }
    expect: { milestones: [{ milestone: response, target: 2026-03-09T11:00 }] }
`;
    assert.deepEqual(await failuresOf({ milestones }, scenario), []);
  });

  it('are unknown without it, and then a deadline cannot be expected', async () => {
    const scenario = `    process: p
    record: { CreatedDate: 2026-03-09T09:00 }
    expect: { milestones: [{ milestone: response, target: 2026-03-09T11:00 }] }
`;
    const failures = await failuresOf({ milestones }, scenario);
    assert.deepEqual(failures, [
      'Response is due at a time that only Apex in the org knows; you expected Mon 9 Mar 2026 11:00.',
    ]);
  });
});

describe('§3.7 a warning at a share of the target', () => {
  it('fires that share before it, in whole minutes', async () => {
    // A quarter of 4 h is an hour.
    const policy = {
      milestones: [
        'milestone: response, target: 4h, completeWhen: { A: x }, warnings: [{ before: 25%, actions: [warn] }]',
      ],
    };
    const scenario = `    process: p
    record: { CreatedDate: 2026-03-09T09:00 }
    expect: { actions: { only: [{ action: warn, at: 2026-03-09T12:00 }] } }
`;
    assert.deepEqual(await failuresOf(policy, scenario), []);
  });
});

describe('§3.10 a completion that is recorded later', () => {
  const policy = { milestones: ['milestone: response, target: 1h'] };
  const scenario = (at: string, status: string): string => `    process: p
    record: { CreatedDate: 2026-03-09T09:00 }
    events: [{ at: 2026-03-09T10:30, complete: { milestone: response, at: ${at} } }]
    expect: { milestones: [{ milestone: response, status: ${status}, completed: ${at} }] }
`;

  it('is in time when it was', async () => {
    assert.deepEqual(await failuresOf(policy, scenario('2026-03-09T09:50', 'completed')), []);
  });

  it('is late when it was late', async () => {
    assert.deepEqual(await failuresOf(policy, scenario('2026-03-09T10:10', 'completed-late')), []);
  });
});

describe('§3.15 a case that is opened again', () => {
  const milestones = ['milestone: response, target: 2h, completeWhen: { A: x }'];
  const scenario = (target: string): string => `    process: p
    record: { CreatedDate: 2026-03-09T09:00 }
    events:
      - { at: 2026-03-09T10:00, close: true }
      - { at: 2026-03-09T10:30, reopen: true }
    expect: { milestones: [{ milestone: response, target: ${target} }] }
`;
  const expected = [
    ['resume', '2026-03-09T11:00'],
    ['resume-paused', '2026-03-09T11:30'],
  ] as const;
  for (const [reopen, target] of expected)
    it(`${reopen} is due ${target.slice(11)}`, async () => {
      const process = `    semantics: { reopen: ${reopen} }\n`;
      assert.deepEqual(await failuresOf({ milestones, process }, scenario(target)), []);
    });
});

describe('what must not happen', () => {
  const milestones = [
    'milestone: response, target: 4h, completeWhen: { A: x }, warnings: [{ before: 1h, actions: [warn] }]',
    'milestone: other, target: 4h, when: { Priority: High }',
  ];
  const more = 'entitlements:\n  gold: { process: p, when: { Account.Tier__c: Gold } }\n';
  const record = 'record: { CreatedDate: 2026-03-09T09:00, Priority: Low';

  it('no action: an empty list fails when one fires', async () => {
    const failures = await failuresOf({ milestones }, `    process: p\n    ${record} }\n    expect: { actions: [] }\n`);
    assert.deepEqual(failures, ['warn fires Mon 9 Mar 2026 12:00; you expected no action.']);
  });

  it('no other action: only', async () => {
    const scenario = `    process: p\n    ${record} }\n    expect: { actions: { only: [] } }\n`;
    assert.deepEqual(await failuresOf({ milestones }, scenario), [
      'warn fires Mon 9 Mar 2026 12:00; you expected no action.',
    ]);
  });

  it('a milestone that never starts', async () => {
    const expect = 'expect: { milestones: [{ milestone: other, status: none }] }';
    assert.deepEqual(await failuresOf({ milestones }, `    process: p\n    ${record} }\n    ${expect}\n`), []);
    const failures = await failuresOf(
      { milestones },
      `    process: p\n    ${record.replace('Low', 'High')} }\n    ${expect}\n`,
    );
    assert.deepEqual(failures, ['Other starts Mon 9 Mar 2026 09:00; you expected it never to start.']);
  });

  it('a record that enters nothing', async () => {
    const never = `    ${record}, Account.Tier__c: Basic }\n    expect: { entered: never, milestones: [], actions: [] }\n`;
    assert.deepEqual(await failuresOf({ milestones, more }, never), []);
    const enters = never.replace('Basic', 'Gold');
    assert.deepEqual(await failuresOf({ milestones, more }, enters), [
      'The record enters Mon 9 Mar 2026 09:00; you expected it never to enter.',
      'Response starts Mon 9 Mar 2026 09:00; you expected no milestone to start.',
      'warn fires Mon 9 Mar 2026 12:00; you expected no action.',
    ]);
  });
});
