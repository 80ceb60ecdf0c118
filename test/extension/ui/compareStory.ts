// What a person does to see what a change means: compares with the last commit, and with another file.
import { equal } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import type { Step } from './steps.ts';
import { chooseTheme, LIGHT } from './themes.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';
const COMPARE = 'Milestone: Compare Timelines With Git HEAD';
const ADDED = ' 30m';

function comparison({ preview }: Driver): Locator {
  return preview.getByRole('region', { name: 'Comparison' });
}

/** The row of a milestone in the table of what was and what is. */
function rowOf(driver: Driver, milestone: string, text: string): Locator {
  const table = comparison(driver).getByRole('region', { name: 'Was and now' });
  return table.getByRole('row').filter({ hasText: milestone }).filter({ hasText: text });
}

/** @param folder the workspace, a git repository in which nothing is changed; git is switched off */
export function compareSteps(folder: string): readonly Step[] {
  return [
    {
      name: 'where git is switched off, comparing with HEAD says so',
      run: async (driver) => {
        await chooseTheme(driver, LIGHT);
        await driver.press('Control+K', 'Control+W');
        await driver.open(SCENARIOS);
        await driver.run(COMPARE);
        const toast = driver.page
          .locator('.notifications-toasts .notification-list-item')
          .filter({ hasText: 'Git is switched off' });
        await toast.waitFor();
        await driver.screenshot('compare-git-off');
        await driver.run('Notifications: Clear All Notifications');
      },
    },
    {
      name: 'a comparison with HEAD of what nobody changed says that nothing changes',
      run: async (driver) => {
        mkdirSync(join(folder, '.vscode'), { recursive: true });
        writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "git.enabled": true }\n');
        await driver.page.locator('.statusbar-item', { hasText: 'main' }).first().waitFor();
        await driver.open(SCENARIOS);
        await driver.run(COMPARE);
        await driver.page.locator('.tab', { hasText: 'Timeline: cloudnine.scenario.yaml ↔ HEAD' }).waitFor();
        await comparison(driver).getByRole('heading', { name: 'Compared with HEAD' }).waitFor();
        await comparison(driver).getByText('1 process promises the same as before.').waitFor();
      },
    },
    {
      name: 'what is typed is compared at once: in the table, in the picture, and for all customers',
      run: async (driver) => {
        await driver.open(PROCESS);
        await driver.goTo(PROCESS, 'target: 1h', 'behind');
        await driver.type(ADDED);
        await rowOf(driver, 'First Response', '30 min later').waitFor();
        await driver.preview.locator('.was').getByText('was due 09:30 – now 30 min later').waitFor();
        await comparison(driver).getByRole('listitem').getByText('target 1h 30m, was 1h').waitFor();
        await comparison(driver).getByText('Friday 16:30 → Monday 10:00, was 09:30').waitFor();
        await driver.screenshot('compare');
      },
    },
    {
      name: 'Stop Comparing, with the keyboard, shows the timeline alone',
      run: async (driver) => {
        await comparison(driver).getByRole('button', { name: 'Stop Comparing' }).focus();
        await driver.press('Enter');
        await comparison(driver).waitFor({ state: 'hidden' });
        equal(await driver.preview.locator('.was').count(), 0);
        await driver.goTo(PROCESS, 'target: 1h', 'behind');
        for (let letter = 0; letter < ADDED.length; letter += 1) await driver.press('Delete');
        await driver.press('Control+S');
        await driver
          .editor(PROCESS)
          .locator('.view-line', { hasText: `target: 1h${ADDED}` })
          .waitFor({ state: 'detached' });
      },
    },
    {
      name: 'a comparison with another file asks which one',
      run: async (driver) => {
        await driver.open(SCENARIOS);
        await driver.run('Milestone: Compare Timelines With File…');
        await driver.page.locator('.quick-input-title', { hasText: 'Compare cloudnine.scenario.yaml With' }).waitFor();
        await driver.pick('aquaflow.entitlement.yaml');
        await driver.page
          .locator('.tab', { hasText: 'Timeline: cloudnine.scenario.yaml ↔ aquaflow.entitlement.yaml' })
          .waitFor();
        await comparison(driver).getByRole('heading', { name: 'Compared with aquaflow.entitlement.yaml' }).waitFor();
        await driver.screenshot('compare-file');
      },
    },
  ];
}
