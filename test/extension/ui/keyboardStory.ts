// The product without a mouse: everything of the preview is reached with the Tab key, shows that it has the focus, and can be left
// again. The steps before (`authoringStory.ts`) are told with the same hands.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import { COUNT_PRESSES, PRESSES } from './keyboard.ts';
import type { Step } from './steps.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';
const MOST_STOPS = 80;

/** What the keyboard talks to in the preview; '' when that is nothing there. */
const FOCUSED = `(() => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || !document.hasFocus()) return '';
  const { ariaLabel, labels, textContent } = activeElement;
  return ariaLabel ?? labels?.[0]?.textContent ?? (textContent ?? '').trim();
})()`;

/** How it shows that: an outline, or the edge of a lane's ground. */
const SHOWN_BY = `(() => {
  const { activeElement } = document;
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
  if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return 'outline';
  const ground = activeElement.querySelector('.lane-ground');
  // A lane that the cursor is in has a fine edge; that of the focus is wider.
  return ground !== null && getComputedStyle(ground).strokeWidth === '2px' ? 'edge' : 'nothing';
})()`;

function ask({ preview }: Driver, expression: string): Promise<string> {
  return preview.locator('body').evaluate<string, void>(expression);
}

async function enterPreview(driver: Driver): Promise<void> {
  await driver.press('Control+2');
  await driver.page.locator('.tab.active', { hasText: 'Timeline: ' }).first().waitFor();
  await driver.page.waitForTimeout(300);
}

/** Walks with the Tab key to what has this name. */
async function tabTo(driver: Driver, name: RegExp | string): Promise<void> {
  const visited: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await driver.press('Tab');
    const focused = await ask(driver, FOCUSED);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    visited.push(focused);
  }
  throw new Error(`the Tab key does not lead to ${String(name)}, but to ${visited.join(', ')}`);
}

function facts({ preview }: Driver, milestone: string): Locator {
  return preview.getByRole('region', { name: 'Milestones' }).getByRole('row').filter({ hasText: milestone });
}

/** Whether moving the focus away changes what is to be seen of an element that cannot be asked for its looks. */
async function isSeenToHaveFocus(driver: Driver, name: string): Promise<boolean> {
  const { page, preview } = driver;
  const box = await preview.getByRole('slider', { name }).boundingBox();
  ok(box !== null);
  const clip = { x: box.x - 10, y: box.y - 10, width: 60, height: box.height + 20 };
  const withFocus = await page.screenshot({ clip });
  await driver.press('Shift+Tab');
  const without = await page.screenshot({ clip });
  await driver.press('Tab');
  return !withFocus.equals(without);
}

export const COUNTING_STEP: Step = {
  name: 'the workbench counts how often a mouse is pressed',
  run: async ({ page }) => {
    await page.locator('.monaco-workbench').waitFor();
    await page.evaluate(COUNT_PRESSES);
  },
};

/** @param folder the workspace, a git repository */
export function keyboardSteps(folder: string): readonly Step[] {
  return [
    {
      name: 'the preview opens from the palette, and the Tab key leads to its scenarios',
      run: async (driver) => {
        await driver.open(SCENARIOS);
        await driver.run('Milestone: Open Timeline Preview');
        await driver.preview.locator('.lane').nth(2).waitFor();
        await driver.preview.locator('html').evaluate<unknown, void>(COUNT_PRESSES);
        await enterPreview(driver);
        await tabTo(driver, 'Show');
        await driver.press('ArrowDown');
        await facts(driver, 'First Response').getByText('completed late').waitFor();
        await driver.press('ArrowUp');
        await facts(driver, 'First Response').getByText('Mon 9 Mar 09:30').waitFor();
      },
    },
    {
      name: 'every stop of the Tab key shows that it has the focus, and the page can be left at its end',
      run: async (driver) => {
        const unseen: string[] = [];
        let stops = 0;
        for (let stop = 0; stop < MOST_STOPS; stop += 1) {
          await driver.press('Tab');
          const focused = await ask(driver, FOCUSED);
          if (focused === '') break;
          stops += 1;
          // The thumb of a slider cannot be asked for its style: see the next step.
          if ((await ask(driver, `document.activeElement.type`)) === 'range') continue;
          if ((await ask(driver, SHOWN_BY)) === 'nothing') unseen.push(focused);
        }
        deepEqual(unseen, []);
        ok(stops > 12 && stops < MOST_STOPS, `${stops} stops`);
      },
    },
    {
      name: 'the arrow keys move the playhead, and the countdown is told',
      run: async (driver) => {
        await enterPreview(driver);
        await tabTo(driver, 'Playhead');
        ok(await isSeenToHaveFocus(driver, 'Playhead'));
        await driver.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
        const told = await driver.preview.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuetext');
        match(told ?? '', /16:33; First Response 57 min left, on track/);
        await driver.preview.getByText('An agent would see at Fri 6 Mar 2026 16:33').waitFor();
      },
    },
    {
      name: 'the arrow keys walk the lanes, and Enter leads to the line in the file',
      run: async (driver) => {
        await enterPreview(driver);
        await tabTo(driver, /^First Response: .*Show in the file/);
        await driver.press('ArrowDown');
        equal(await ask(driver, SHOWN_BY), 'edge');
        await driver.press('Enter');
        const line = driver.editor(PROCESS).locator('.view-line', { hasText: 'escalation-review' });
        await line.first().waitFor();
        await driver.page.locator('.tab.active', { hasText: 'cloudnine.entitlement.yaml' }).first().waitFor();
      },
    },
    {
      name: 'a sample case arrives when it is typed',
      run: async (driver) => {
        await enterPreview(driver);
        await tabTo(driver, 'Show');
        await driver.press('End');
        await driver.preview.getByRole('button', { name: 'Save As Scenario' }).waitFor();
        await tabTo(driver, 'Arrives');
        // What a Tab leads to is selected: it is written over.
        await driver.type('2026-03-10 10:00');
        await driver.press('Enter');
        await facts(driver, 'First Response').getByText('Tue 10 Mar 11:00').waitFor();
      },
    },
    {
      name: 'and has the field value that is typed',
      run: async (driver) => {
        const details = driver.preview.locator('details');
        await tabTo(driver, /^Field values and events: 0 values/);
        if ((await details.getAttribute('open')) === null) await driver.press('Enter');
        await tabTo(driver, 'Add field value');
        await driver.press('Enter');
        await driver.type('Priority');
        await driver.press('Tab');
        await driver.type('Low');
        await driver.press('Enter');
        await driver.preview.getByText('Field values and events: 1 value,').waitFor();
        await driver.screenshot('keyboard-what-if');
      },
    },
    {
      name: 'the picture is saved with Enter',
      run: async (driver) => {
        await tabTo(driver, 'Save as SVG…');
        await driver.press('Enter');
        const title = driver.page.locator('.quick-input-title', { hasText: 'Save Timeline as SVG picture' });
        await title.waitFor();
        await driver.page.waitForTimeout(500);
        await driver.press('Enter');
        await title.waitFor({ state: 'hidden' });
        const picture = { hasText: 'cloudnine-support.svg' };
        await driver.page.locator('.explorer-folders-view .monaco-list-row', picture).waitFor();
      },
    },
    {
      name: 'the scenario at the cursor is run as a test',
      run: async (driver) => {
        await driver.goTo(SCENARIOS, 'forgotten-case');
        await driver.run('Test: Run Test at Cursor');
        await driver.run('View: Show Testing');
        const row = '.test-explorer .monaco-list-row[aria-label*="cloudnine.scenario.yaml"][aria-label*="Passed"]';
        await driver.page.locator(row).waitFor();
        await driver.page
          .locator('.test-output-peek-tree, .test-output-peek')
          .getByText('forgotten-case')
          .first()
          .waitFor();
        await driver.run('View: Hide Panel');
        await driver.run('View: Show Explorer');
      },
    },
    {
      name: 'a change is compared with Git HEAD',
      run: async (driver) => {
        mkdirSync(join(folder, '.vscode'), { recursive: true });
        writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "git.enabled": true }\n');
        await driver.page.locator('.statusbar-item', { hasText: 'main' }).first().waitFor();
        await driver.goTo(PROCESS, 'target: 1h', 'behind');
        await driver.type(' 30m');
        await driver.open(SCENARIOS);
        await driver.run('Milestone: Compare Timelines With Git HEAD');
        const comparison = driver.preview.getByRole('region', { name: 'Comparison' });
        await comparison.getByText('target 1h 30m, was 1h').waitFor();
        await enterPreview(driver);
        await tabTo(driver, 'Stop Comparing');
        await driver.press('Enter');
        await comparison.waitFor({ state: 'hidden' });
      },
    },
    {
      name: 'and no button of a mouse was pressed, neither in the workbench nor in the preview',
      run: async (driver) => {
        equal(await driver.page.evaluate(PRESSES), 0);
        equal(await driver.preview.locator('html').evaluate<unknown, void>(PRESSES), 0);
      },
    },
  ];
}
