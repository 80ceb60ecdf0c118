// What a person tries with a case in the preview – what if it arrived later, if nobody answered –, and what is worth keeping: saved as a
// scenario.
import { match, ok } from 'node:assert/strict';
import type { Step } from './steps.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

export const SCENARIO_STEPS: readonly Step[] = [
  {
    name: 'the arrival of a scenario is dragged along the axis, the timeline follows, and Reset brings back what the file says',
    run: async (driver) => {
      const { page, preview } = driver;
      await page.locator('.monaco-workbench').waitFor();
      await driver.run('View: Show Explorer');
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Open Timeline Preview');
      await preview.getByLabel('Show', { exact: true }).selectOption('friday-afternoon');
      const handle = preview.getByRole('slider', { name: 'Arrival' });
      await preview.getByText('enters Fri 6 Mar 2026 16:30').waitFor();
      await handle.scrollIntoViewIfNeeded();
      const box = await handle.boundingBox();
      ok(box !== null);
      await page.mouse.move(box.x + 20, box.y + 10);
      await page.mouse.down();
      for (let moved = 20; moved <= 200; moved += 20) await page.mouse.move(box.x + 20 + moved, box.y + 10);
      await preview.getByText('What if: changed from the scenario').waitFor();
      await driver.screenshot('arrival-dragged');
      await page.mouse.up();
      match((await handle.getAttribute('aria-valuetext')) ?? '', /^Mon 9 Mar 2026/);
      await preview.getByText(/enters Mon 9 Mar 2026/).waitFor();
      await preview.getByRole('button', { name: 'Reset' }).click();
      await preview.getByText('enters Fri 6 Mar 2026 16:30').waitFor();
    },
  },
  {
    name: 'what if nobody answered: an event is taken away by the keyboard, and the milestone is violated',
    run: async (driver) => {
      const { preview } = driver;
      const table = preview.getByRole('region', { name: 'Milestones' });
      await preview.getByText('Field values and events:').focus();
      await driver.press('Enter');
      const remove = preview.getByRole('group', { name: 'Case events' }).getByRole('button', { name: 'Remove event' });
      await remove.first().focus();
      await driver.press('Enter');
      await table
        .getByText(/violated|completed late/)
        .first()
        .waitFor();
      await driver.screenshot('what-if');
      await preview.getByRole('button', { name: 'Reset' }).focus();
      await driver.press('Enter');
      await table
        .getByText(/violated|completed late/)
        .first()
        .waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'the sample case in the preview is kept as a scenario, by the keyboard, with what happens to it',
    run: async (driver) => {
      await driver.page.locator('.monaco-workbench').waitFor();
      await driver.run('View: Show Explorer');
      await driver.open(PROCESS);
      await driver.run('Milestone: Open Timeline Preview');
      await driver.preview.getByLabel('Show', { exact: true }).selectOption({ label: 'CloudNine Support' });
      await driver.preview.getByLabel('Arrives').fill('2026-03-12T10:00');
      await driver.preview.getByLabel('Arrives').blur();
      await driver.preview.getByRole('region', { name: 'Milestones' }).getByText('11:00').first().waitFor();
      await driver.preview.getByRole('button', { name: 'Save As Scenario' }).focus();
      await driver.press('Enter');
      await driver.editor(SCENARIOS).locator('.view-line', { hasText: '2026-03-12T11:00' }).first().waitFor();
      await driver.editor(SCENARIOS).locator('.codelens-decoration', { hasText: 'passed' }).last().waitFor();
      await driver.screenshot('scenario-saved');
      await driver.press('Control+Z');
    },
  },
];
