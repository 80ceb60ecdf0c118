// The same hands without a mouse: files are opened by their names, commands and rows are walked to and taken with Enter.
import type { Locator } from 'playwright-core';
import { findPlace, type Driver } from './driver.ts';

/** Longer than any list that a story walks through. */
const MOST_ROWS = 60;

/** As `drive`, but nothing is clicked. @param workspace as there */
export function withoutMouse(driver: Driver, workspace: string): Driver {
  const { page } = driver;
  const rows = page.locator('.quick-input-list .monaco-list-row');

  const take = async (row: Locator): Promise<void> => {
    await row.first().waitFor();
    for (let step = 0; step < MOST_ROWS; step += 1) {
      // Lists are filtered while one types: the row that has the focus may be one of before, and gone in a moment.
      await page.waitForTimeout(100);
      if ((await row.and(page.locator('.focused')).count()) > 0) return driver.press('Enter');
      await driver.press('ArrowDown');
    }
    throw new Error('the row cannot be reached with the arrow keys');
  };

  /** Opens a list with these keys, which begins with `prefix`, and types what comes next. */
  const ask = async (keys: readonly string[], prefix: string, text: string): Promise<void> => {
    const input = page.locator('.quick-input-widget:visible input').first();
    const isOpen = async (): Promise<boolean> => (await input.isVisible()) && (await input.inputValue()) === prefix;
    // A workbench that is still being built, or a list that is still being closed, hears no keys.
    await page.locator('.explorer-folders-view, .test-explorer').first().waitFor();
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await driver.press(...keys);
      await page.waitForTimeout(250);
      if (await isOpen()) return driver.type(text);
    }
    throw new Error(`${keys.join(' ')} opens no list`);
  };

  const open: Driver['open'] = async (file) => {
    // Into the first group, where texts are; the preview is beside it.
    await ask(['Control+1', 'Control+P'], '', file);
    await take(rows.filter({ hasText: file.split('/').at(-1) ?? file }));
    await driver.editor(file).locator('.view-line').first().waitFor();
    await driver.editor(file).and(page.locator('.focused')).waitFor();
  };

  const goToPlace = async (file: string, place: string): Promise<void> => {
    await open(file);
    await ask(['Control+G'], ':', place.slice(1));
    await driver.press('Enter');
  };

  return {
    ...driver,
    open,
    run: async (command) => {
      await ask(['F1'], '>', command);
      const name = new RegExp(`^${command.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:,|$)`);
      await take(rows.and(page.getByRole('option', { name })));
    },
    pick: (text) => take(rows.filter({ hasText: text })),
    goTo: (file, text, side = 'before') => goToPlace(file, findPlace(workspace, file, text, side)),
    goToLine: (file, line) => goToPlace(file, `:${line}:1`),
  };
}

/** What counts presses of a mouse button in a document from now on, and tells how many there were. */
export const COUNT_PRESSES = `(() => {
  window.presses = 0;
  addEventListener('pointerdown', () => { window.presses += 1; }, true);
})()`;
export const PRESSES = 'window.presses';
