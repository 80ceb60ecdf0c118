import assert from 'node:assert/strict';
import { createProject } from '../../server/src/project/project.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { findingsIn } from '../support/findingsIn.ts';

const DESK = `businessHours:
  desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 09:00-17:00 } }
`;
const process = (milestone: string): string => `${DESK}milestoneTypes: { first-response: {} }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, ${milestone} }
`;

async function codesIn(fixture: string): Promise<readonly string[]> {
  return (await findingsIn(fixture)).map(({ severity, code }) => `${severity} ${code}`);
}

describe('the findings of a file', () => {
  it('are in reading order and say everything once', async () => {
    const found = await findingsIn(process('target: 4, pauseWhen: { IsClosed: true }'));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['no-actions', 'target-too-short', 'criteria-against-exit'],
    );
  });

  it('name the general only where nothing more specific speaks', async () => {
    const contradiction = 'completeWhen: { all: [{ Status: New }, { Status: { notEqual: New } }] }, target: 1h';
    assert.deepEqual(await codesIn(process(contradiction)), ['info no-actions', 'error contradictory-criteria']);
    const tooEarly = 'target: 2h, completeWhen: { Status: Working }, warnings: [{ before: 30h, actions: [a] }]';
    assert.deepEqual(await codesIn(`${process(tooEarly)}actions: { a: { flow: { flow: A } } }\n`), [
      'warning warning-before-start',
    ]);
  });

  it('leave to the schema what the schema has found', async () => {
    assert.deepEqual(await codesIn(process('target: 1d, completeWhen: { Status: Working }')), ['error schema']);
  });

  it('say once what an alias repeats', async () => {
    const twice = `${DESK}milestoneTypes: { first-response: {} }
processes:
  one:
    exit: { when: { IsClosed: true } }
    milestones: &same
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
  two:
    exit: { when: { IsClosed: true } }
    milestones: *same
`;
    assert.deepEqual(await codesIn(twice), ['info no-actions']);
  });

  it('have the severities of the configuration', async () => {
    const config = '--- file: a/milestone.config.yaml\nrules: { no-actions: error, target-too-short: off }\n';
    const file = process('target: 4, completeWhen: { Status: Working }');
    assert.deepEqual(await codesIn(`--- file: a/main.entitlement.yaml\n${file}${config}`), ['error no-actions']);
  });

  it('are more severe where there is more of it', async () => {
    const milestones = Array.from({ length: 11 }, (_, i) => `{ milestone: type-${i}, target: 1h }`);
    const types = Array.from({ length: 11 }, (_, i) => `type-${i}: {}`);
    const file = `${DESK}milestoneTypes: { ${types.join(', ')} }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones: [${milestones.join(', ')}]
`;
    assert.ok((await codesIn(file)).includes('warning alert-fatigue'));
  });

  it('are silenced by a comment with their code', async () => {
    const file = process('target: 1h, completeWhen: { Status: Working }').replace(
      '      - {',
      '      # milestone-disable-next-line no-actions -- only measured\n      - {',
    );
    assert.deepEqual(await codesIn(file), []);
  });

  it('know what is past from the time of the snapshot', async () => {
    const files = {
      'memory:/a.entitlement.yaml': `${DESK.replace('default', 'holidays: [set], default')}holidays:\n  set: [{ name: A, date: 2026-05-01 }]\n`,
    };
    const codesAt = async (now: number): Promise<readonly string[]> => {
      const snapshot = await createProject(createMemoryHost(files, now)).snapshot(Object.keys(files));
      return findingsOf(snapshot, 'memory:/a.entitlement.yaml').map(({ code }) => code);
    };
    assert.deepEqual(await codesAt(Date.UTC(2026, 4, 1)), []);
    assert.deepEqual(await codesAt(Date.UTC(2026, 4, 4)), ['holidays-expired']);
  });

  it('are none for a file that the snapshot does not hold', async () => {
    const snapshot = await createProject(createMemoryHost({})).snapshot([]);
    assert.deepEqual(findingsOf(snapshot, 'memory:/a.entitlement.yaml'), []);
  });
});
