// `npm run pictures`: the walkthrough's pictures (client/media), taken of the packaged extension in the real workbench.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './rig/cache.ts';
import { copySamples } from './rig/copySamples.ts';
import { openBrowser } from './rig/openBrowser.ts';
import { installExtension, startServer } from './rig/startServer.ts';
import { drive, type Driver } from './ui/driver.ts';

const MEDIA = join(ROOT, 'client', 'media');
const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

const THEMES = [
  { name: 'light', theme: 'Light Modern', look: '.vs' },
  { name: 'dark', theme: 'Dark Modern', look: '.vs-dark' },
];

/** Until what moves on the screen has come to rest. */
const REST_MS = 900;

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function take({ page }: Driver, name: string, clip: Part): Promise<void> {
  // Away from everything that shows a tooltip.
  await page.mouse.move(2, 600);
  await page.waitForTimeout(REST_MS);
  await page.screenshot({ path: join(MEDIA, `${name}.png`), clip });
}

/** Answers the open question and waits for the next. */
async function answer(driver: Driver, text: string): Promise<void> {
  await driver.page.waitForTimeout(REST_MS);
  await driver.press('Control+A');
  if (text !== '') await driver.type(text);
  await driver.page.waitForTimeout(REST_MS);
  await driver.press('Enter');
}

async function takeAll(driver: Driver, name: string): Promise<void> {
  const { page } = driver;
  await driver.open(PROCESS);
  await driver.run('View: Toggle Primary Side Bar Visibility');
  await driver.goTo(PROCESS, 'target: 1h', 'behind');
  await driver.press('ArrowLeft', 'Control+K', 'Control+I');
  await page.locator('.monaco-hover:visible').first().waitFor();
  await take(driver, `deadline-${name}`, { x: 60, y: 140, width: 760, height: 400 });
  await driver.press('Escape');

  await driver.run('Milestone: New Entitlement Process…');
  await answer(driver, 'Acme Support');
  await answer(driver, 'Case');
  await answer(driver, 'US Support');
  await answer(driver, 'Standard');
  await page.waitForTimeout(REST_MS);
  await driver.press('Control+A');
  await driver.type('24h');
  await page.getByText('3 working days').first().waitFor();
  await take(driver, `new-process-${name}`, { x: 280, y: 0, width: 620, height: 150 });
  await driver.press('Escape');

  await driver.run('Milestone: Insert Public Holidays…');
  await answer(driver, 'Poland');
  await answer(driver, '2026-2027');
  await take(driver, `holidays-${name}`, { x: 280, y: 0, width: 620, height: 390 });
  await driver.press('Escape');

  await page.locator('.tab', { hasText: 'cloudnine.scenario.yaml' }).click();
  await driver.goTo(SCENARIOS, 'friday-afternoon');
  await driver.editor(SCENARIOS).getByText('passed').first().waitFor();
  await take(driver, `scenario-${name}`, { x: 60, y: 130, width: 760, height: 500 });

  await driver.run('Milestone: Open Timeline Preview');
  await driver.preview.locator('.lane').nth(2).waitFor();
  await take(driver, `timeline-${name}`, { x: 612, y: 70, width: 568, height: 660 });
}

async function run(): Promise<void> {
  mkdirSync(MEDIA, { recursive: true });
  for (const { name, theme, look } of THEMES) {
    const workspace = copySamples();
    const extension = installExtension(join(ROOT, 'out', 'milestone.vsix'));
    const server = await startServer({ runsTests: false, extensionsFolder: extension.folder });
    const browser = await openBrowser(server.endpoint);
    const driver = drive(browser.page, workspace.folder);
    try {
      await browser.page.goto(`http://${server.endpoint}/?folder=${encodeURIComponent(workspace.folder)}`);
      await browser.page.setViewportSize({ width: 1180, height: 800 });
      await driver.open(SCENARIOS);
      await driver.run('Preferences: Color Theme');
      await browser.page.locator('.quick-input-widget input').first().fill(theme);
      await driver.pick(theme);
      await browser.page.locator(`.monaco-workbench${look}`).waitFor();
      await takeAll(driver, name);
    } finally {
      await browser.close();
      server.stop();
      extension.dispose();
      workspace.dispose();
    }
  }
}

void run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
