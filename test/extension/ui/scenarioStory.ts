// What a person does with a sample case that is worth keeping: saves it from the preview as a scenario.
import type { Step } from './steps.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

export const SCENARIO_STEPS: readonly Step[] = [
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
