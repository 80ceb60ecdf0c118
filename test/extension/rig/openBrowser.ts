// A headless Chromium of this machine, kept off the network.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const LOCAL_PROTOCOLS = ['data:', 'blob:'];

export interface OpenBrowser {
  readonly page: Page;
  /** Hosts that the page asked for and did not get. */
  readonly refused: ReadonlySet<string>;
  close(): Promise<void>;
}

/** @param endpoint the only host that the page can reach, with its subdomains */
export async function openBrowser(endpoint: string): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'milestone-chromium-'));
  // Webviews live on another site than the workbench: their service worker needs third-party storage, which a new profile and an
  // incognito window refuse.
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    args: FLAGS,
    viewport: { width: 1400, height: 900 },
  });
  const refused = await keepOffline(context, endpoint);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error('[page error]', error.message));
  if (process.env['VERBOSE']) page.on('console', (message) => console.error('[page]', message.text().slice(0, 600)));
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, refused, close };
}

function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`no Chromium found: install it (${NAMES[0]}), or name it in CHROMIUM_PATH`);
  return found;
}

/** The workbench puts webviews on subdomains of vscode-cdn.net, which its own service worker answers. */
async function keepOffline(context: BrowserContext, endpoint: string): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  const isLocal = (url: URL): boolean =>
    url.host === endpoint ||
    url.host.endsWith(`.${endpoint}`) ||
    url.hostname.endsWith('.vscode-cdn.net') ||
    LOCAL_PROTOCOLS.includes(url.protocol);
  await context.route(
    (url) => !isLocal(url),
    (route) => {
      refused.add(new URL(route.request().url()).host);
      return route.abort();
    },
  );
  return refused;
}
