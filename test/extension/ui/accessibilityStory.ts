// What axe-core finds in the real workbench: the whole preview, and what is ours in the workbench itself, in every kind of theme, in
// a narrow panel and at 200 % zoom. What VS Code draws itself is left to VS Code.
import { deepEqual, ok } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { readAxe } from '../view/servePreview.ts';
import type { Driver } from './driver.ts';
import type { Step } from './steps.ts';
import { chooseTheme, LIGHT, THEMES } from './themes.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

const NARROW = { width: 900, height: 900 };
/** A window of 1440 × 900 at 200 %: so many px of style sheets, each two dots wide. */
const ZOOMED = { width: 720, height: 450 };

/** Serious and critical violations under an element (all of the document when absent), by rule and element. */
async function findSerious(root: Locator, selector: string | null): Promise<readonly string[]> {
  // Through the debugger's protocol, which no policy of the page refuses.
  await root.evaluate(readAxe());
  const context = JSON.stringify(selector === null ? {} : { include: [selector] });
  return root.evaluate<readonly string[], void>(
    `axe.run(${selector === null ? 'document' : context}).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, impact, nodes }) => nodes.map(({ target, html }) => [impact, id, target.join(' '), html].join(' · '))))`,
  );
}

async function checkPreview(driver: Driver, where: string): Promise<void> {
  // A transition between two themes is neither of them.
  await driver.page.waitForTimeout(400);
  deepEqual(await findSerious(driver.preview.locator('html'), null), [], where);
}

async function checkFits({ preview }: Driver, where: string): Promise<void> {
  const overflow = await preview
    .locator('html')
    .evaluate<number, void>('document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth');
  ok(overflow <= 0, `${where}: the page is ${overflow} px too wide`);
}

/** Does something at another size of the window, and puts the window back. */
async function at({ page }: Driver, size: typeof NARROW, act: () => Promise<void>): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  await page.waitForTimeout(400);
  await act();
  if (before !== null) await page.setViewportSize(before);
}

async function show(driver: Driver, label: string, expected: string): Promise<void> {
  await driver.preview.getByLabel('Show', { exact: true }).selectOption({ label });
  await driver.preview.getByRole('region', { name: 'Milestones' }).getByText(expected).first().waitFor();
}

export const ACCESSIBILITY_STEPS: readonly Step[] = [
  {
    name: 'the preview is open beside its file',
    run: async (driver) => {
      await driver.page.locator('.monaco-workbench').waitFor();
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Open Timeline Preview');
      await driver.preview.locator('.lane').nth(2).waitFor();
    },
  },
  ...THEMES.map(({ name, label, look }) => ({
    name: `axe finds nothing serious in the theme ${label}: a missed case, a what-if, a narrow panel, 200 % zoom`,
    run: async (driver: Driver) => {
      await chooseTheme(driver, { name, label, look });
      await show(driver, 'forgotten-case', 'completed late');
      await checkPreview(driver, `${label}, a case that misses everything`);
      await show(driver, 'CloudNine Support', 'US Support');
      await driver.preview.getByLabel('Arrives').waitFor();
      await checkPreview(driver, `${label}, a what-if`);
      await at(driver, NARROW, async () => {
        await checkPreview(driver, `${label}, a what-if in a narrow panel`);
        await checkFits(driver, `${label}, a narrow panel`);
      });
      await show(driver, 'forgotten-case', 'completed late');
      await at(driver, ZOOMED, async () => {
        await checkPreview(driver, `${label}, at 200 %`);
        await checkFits(driver, `${label}, at 200 %`);
        await driver.screenshot(`zoomed-${name}`);
      });
    },
  })),
  {
    name: 'nor in a comparison, nor where the preview tells what is wrong, in any theme',
    run: async (driver) => {
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Compare Timelines With File…');
      await driver.pick('aquaflow.entitlement.yaml');
      const compared = driver.preview.getByRole('heading', { name: 'Compared with aquaflow.entitlement.yaml' });
      await compared.waitFor();
      for (const theme of THEMES) {
        await chooseTheme(driver, theme);
        await checkPreview(driver, `${theme.label}, compared`);
      }
      await driver.preview.getByRole('button', { name: 'Stop Comparing' }).focus();
      await driver.press('Enter');
      await compared.waitFor({ state: 'hidden' });
      // In the group of the file, not over the preview.
      await driver.editor(SCENARIOS).click();
      await driver.open(PROCESS);
      await driver.goTo(PROCESS, '  cloudnine-support:', 'behind');
      await driver.press('ArrowLeft');
      await driver.type('x');
      await driver.preview.getByRole('alert').waitFor();
      for (const theme of THEMES) {
        await chooseTheme(driver, theme);
        await checkPreview(driver, `${theme.label}, with a problem`);
      }
      await driver.editor(PROCESS).click();
      await driver.press('Control+Z');
      await driver.preview.getByRole('alert').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'nor in the status bar item, which is the extension’s own in the workbench',
    run: async (driver) => {
      await driver.page.locator('.tab', { hasText: 'cloudnine.scenario.yaml' }).first().click();
      const item = driver.page.getByRole('button', { name: /^Milestone.*scenarios pass/ });
      await item.waitFor();
      for (const theme of THEMES) {
        await chooseTheme(driver, theme);
        await driver.page.waitForTimeout(400);
        const found = await findSerious(driver.page.locator('html'), '.statusbar-item[id^="milestone"]');
        deepEqual(found, [], `${theme.label}, status bar`);
      }
      await chooseTheme(driver, LIGHT);
    },
  },
];
