import assert from 'node:assert/strict';
import { codeLenses, lensTitle } from '../../server/src/features/codeLens.ts';
import { expectedMarks, itWithBothBreaks, markPlaces, openEditor } from '../support/editor.ts';

const PROCESS = `# 😀
processes:
  ⟦⟦support⟧⟧:
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones: [ { milestone: answer, target: 1h, completeWhen: { Status: Working } } ]
  ⟦unused⟧: { exit: { when: { IsClosed: true } } }
businessHours: { desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } } }
milestoneTypes: { answer: {} }
`;
const SCENARIOS = `use: ./main.entitlement.yaml
scenarios:
  right:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect: { milestones: [ { milestone: answer, target: 2026-03-09T09:30 } ] }
  wrong:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect: { milestones: [ { milestone: answer, target: 2026-03-09T10:30, status: completed } ] }
`;

const NOTHING = { simulates: false, runs: false };
const EVERYTHING = { simulates: true, runs: true };

describe('code lenses', () => {
  it('offer to simulate a process and to run a scenario where the editor can', async () => {
    const process = await openEditor(
      `--- file: main.entitlement.yaml\n${PROCESS}--- file: a.scenario.yaml\n${SCENARIOS}`,
    );
    const scenario = await openEditor(
      `--- file: a.scenario.yaml\n${SCENARIOS}--- file: main.entitlement.yaml\n${PROCESS}`,
    );
    const firstTitles = ({ look: { snapshot, file } }: typeof process): readonly (string | undefined)[] =>
      codeLenses(snapshot, file, EVERYTHING)
        .map(({ subject }) => lensTitle(snapshot, subject))
        .slice(0, 3);
    assert.deepEqual(firstTitles(process), ['Simulate', '1 of 2 scenarios failed', 'Simulate']);
    assert.deepEqual(firstTitles(scenario), ['Run', 'Show timeline', 'passed']);
  });

  itWithBothBreaks('stand above each process: its timeline, and its scenarios where there are any', async (breaks) => {
    const editor = await openEditor(
      breaks(`--- file: main.entitlement.yaml\n${PROCESS}--- file: a.scenario.yaml\n${SCENARIOS}`),
    );
    const { snapshot, file } = editor.look;
    const lenses = codeLenses(snapshot, file, NOTHING);
    assert.equal(
      markPlaces(
        editor,
        lenses.map(({ range }) => ({ uri: file.uri, range })),
      ),
      expectedMarks(editor),
    );
    assert.deepEqual(lenses.map(({ subject }) => [subject.id, subject.shows]).slice(0, 2), [
      ['support', 'timeline'],
      ['support', 'results'],
    ]);
  });

  it('tell how many scenarios of a process pass', async () => {
    const {
      look: { snapshot, file },
    } = await openEditor(`--- file: main.entitlement.yaml\n${PROCESS}--- file: a.scenario.yaml\n${SCENARIOS}`);
    const titles = codeLenses(snapshot, file, NOTHING).map(({ subject }) => lensTitle(snapshot, subject));
    assert.deepEqual(titles, ['Show timeline', '1 of 2 scenarios failed', 'Show timeline']);
  });

  it('tell of a scenario whether it passes, and what failed first', async () => {
    const {
      look: { snapshot, file },
    } = await openEditor(`--- file: a.scenario.yaml\n${SCENARIOS}--- file: main.entitlement.yaml\n${PROCESS}`);
    const titles = codeLenses(snapshot, file, NOTHING)
      .map(({ subject }) => lensTitle(snapshot, subject))
      .filter((title) => title !== 'Show timeline');
    assert.equal(titles[0], 'passed');
    assert.match(titles[1] ?? '', /^failed: answer is due Mon 9 Mar 2026 09:30; you expected 10:30\. · and 1 more$/);
  });
});
