// What a person does with a Salesforce project as it is: reads the XML, and sees its timeline beside it.
import { equal, match } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import type { Step } from './steps.ts';
import { chooseTheme, LIGHT } from './themes.ts';

const FOLDER = 'salesforce/force-app/main/default';
const PREMIUM = `${FOLDER}/entitlementProcesses/titantech premium.entitlementProcess-meta.xml`;
const PREVIEW = 'Timeline: titantech premium.entitlementProcess-meta.xml';
const MINUTES = '<minutesToComplete>30';

/** The row of a milestone in the preview's table. */
function factsOf({ preview }: Driver, milestone: string): Locator {
  return preview.getByRole('region', { name: 'Milestones' }).getByRole('row').filter({ hasText: milestone });
}

export const METADATA_STEPS: readonly Step[] = [
  {
    name: 'a process in XML has lenses, and stays XML',
    run: async (driver) => {
      driver.settings({ 'explorer.compactFolders': false, 'git.enabled': true });
      await driver.page.locator('.monaco-workbench').waitFor();
      await driver.open(PREMIUM);
      await driver.page.locator('.statusbar-item', { hasText: 'XML' }).first().waitFor();
      await driver.editor(PREMIUM).locator('.codelens-decoration', { hasText: 'Simulate' }).first().waitFor();
      await chooseTheme(driver, LIGHT);
    },
  },
  {
    name: 'pointing at the minutes tells when a case would be due',
    run: async (driver) => {
      await driver.goTo(PREMIUM, MINUTES, 'behind');
      await driver.press('ArrowLeft', 'Control+K', 'Control+I');
      const hover = driver.page.locator('.monaco-hover:visible').first();
      await hover.waitFor();
      match(await hover.innerText(), /30 min[\s\S]*due/i);
      await driver.screenshot('metadata-hover');
      await driver.press('Escape');
    },
  },
  {
    name: 'its lens opens the timeline beside the XML',
    run: async (driver) => {
      await driver.press('Control+Home');
      await driver.editor(PREMIUM).locator('.codelens-decoration a', { hasText: 'Simulate' }).first().click();
      await driver.page.locator('.tab', { hasText: PREVIEW }).waitFor();
      await driver.preview.locator('.lane').nth(1).waitFor();
      equal(await driver.preview.locator('.lane').count(), 2);
      await factsOf(driver, 'First Response').first().waitFor();
      await driver.screenshot('metadata-timeline');
    },
  },
  {
    name: 'a lane leads to its lines in the XML, and the cursor there marks its lane',
    run: async (driver) => {
      await driver.preview.locator('.lane').nth(1).click();
      await driver.editor(PREMIUM).locator('.view-line', { hasText: 'minutesToComplete>240' }).first().waitFor();
      await driver.goTo(PREMIUM, '<minutesToComplete>240');
      await driver.preview.locator('.lane.is-highlighted[data-lane^="resolution/"]').waitFor();
      await driver.goTo(PREMIUM, MINUTES);
      await driver.preview.locator('.lane.is-highlighted[data-lane^="first-response/"]').waitFor();
    },
  },
  {
    name: 'what is typed into the XML is compared with the last commit at once',
    run: async (driver) => {
      await driver.page.locator('.statusbar-item', { hasText: 'main' }).first().waitFor();
      await driver.goTo(PREMIUM, MINUTES, 'behind');
      await driver.run('Milestone: Compare Timelines With Git HEAD');
      const comparison = driver.preview.getByRole('region', { name: 'Comparison' });
      await comparison.getByText('2 processes promise the same as before.').waitFor();
      await driver.goTo(PREMIUM, MINUTES, 'behind');
      await driver.type('0');
      await comparison.getByRole('listitem').getByText('target 5h, was 30m').waitFor();
      await driver.screenshot('metadata-compare');
      await driver.press('Backspace', 'Control+S');
    },
  },
];
