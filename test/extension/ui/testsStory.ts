// What a person does with scenarios as tests: finds them without opening a file, runs them, breaks one, reads why it fails, looks at
// what is covered.
import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import { poll } from './poll.ts';
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

/** Waits until VS Code has written the scenarios: what is looked for is found in the file as it is on disk. */
async function saved(driver: Driver, text: string): Promise<void> {
  await poll(driver, `"${text}" on disk`, () =>
    Promise.resolve(readFileSync(join(driver.folder, SCENARIOS), 'utf8').includes(text)),
  );
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
      // The editor keeps the lenses of lines out of sight, hidden: only one that is seen is clicked.
      const lenses = driver.editor(SCENARIOS).locator('.codelens-decoration a', { hasText: /^Run$/ });
      await lenses.filter({ visible: true }).first().click();
      await driver.editor(SCENARIOS).locator('.testing-run-glyph[class*="failed"]').first().waitFor();
      await driver.run('Test: Show Output');
      const result = driver.page.getByRole('treeitem', {
        name: /^First Response is due Mon 9 Mar 2026 09:30; you expected 09:35/,
      });
      const diff = driver.page.locator('.monaco-diff-editor');
      // The list may be filled anew while it is clicked.
      await poll(driver, 'expected beside actual', async () => {
        await result.click();
        return diff.isVisible();
      });
      await diff.locator('.editor.original').getByText('2026-03-09T09:35').waitFor();
      await diff.locator('.editor.modified').getByText('2026-03-09T09:30').waitFor();
      // And in short behind the line of `expect` that failed.
      const mark = driver.page.locator('.test-error-content-widget');
      await mark.filter({ hasText: '2026-03-09T09:30 != 2026-03-09T09:35' }).waitFor({ state: 'attached' });
      const line = driver.editor(SCENARIOS).locator('.view-line', { hasText: '2026-03-09T09:35' }).first();
      const [place, failed] = [await mark.boundingBox(), await line.boundingBox()];
      ok(place !== null && failed !== null && Math.abs(place.y - failed.y) < 6, 'the mark is at another line');
      await driver.screenshot('tests-failed');
      await driver.editor(SCENARIOS).locator('.view-line', { hasText: 'friday-afternoon' }).first().click();
      await driver.press('Control+Z', 'Control+Z');
      await driver.editor(SCENARIOS).locator('.view-line', { hasText: EXPECTED }).first().waitFor();
      await driver.press('Control+S');
      await saved(driver, EXPECTED);
    },
  },
  {
    name: 'with the setting, a file that is saved runs its scenarios',
    run: async (driver) => {
      // The scenario that failed is right again; the mark beside it stays until it is run.
      const failed = driver.editor(SCENARIOS).locator('.testing-run-glyph[class*="failed"]').first();
      await failed.waitFor();
      driver.settings({ 'milestone.tests.runOnSave': true });
      // The setting is noticed in its own time.
      await poll(driver, 'the mark to go', async () => {
        await driver.press('Control+S');
        await driver.page.waitForTimeout(500);
        return !(await failed.isVisible());
      });
      await driver.goTo(SCENARIOS, EXPECTED, 'behind');
      await driver.press('Backspace');
      await driver.type('6');
      await driver.press('Control+S');
      await failed.waitFor();
      await saved(driver, 'target: 2026-03-09T09:36');
      await driver.goTo(SCENARIOS, 'target: 2026-03-09T09:36', 'behind');
      await driver.press('Backspace');
      await driver.type('0');
      await driver.press('Control+S');
      await failed.waitFor({ state: 'hidden' });
      driver.settings({});
    },
  },
  {
    name: 'coverage marks what the scenarios reach',
    run: async (driver) => {
      await driver.run('Test: Run All Tests with Coverage');
      const files = driver.page.locator('.explorer-folders-view .monaco-list-row');
      const awaitCovered = (name: string, percent: string): Promise<void> =>
        files.filter({ hasText: name }).getByText(percent, { exact: true }).first().waitFor();
      await awaitCovered('cloudnine.entitlement.yaml', '100%');
      // No scenario uses this one.
      await awaitCovered('broken.entitlement.yaml', '0%');
      await driver.open(PROCESS);
      await driver.goTo(PROCESS, 'milestone: escalation-review');
      await driver.editor(PROCESS).locator('.coverage-deco-gutter').first().waitFor();
      await driver.screenshot('tests-coverage');
    },
  },
];
