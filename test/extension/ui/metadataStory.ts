// What a person does with a Salesforce project as it is: reads the XML, and sees its timeline beside it.
import { equal, match } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
      await comparison.getByText('1 process promises the same as before.').waitFor();
      await driver.goTo(PREMIUM, MINUTES, 'behind');
      await driver.type('0');
      await comparison.getByRole('listitem').getByText('target 5h, was 30m').waitFor();
      await driver.screenshot('metadata-compare');
      await driver.press('Backspace', 'Control+S');
    },
  },
  {
    name: 'it becomes YAML, which is shown before it is written, and written as it was shown',
    run: async (driver) => {
      await driver.press('Control+K', 'Control+W'); // closes all editors
      await driver.open(PREMIUM);
      await driver.run('Milestone: Convert To YAML…');
      const name = driver.page.locator('.quick-input-widget:visible input').first();
      await name.fill(CONVERTED);
      await driver.press('Enter');
      await planOf(driver).getByText('titantech-premium.entitlement.yaml').first().waitFor();
      equal(existsSync(path.join(driver.folder, CONVERTED)), false, 'nothing is written yet');
      await tickAll(driver, 'actions-and-types', 'calendars', 'templates', 'titantech-premium', 'titantech-standard');
      await planOf(driver).getByText('titantech-premium.entitlement.yaml').first().click();
      await driver.page.locator('.monaco-diff-editor .view-line', { hasText: 'Imported' }).first().waitFor();
      await driver.screenshot('metadata-convert');
      await planOf(driver).getByRole('button', { name: 'Apply' }).click();
      const file = path.join(driver.folder, CONVERTED, 'titantech-premium.entitlement.yaml');
      match(await untilWritten(file, /target: 30m/), /milestone: first-response/);
    },
  },
  {
    name: 'a target that changes in YAML changes in the metadata, after a look at the difference',
    run: async (driver) => {
      await driver.open(POLICY);
      await driver.goTo(POLICY, 'target: 30m', 'behind');
      await driver.press('ArrowLeft', 'Backspace', 'Backspace');
      await driver.type('45');
      await driver.press('Control+S');
      await untilWritten(path.join(driver.folder, POLICY), /target: 45m/);
      await driver.run('Milestone: Export To Salesforce Project…');
      await driver.pick('salesforce');
      const changed = planOf(driver).getByText('titantech premium.entitlementProcess-meta.xml').first();
      await changed.waitFor();
      await tickAll(driver, 'titantech premium');
      await changed.click();
      await driver.page
        .locator('.monaco-diff-editor .view-line', { hasText: 'minutesToComplete>45' })
        .first()
        .waitFor();
      await driver.screenshot('metadata-export');
      await planOf(driver).getByRole('button', { name: 'Apply' }).click();
      const text = await untilWritten(path.join(driver.folder, PREMIUM), /<minutesToComplete>45</);
      match(text, /<minutesToComplete>240</);
    },
  },
];

const CONVERTED = 'converted';
const POLICY = 'titantech/titantech.entitlement.yaml';

/** The list of what would be written. */
function planOf({ page }: Driver): Locator {
  return page.locator('.bulk-edit-panel');
}

/** Ticks every file, by the keyboard: then the difference is shown, and the file will be written. @param names of the files, in the order of the list */
async function tickAll(driver: Driver, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await planOf(driver).locator('.monaco-list-row', { hasText: name }).filter({ hasNotText: '⏎' }).first().click();
    await driver.press('Space');
  }
}

/** The text of a file once it says something. Playwright waits for what is on the screen, and nobody for the disk. */
async function untilWritten(file: string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (wanted.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} never says ${String(wanted)}`);
}
