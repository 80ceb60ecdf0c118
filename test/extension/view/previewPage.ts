// The preview's page in a browser, as a test talks with it: posts what the extension would, takes what the page posts.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readFromView, type ToView } from '../../../server/src/protocol/preview.ts';
import { openBrowser } from '../rig/openBrowser.ts';
import { servePreview, type ThemeName } from './servePreview.ts';

export interface PreviewPage {
  readonly page: Page;
  /** Loads the page anew. */
  open(theme?: ThemeName): Promise<void>;
  post(message: ToView): Promise<void>;
  /** What the page has posted since the last call; every message must be one that the extension accepts. */
  takePosted(): Promise<readonly unknown[]>;
  /** Fails on anything that went to the console, or was refused by the policy. */
  assertQuiet(): void;
  close(): Promise<void>;
}

/** @param minify as the package has it */
export async function openPreviewPage({ minify = false }: { readonly minify?: boolean } = {}): Promise<PreviewPage> {
  const server = await servePreview({ minify });
  const browser = await openBrowser(server.endpoint);
  const { page } = browser;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    open: async (theme = 'light') => {
      await page.setViewportSize({ width: 1200, height: 800 });
      await page.goto(server.address(theme));
    },
    post: async (message) => {
      await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
      // The message is an event of its own; after a frame it has been shown.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    },
    takePosted: async () => {
      const posted = await page.evaluate<readonly unknown[]>('window.posted.splice(0)');
      for (const message of posted) assert.deepEqual(readFromView(message), message);
      return posted;
    },
    assertQuiet: () => {
      assert.deepEqual(complaints.splice(0), []);
      assert.deepEqual([...browser.refused], []);
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
