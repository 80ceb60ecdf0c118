// What a person does to know what a change is worth: replays last months' cases, reads the report, and looks at one of its cases.
import { match, notEqual } from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Driver } from './driver.ts';
import type { Step } from './steps.ts';
import { chooseTheme, DARK, LIGHT } from './themes.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const REPORT = 'Past Cases: cloudnine.entitlement.yaml';

/** The page of the report: of all webviews the one with this heading. */
function report({ page }: Driver): FrameLocator {
  return page.frameLocator('iframe.webview.ready >> visible=true').first().frameLocator('iframe#active-frame');
}

function backgroundOf(page: FrameLocator): Promise<unknown> {
  return page.locator('body').evaluate('getComputedStyle(document.body).backgroundColor');
}

export const REPLAY_STEPS: readonly Step[] = [
  {
    name: 'past cases are asked for one table after the other, with a way back',
    run: async (driver) => {
      await driver.page.locator('.monaco-workbench').waitFor();
      await driver.open(PROCESS);
      await chooseTheme(driver, LIGHT);
      await driver.run('Milestone: Replay Past Cases…');
      await driver.page.locator('.quick-input-title', { hasText: 'Replay Past Cases (1/4)' }).waitFor();
      await driver.screenshot('replay-question');
      await driver.pick('cases.csv');
      await driver.page.locator('.quick-input-title', { hasText: '(2/4)' }).waitFor();
      await driver.page.locator('.quick-input-widget .codicon-quick-input-back').click();
      await driver.page.locator('.quick-input-title', { hasText: '(1/4)' }).waitFor();
      await driver.pick('cases.csv');
      await driver.pick('history.csv');
      await driver.pick('No Recorded Milestones');
      await driver.pick('The Last Commit');
    },
  },
  {
    name: 'the report stands in a panel of its own, in the colours of the editor',
    run: async (driver) => {
      await driver.page.locator('.tab', { hasText: REPORT }).waitFor();
      const page = report(driver);
      await page.getByRole('heading', { name: 'Compliance', exact: true }).waitFor();
      match(await page.locator('.facts').first().innerText(), /^1079 cases replayed/);
      await page.getByRole('heading', { name: 'Compared with git:HEAD' }).waitFor();
      await driver.screenshot('replay-light');
      await page.locator('body.vscode-light').waitFor();
      const light = await backgroundOf(page);
      await chooseTheme(driver, DARK);
      await page.locator('body.vscode-dark').waitFor();
      // The class comes first, the colours a moment later.
      for (let tries = 0; tries < 50 && (await backgroundOf(page)) === light; tries += 1)
        await driver.page.waitForTimeout(200);
      notEqual(await backgroundOf(page), light, 'the report does not follow the theme');
      await driver.screenshot('replay-dark');
      await page.getByRole('heading', { name: 'Arrivals' }).scrollIntoViewIfNeeded();
      await driver.screenshot('replay-dark-arrivals');
    },
  },
  {
    name: 'a case of the report opens in the timeline preview beside it',
    run: async (driver) => {
      await report(driver).getByRole('link', { name: '4420', exact: true }).first().click();
      await driver.page.locator('.tab', { hasText: 'Timeline: cloudnine.entitlement.yaml' }).waitFor();
      const timeline = driver.page.frameLocator('iframe.webview.ready').nth(1).frameLocator('iframe#active-frame');
      await timeline.locator('.lane').nth(2).waitFor();
      await driver.screenshot('replay-case');
    },
  },
];
