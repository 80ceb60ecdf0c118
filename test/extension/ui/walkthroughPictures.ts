// The pictures of the walkthrough: each a part of the workbench, in a light and a dark theme.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../rig/cache.ts';
import type { Driver } from './driver.ts';
import { REST_MS, rest } from './rest.ts';
import { toWebp } from './toWebp.ts';

const MEDIA = join(ROOT, 'client', 'media');
const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function take(driver: Driver, name: string, clip: Part): Promise<void> {
  await rest(driver);
  await snap(driver, name, clip);
}

async function snap({ page }: Driver, name: string, clip: Part): Promise<void> {
  writeFileSync(join(MEDIA, `${name}.webp`), toWebp(await page.screenshot({ clip })));
}

/** Answers the open question and waits for the next. */
async function answer(driver: Driver, text: string): Promise<void> {
  await driver.page.waitForTimeout(REST_MS);
  await driver.press('Control+A');
  if (text !== '') await driver.type(text);
  await driver.page.waitForTimeout(REST_MS);
  await driver.press('Enter');
}

/** @param name of the theme that the workbench has */
export async function takeWalkthroughPictures(driver: Driver, name: string): Promise<void> {
  const { page } = driver;
  mkdirSync(MEDIA, { recursive: true });
  await page.setViewportSize({ width: 1180, height: 800 });
  await driver.open(PROCESS);
  await driver.run('View: Toggle Primary Side Bar Visibility');
  await driver.goTo(PROCESS, 'target: 1h', 'behind');
  // The mouse rests before: a hover goes when it moves.
  await rest(driver);
  await driver.press('ArrowLeft', 'Control+K', 'Control+I');
  await page.locator('.monaco-hover:visible').first().waitFor();
  await page.waitForTimeout(REST_MS);
  await snap(driver, `deadline-${name}`, { x: 60, y: 140, width: 760, height: 400 });
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
}
