// The pictures of README and documentation: the whole workbench, a process at the left and the timeline of a case beside it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../rig/cache.ts';
import type { Driver } from './driver.ts';
import { rest } from './rest.ts';
import { chooseTheme, DARK, HIGH_CONTRAST, LIGHT } from './themes.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');
const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

const CHANGE = ' 30m';
const EXPECTED = 'target: 2026-03-09T09:30';

const WIDE = { width: 1440, height: 940 };
/** What changes for customers is told under the picture. */
const TALL = { width: 1260, height: 1190 };
const NARROW = { width: 900, height: 940 };

/** Nothing in the picture that is not the product's, and nothing that blinks. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  'git.enabled': true,
  'git.blame.statusBarItem.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 12,
  'editor.cursorBlinking': 'solid',
};

/** Leaves nothing but samples in a workspace. */
export function prepareForPictures(folder: string): void {
  for (const name of ['broken.entitlement.yaml', 'plain.yaml', 'start.mjs']) rmSync(join(folder, name));
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
}

export async function takeDocsPictures(driver: Driver): Promise<void> {
  const { page } = driver;
  mkdirSync(PICTURES, { recursive: true });
  await page.setViewportSize(WIDE);
  await openSideBySide(driver);
  for (const theme of [LIGHT, DARK, HIGH_CONTRAST]) {
    await chooseTheme(driver, theme);
    await standAt(driver, 'target: 1h');
    await take(driver, theme.name);
  }
  await chooseTheme(driver, LIGHT);
  await page.setViewportSize(NARROW);
  await splitAt(driver, 450);
  await standAt(driver, 'target: 1h');
  await take(driver, 'narrow');
  await page.setViewportSize(WIDE);
  await splitAt(driver, 650);
  await takeComparison(driver);
  await takeTests(driver);
}

async function take(driver: Driver, name: string): Promise<void> {
  await rest(driver);
  await driver.page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** The process at the left, the timeline of a case on a Friday at the right, and nothing else. */
async function openSideBySide(driver: Driver): Promise<void> {
  const { page, preview } = driver;
  await driver.open(SCENARIOS);
  await driver.editor(SCENARIOS).getByText('passed').first().waitFor();
  await driver.run('Milestone: Open Timeline Preview');
  await preview.getByLabel('Show', { exact: true }).selectOption({ label: 'friday-afternoon' });
  await preview.getByText('enters Fri 6 Mar 2026 16:30').waitFor();
  await driver.editor(SCENARIOS).click();
  await driver.open(PROCESS);
  await driver.run('View: Toggle Primary Side Bar Visibility');
  await page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
  await splitAt(driver, 650);
  await preview.getByRole('button', { name: 'Mon 9 Mar 11:30' }).first().click();
}

/** Drags the edge between the two groups of editors. @param x from the left edge of the window, px */
async function splitAt({ page }: Driver, x: number): Promise<void> {
  const box = await page.locator('.editor-group-container').nth(1).boundingBox();
  if (box === null) throw new Error('there is no second group of editors');
  await page.mouse.move(box.x, 500);
  await page.mouse.down();
  await page.mouse.move(x + 5, 500, { steps: 5 });
  await page.mouse.move(x, 500);
  await page.mouse.up();
}

/** The cursor on a line of the process, which is in the upper part of the window; its lane is marked. */
async function standAt(driver: Driver, text: string): Promise<void> {
  await driver.goTo(PROCESS, 'businessHours:');
  await driver.goTo(PROCESS, text, 'behind');
  // The editor has put it in the middle.
  for (let line = 0; line < 12; line += 1) await driver.press('Control+ArrowDown');
  await driver.preview.locator('.lane.is-highlighted').first().waitFor();
  await driver.preview.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
}

async function takeComparison(driver: Driver): Promise<void> {
  await driver.goTo(PROCESS, 'target: 1h', 'behind');
  await driver.type(CHANGE);
  await driver.page.locator('.tab', { hasText: 'cloudnine.scenario.yaml' }).first().click();
  await driver.run('Milestone: Compare Timelines With Git HEAD');
  await driver.preview.getByText('target 1h 30m, was 1h').waitFor();
  await driver.page.locator('.tab', { hasText: 'cloudnine.entitlement.yaml' }).first().click();
  await standAt(driver, 'target: 1h');
  await driver.page.setViewportSize(TALL);
  await splitAt(driver, 460);
  await driver.page.mouse.move(1000, 600);
  await driver.page.mouse.wheel(0, 190);
  await take(driver, 'comparison');
  await driver.page.setViewportSize(WIDE);
  await driver.goTo(PROCESS, 'target: 1h', 'behind');
  for (let letter = 0; letter < CHANGE.length; letter += 1) await driver.press('Delete');
  await driver.editor(PROCESS).getByText('4 scenarios passed').waitFor();
}

/** A promise that is not what happens: expected against actual, at its line, and in the list of tests. */
async function takeTests(driver: Driver): Promise<void> {
  const { page } = driver;
  await driver.press('Control+K', 'Control+W');
  await driver.run('View: Show Explorer');
  await driver.open(SCENARIOS);
  await driver.goTo(SCENARIOS, EXPECTED, 'behind');
  await driver.press('Backspace');
  await driver.type('5');
  await driver.run('View: Show Testing');
  await driver.run('Test: Run All Tests');
  await page.getByText('First Response is due').first().waitFor();
  await driver.run('View: Hide Panel');
  await page.locator('.test-explorer .monaco-list-row', { hasText: 'cloudnine.scenario.yaml' }).click();
  // What stands above scenarios is asked for when lines come in sight.
  await driver.editor(SCENARIOS).locator('.view-line', { hasText: 'friday-afternoon' }).first().click();
  await driver.press('Control+ArrowDown', 'Control+ArrowUp');
  await driver.editor(SCENARIOS).locator('.codelens-decoration', { hasText: 'failed' }).first().waitFor();
  await take(driver, 'tests');
}
