// What a person does with scenarios as tests: finds them without opening a file, runs them, breaks one, reads why it fails, looks at
// what is covered.
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import type { Step } from './steps.ts';

const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';
const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const EXPECTED = 'target: 2026-03-09T09:30';

/** The row of a file or a scenario in the test explorer. */
function row({ page }: Driver, name: string): Locator {
  return page.locator('.test-explorer .monaco-list-row').filter({ hasText: name }).first();
}

/** Waits until a row says how it fared, to those who see and to those who hear it. */
async function awaitOutcome(driver: Driver, name: string, outcome: string): Promise<void> {
  await driver.page
    .locator(`.test-explorer .monaco-list-row[aria-label*="${name}"][aria-label*="${outcome}"]`)
    .waitFor();
}

export const TEST_STEPS: readonly Step[] = [
  {
    name: 'the test explorer lists the scenarios of files that nobody opened',
    run: async (driver) => {
      await driver.press('Control+K', 'Control+W');
      await driver.page.locator('.activitybar').getByRole('tab', { name: 'Testing' }).click();
      await row(driver, 'cloudnine.scenario.yaml').waitFor();
      await row(driver, 'titantech.scenario.yaml').waitFor();
    },
  },
  {
    name: 'all scenarios run and pass',
    run: async (driver) => {
      await driver.run('Test: Run All Tests');
      await awaitOutcome(driver, 'cloudnine.scenario.yaml', 'Passed');
      await awaitOutcome(driver, 'titantech.scenario.yaml', 'Passed');
      await driver.screenshot('tests-passed');
    },
  },
  {
    name: 'a scenario is run from the line above it, and fails where it expects what does not happen',
    run: async (driver) => {
      await driver.run('View: Show Explorer');
      await driver.open(SCENARIOS);
      await driver.goTo(SCENARIOS, EXPECTED, 'behind');
      await driver.press('Backspace');
      await driver.type('5');
      await driver.goToLine(SCENARIOS, 1);
      await driver.editor(SCENARIOS).locator('.codelens-decoration a', { hasText: /^Run$/ }).first().click();
      const peek = driver.page.locator('.test-output-peek, .test-output-peek-message-container').first();
      await peek.waitFor();
      await driver.page.getByText('milestones[0].target should be').first().waitFor();
      await driver.screenshot('tests-failed');
      await driver.editor(SCENARIOS).locator('.view-line', { hasText: 'friday-afternoon' }).first().click();
      await driver.press('Control+Z', 'Control+Z');
      await driver.editor(SCENARIOS).locator('.view-line', { hasText: EXPECTED }).first().waitFor();
    },
  },
  {
    name: 'coverage marks what the scenarios reach',
    run: async (driver) => {
      await driver.run('Test: Run All Tests with Coverage');
      const file = driver.page.locator('.explorer-folders-view .monaco-list-row', {
        hasText: 'cloudnine.entitlement.yaml',
      });
      await file.filter({ hasText: '100%' }).first().waitFor();
      await driver.open(PROCESS);
      await driver.goTo(PROCESS, 'milestone: escalation-review');
      await driver.editor(PROCESS).locator('.coverage-deco-gutter').first().waitFor();
      await driver.screenshot('tests-coverage');
    },
  },
];
