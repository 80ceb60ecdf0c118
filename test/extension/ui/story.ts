// What a person does with the extension, from opening a file to reading its timeline. One session, in order.
import { equal, match } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import { poll } from './poll.ts';
import type { Step } from './steps.ts';
import { chooseTheme, DARK, HIGH_CONTRAST, LIGHT } from './themes.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';
const BROKEN = 'broken.entitlement.yaml';
const PREVIEW = 'Timeline: cloudnine.scenario.yaml';

/** The row of a milestone in the preview's table. */
function factsOf({ preview }: Driver, milestone: string): Locator {
  return preview.getByRole('region', { name: 'Milestones' }).getByRole('row').filter({ hasText: milestone });
}

/** Waits until a text is in an element; the error names what was there instead. */
async function awaitText(element: Locator, text: string): Promise<void> {
  await element.filter({ hasText: text }).first().waitFor();
}

/** Waits until two parts of lines look different: the editor gives equal looks the same class. */
async function awaitOtherLook(driver: Driver, file: string, text: string, other: string): Promise<void> {
  const lookOf = (content: string): Promise<string | null> =>
    driver.editor(file).locator('.view-line span span', { hasText: content }).first().getAttribute('class');
  const isOther = async (): Promise<boolean> => (await lookOf(text)) !== (await lookOf(other));
  await poll(driver, `"${text}" to look different from "${other}"`, isOther);
}

export const EDITOR_STEPS: readonly Step[] = [
  {
    name: 'an entitlement file opens in its language',
    run: async (driver) => {
      await driver.page.locator('.monaco-workbench').waitFor();
      await driver.open(PROCESS);
      await driver.page.locator('.statusbar-item', { hasText: 'Entitlement Process' }).waitFor();
    },
  },
  {
    name: 'a duration, an id and a text have colours of their own',
    run: async (driver) => {
      await driver.goTo(PROCESS, 'target: 1h', 'behind');
      await awaitOtherLook(driver, PROCESS, '1h', 'What every CloudNine');
      await awaitOtherLook(driver, PROCESS, 'first-response', 'What every CloudNine');
      await awaitOtherLook(driver, PROCESS, '1h', 'first-response');
    },
  },
  {
    name: 'pointing at a target shows when it would be due',
    run: async (driver) => {
      await driver.goTo(PROCESS, 'target: 1h', 'behind');
      await driver.press('ArrowLeft', 'Control+K', 'Control+I');
      const hover = driver.page.locator('.monaco-hover:visible').first();
      await hover.waitFor();
      match(await hover.innerText(), /due[\s\S]*\d{2}:\d{2}/i);
      await driver.screenshot('hover');
      await driver.press('Escape');
    },
  },
  {
    name: 'a calendar that does not exist is underlined and listed as a problem',
    run: async (driver) => {
      await driver.open(BROKEN);
      await driver.editor(BROKEN).locator('.squiggly-error').first().waitFor();
      await driver.run('Problems: Focus on Problems View');
      await driver.page.locator('.markers-panel .monaco-list-row', { hasText: 'us-suport' }).first().waitFor();
      await driver.screenshot('problems');
      await driver.run('View: Hide Panel');
    },
  },
  {
    name: 'completion offers the calendar that was meant, and the problem is gone',
    run: async (driver) => {
      await driver.open(BROKEN);
      await driver.goTo(BROKEN, 'businessHours: us-suport', 'behind');
      for (let letter = 0; letter < 'us-suport'.length; letter += 1) await driver.press('Backspace');
      const suggestion = driver.page.locator('.suggest-widget .monaco-list-row', { hasText: 'us-support' }).first();
      // Typing may have opened the list by itself, and the same keys would then open its details. While it is being closed the
      // editor hears no wish for another one, so a person would press the keys again, too.
      await poll(driver, 'the suggestion', async () => {
        await driver.press('Escape', 'Control+Space');
        await driver.page.waitForTimeout(1000);
        return suggestion.isVisible();
      });
      await driver.screenshot('completion');
      await suggestion.click();
      await driver.editor(BROKEN).locator('.view-line', { hasText: 'businessHours: us-support' }).first().waitFor();
      await driver.editor(BROKEN).locator('.squiggly-error').first().waitFor({ state: 'detached' });
    },
  },
];

export const PREVIEW_STEPS: readonly Step[] = [
  {
    name: 'Simulate Sample Case offers the scenarios of the file',
    run: async (driver) => {
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Simulate Sample Case');
      const rows = driver.page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'over-thanksgiving' }).first().waitFor();
      await driver.screenshot('simulate');
      await driver.pick('friday-afternoon');
    },
  },
  {
    name: 'the timeline has a lane for each milestone, and the deadlines of the case',
    run: async (driver) => {
      await driver.page.locator('.tab', { hasText: PREVIEW }).waitFor();
      await driver.preview.locator('.lane').nth(2).waitFor();
      equal(await driver.preview.locator('.lane').count(), 3);
      await awaitText(factsOf(driver, 'First Response'), '09:30');
      await awaitText(factsOf(driver, 'Case Resolution'), '16:30');
      await driver.screenshot('timeline');
    },
  },
  {
    name: 'a lane leads to its line in the file',
    run: async (driver) => {
      await driver.preview.locator('.lane').nth(1).click();
      await driver.editor(PROCESS).locator('.view-line', { hasText: 'escalation-review' }).first().waitFor();
      await driver.page.locator('.tab.active', { hasText: 'cloudnine.entitlement.yaml' }).first().waitFor();
    },
  },
  {
    name: 'the cursor in the file marks its lane',
    run: async (driver) => {
      await driver.goTo(PROCESS, 'target: 8h');
      await driver.preview.locator('.lane.is-highlighted[data-lane^="case-resolution/"]').waitFor();
      await driver.goTo(PROCESS, 'target: 1h');
      await driver.preview.locator('.lane.is-highlighted[data-lane^="first-response/"]').waitFor();
      equal(await driver.preview.locator('.lane.is-highlighted').count(), 1);
    },
  },
  {
    name: 'the timeline follows typing in an imported file that is not saved',
    run: async (driver) => {
      await driver.goTo(PROCESS, 'target: 1h', 'behind');
      await driver.type(' 30m');
      await awaitText(factsOf(driver, 'First Response'), '10:00');
      for (let letter = 0; letter < ' 30m'.length; letter += 1) await driver.press('Backspace');
      await awaitText(factsOf(driver, 'First Response'), '09:30');
    },
  },
  {
    name: 'a file that cannot be simulated says why, under the last timeline',
    run: async (driver) => {
      await driver.goTo(PROCESS, '  cloudnine-support:', 'behind');
      await driver.press('ArrowLeft');
      await driver.type('x');
      const problem = driver.preview.getByRole('alert');
      await problem.waitFor();
      match(await problem.innerText(), /friday-afternoon.*no process/);
      equal(await driver.preview.locator('.lane').count(), 3);
      await driver.screenshot('problem');
      await driver.press('Backspace');
      await problem.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'the picture is saved beside the file',
    run: async (driver) => {
      await driver.preview.getByRole('button', { name: 'Save as SVG…' }).click();
      const input = driver.page.locator('.quick-input-widget input').first();
      await driver.page.locator('.quick-input-title', { hasText: 'Save Timeline as SVG picture' }).waitFor();
      await poll(driver, 'the name of the file', async () =>
        /cloudnine\/friday-afternoon\.svg$/.test(await input.inputValue()),
      );
      await driver.press('Enter');
      await driver.page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: 'friday-afternoon.svg' })
        .waitFor();
    },
  },
  {
    name: 'a process asks when the case arrives, and refuses a day that does not exist',
    run: async (driver) => {
      await driver.open(PROCESS);
      await driver.run('Milestone: Simulate Sample Case');
      await driver.pick('CloudNine Support');
      const input = driver.page.locator('.quick-input-widget input').first();
      await driver.page.locator('.quick-input-title', { hasText: 'Simulate CloudNine Support' }).waitFor();
      match(await input.inputValue(), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
      await input.fill('2026-02-30T16:30');
      await driver.page.locator('.quick-input-message', { hasText: 'that exist' }).waitFor();
      await driver.screenshot('arrival');
      await input.fill('2026-03-06 16:30');
      await driver.press('Enter');
      await driver.page.locator('.tab', { hasText: 'Timeline: cloudnine.entitlement.yaml' }).waitFor();
      await awaitText(factsOf(driver, 'First Response'), '09:30');
    },
  },
  {
    name: 'another arrival, chosen in the preview, gives other deadlines',
    run: async (driver) => {
      await driver.preview.getByLabel('Arrives').fill('2026-03-10T10:00');
      await driver.preview.getByLabel('Arrives').blur();
      await awaitText(factsOf(driver, 'First Response'), '11:00');
    },
  },
];

const NARROW = { width: 820, height: 900 };

/** A case that misses everything, for pictures with all states, in each kind of theme. */
export const PICTURE_STEPS: readonly Step[] = [
  {
    name: 'the picker of the preview shows another scenario',
    run: async (driver) => {
      await driver.page.locator('.tab', { hasText: PREVIEW }).click();
      await driver.preview.getByLabel('Show', { exact: true }).selectOption({ label: 'forgotten-case' });
      await awaitText(factsOf(driver, 'First Response'), 'completed late');
    },
  },
  ...[LIGHT, DARK, HIGH_CONTRAST].map((theme) => ({
    name: `the timeline in the theme ${theme.label}`,
    run: async (driver: Driver) => {
      const { page } = driver;
      await chooseTheme(driver, theme);
      await driver.preview.locator('.lane').nth(2).waitFor();
      await driver.screenshot(`theme-${theme.name}`);
      const size = page.viewportSize();
      await page.setViewportSize(NARROW);
      await driver.preview.locator('.lane').nth(2).waitFor();
      await driver.screenshot(`theme-${theme.name}-narrow`);
      if (size !== null) await page.setViewportSize(size);
    },
  })),
];

export const RELOAD_STEPS: readonly Step[] = [
  {
    name: 'a preview is back after a reload of the window, with its case',
    run: async (driver) => {
      // As a person does it: a page that is torn away has not written down what it shows.
      const reloaded = driver.page.waitForEvent('load');
      await driver.run('Developer: Reload Window');
      await reloaded;
      await driver.page.locator('.tab', { hasText: 'Timeline: cloudnine.entitlement.yaml' }).waitFor();
      await driver.page.locator('.tab', { hasText: 'Timeline: cloudnine.entitlement.yaml' }).click();
      await awaitText(factsOf(driver, 'First Response'), '11:00');
      equal(await driver.preview.getByLabel('Arrives').inputValue(), '2026-03-10T10:00');
    },
  },
];
