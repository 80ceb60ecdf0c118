import assert from 'node:assert/strict';
import { health } from '../../server/src/features/health.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { openEditor } from '../support/editor.ts';

const FILES = `--- file: main.entitlement.yaml
imports: [./desk.entitlement.yaml]
milestoneTypes: { answer: { name: Answer } }
processes:
  support:
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 24h, completeWhen: { Status: Working } }
--- file: desk.entitlement.yaml
businessHours:
  desk: { timeZone: Etc/UTC, hours: { weekdays: 09:00-17:00 }, holidays: [gone] }
--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  right: { record: { CreatedDate: 2026-03-02T09:00 }, expect: { milestones: [{ milestone: answer, status: violated }] } }
  wrong: { record: { CreatedDate: 2026-03-02T09:00 }, expect: { milestones: [{ milestone: answer, status: completed }] } }
--- file: other.entitlement.yaml
businessHours: nonsense
`;

describe('the health of a file', () => {
  it('counts the findings of the file and its imports, and the scenarios that go through it', async () => {
    const { snapshot, look } = await openEditor(FILES);
    const told = health(snapshot, look.file, (uri) => findingsOf(snapshot, uri));
    assert.deepEqual([told.errors, told.warnings, told.passed, told.failed], [1, 1, 1, 1]);
    assert.ok(told.infos > 0);
  });

  it('of a scenario file is that of its own scenarios', async () => {
    const { snapshot } = await openEditor(FILES);
    const file = snapshot.file('memory:/main.scenario.yaml');
    assert.ok(file);
    const { passed, failed } = health(snapshot, file, (uri) => findingsOf(snapshot, uri));
    assert.deepEqual([passed, failed], [1, 1]);
  });
});
