// Hands and eyes on the workbench: what a person does and sees, by keyboard and by what is on the screen.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { ROOT } from '../rig/cache.ts';

const SCREENSHOTS: string = join(ROOT, 'out', 'screenshots');

/** Generous: two cores may be busy with something else. */
const PATIENCE_MS = 20_000;

export interface Driver {
  readonly page: Page;
  /** That is open, as it is on disk. */
  readonly folder: string;
  /** The inside of the timeline preview. */
  readonly preview: FrameLocator;
  /** The editor of a file of the workspace, by its path. */
  editor(file: string): Locator;
  /** Opens a file of the workspace from the explorer, and puts the cursor into it. */
  open(file: string): Promise<void>;
  /** Runs a command from the palette, by its whole name. */
  run(command: string): Promise<void>;
  /** Picks the row with this text from the open list. */
  pick(text: string): Promise<void>;
  /** Puts the cursor before (or behind) the first `text` of a file that is open. */
  goTo(file: string, text: string, side?: 'before' | 'behind'): Promise<void>;
  /** Puts the cursor at the start of a line of a file that is open, the first being 1. */
  goToLine(file: string, line: number): Promise<void>;
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** Writes settings of the workspace, instead of those that it had. VS Code notices in its own time. */
  settings(settings: Readonly<Record<string, unknown>>): void;
}

/** @param workspace the folder that is open, to find places in its files as they are on disk */
export function drive(page: Page, workspace: string): Driver {
  page.setDefaultTimeout(PATIENCE_MS);
  mkdirSync(SCREENSHOTS, { recursive: true });
  const input = page.locator('.quick-input-widget:not([style*="display: none"]) input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');

  const press: Driver['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  const editor: Driver['editor'] = (file) =>
    page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURI(file.split('/').at(-1) ?? '')}"]`).first();

  const pick: Driver['pick'] = async (text) => {
    await rows.filter({ hasText: text }).first().waitFor();
    await rows.filter({ hasText: text }).first().click();
  };

  const open: Driver['open'] = async (file) => {
    const names = file.split('/');
    for (const [depth, name] of names.entries()) {
      const row = page
        .locator(`.explorer-folders-view .monaco-list-row[aria-level="${depth + 1}"]`)
        .filter({ has: page.getByText(name, { exact: true }) });
      await row.waitFor();
      if (depth === names.length - 1) await row.dblclick();
      // A folder that comes into the list moves the others away from under the mouse.
      else
        for (let tries = 0; tries < 5 && (await row.getAttribute('aria-expanded')) === 'false'; tries += 1) {
          await row.click();
          await row
            .and(page.locator('[aria-expanded="true"]'))
            .waitFor({ timeout: 2000 })
            .catch(() => undefined);
        }
    }
    await editor(file).locator('.view-line').first().waitFor();
    await editor(file).click();
  };

  const run: Driver['run'] = async (command) => {
    // Its name is followed by its keys, another command's by more words.
    const name = new RegExp(`^${command.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:,|$)`);
    const row = rows.and(page.getByRole('option', { name })).first();
    // The list holds what may be run when it is opened: what depends on a file or on trust may come a moment later.
    for (let tries = 0; tries < 5; tries += 1) {
      await press('F1');
      await input.fill(`>${command}`);
      const isThere = await row.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (isThere) break;
      await press('Escape');
    }
    // Not Enter: the row that has the focus may still be one of the list before it was filtered.
    await row.click();
  };

  const goTo: Driver['goTo'] = async (file, text, side = 'before') => {
    const place = findPlace(workspace, file, text, side);
    await editor(file).click();
    await press('Control+G');
    await input.fill(place);
    await press('Enter');
  };

  const goToLine: Driver['goToLine'] = async (file, line) => {
    await editor(file).click();
    await press('Control+G');
    await input.fill(`:${line}:1`);
    await press('Enter');
  };

  return {
    page,
    folder: workspace,
    preview: page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    editor,
    open,
    run,
    pick,
    goTo,
    goToLine,
    type: (text) => page.keyboard.type(text),
    press,
    settings: (settings) => {
      mkdirSync(join(workspace, '.vscode'), { recursive: true });
      writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
    },
    screenshot: async (name) => void (await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })),
  };
}

/** Line and column, as the workbench is asked for them: `:12:7`. @param side of the first `text` of the file, as it is on disk */
export function findPlace(workspace: string, file: string, text: string, side: 'before' | 'behind'): string {
  const content = readFileSync(join(workspace, file), 'utf8');
  const index = content.indexOf(text);
  if (index < 0) throw new Error(`${file} has no "${text}"`);
  const before = content.slice(0, side === 'before' ? index : index + text.length).split('\n');
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
