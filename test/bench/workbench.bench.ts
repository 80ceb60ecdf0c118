// What a person waits for in VS Code itself: from the key that opens a file, or runs a command, to what is on the screen. Every window is new, so
// that what is measured first is the extension's start too; beside it VS Code's own JSON in such a window, whose server comes with it.
// (The extension for YAML is not on npm, where all that this fetches comes from: its server is measured in server.bench.ts.)
// Prints a table with the aims beside it, and never fails on time. `npm run package` comes first. `SAMPLES=3` opens three times as many.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { withWorkbench, type Workbench } from '../extension/rig/withWorkbench.ts';
import { drive, type Driver } from '../extension/ui/driver.ts';
import { percentile } from './percentile.ts';
import { printTable } from './printTable.ts';

const VSIX = path.resolve('out/milestone.vsix');
const WINDOWS = 3 * Number(process.env['SAMPLES'] ?? 1);
const BROKEN = 'broken.entitlement.yaml';
const SCENARIO = 'cloudnine.scenario.yaml';
const JSON_FILE = 'broken.json';
const FILES = 'Control+P';
const COMMANDS = 'F1';

interface Wait {
  readonly what: string;
  /** ms; absent for what is not ours. */
  readonly aim?: number;
}

const WAITS = {
  json: { what: 'VS Code’s own JSON: a new window, a file, its finding' },
  findings: { what: 'a new window, a file, its findings', aim: 1000 },
  lenses: { what: 'a new window, a scenario, its lenses', aim: 1500 },
  preview: { what: 'the command, the timeline', aim: 700 },
  comparison: { what: 'the command, both timelines', aim: 1000 },
  activation: { what: 'activation, as VS Code measures it', aim: 50 },
} as const satisfies Readonly<Record<string, Wait>>;

type WaitName = keyof typeof WAITS;

class Watch {
  readonly measured = new Map<WaitName, number[]>();

  add(name: WaitName, ms: number): void {
    const known = this.measured.get(name);
    if (known === undefined) this.measured.set(name, [ms]);
    else known.push(ms);
  }

  /** From an act to what it brings. */
  async time(name: WaitName, act: () => Promise<void>, seen: Locator): Promise<void> {
    const began = performance.now();
    await act();
    await seen.first().waitFor();
    this.add(name, performance.now() - began);
  }
}

async function newWindow({ page, address }: Workbench): Promise<void> {
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}

/** Has a file, or a command, chosen in a list that a key opens, so that Enter alone is missing. */
async function choose(driver: Driver, key: string, name: string): Promise<void> {
  const { page } = driver;
  await driver.press(key);
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).first().waitFor();
}

async function readActivation(driver: Driver): Promise<number> {
  await driver.run('Developer: Show Running Extensions');
  const row = driver.page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: 'milestone' });
  const text = (await row.first().locator('.activation-time').textContent()) ?? '';
  return Number(/(\d+)\s*ms/.exec(text)?.[1] ?? NaN);
}

async function look(watch: Watch, workbench: Workbench): Promise<void> {
  const driver = drive(workbench.page, workbench.folder);
  const enter = (): Promise<void> => driver.press('Enter');
  const squiggle = (file: string): Locator => driver.editor(file).locator('.squiggly-error');
  const lenses = driver.editor(SCENARIO).locator('.codelens-decoration a');

  // A window opens again what was open in the one before.
  const closeAll = (): Promise<void> => driver.press('Control+K', 'Control+W');

  await newWindow(workbench);
  await choose(driver, FILES, JSON_FILE);
  await watch.time('json', enter, squiggle(JSON_FILE));
  await closeAll();

  await newWindow(workbench);
  await choose(driver, FILES, BROKEN);
  await watch.time('findings', enter, squiggle(BROKEN));
  watch.add('activation', await readActivation(driver));
  await closeAll();

  await newWindow(workbench);
  await choose(driver, FILES, SCENARIO);
  await watch.time('lenses', enter, lenses);
  await choose(driver, COMMANDS, 'Milestone: Open Timeline Preview');
  await watch.time('preview', enter, driver.preview.locator('svg .lane'));
  await closeAll();

  await choose(driver, FILES, SCENARIO);
  await enter();
  await lenses.first().waitFor();
  await choose(driver, COMMANDS, 'Milestone: Compare Timelines With Git HEAD');
  await watch.time('comparison', enter, driver.preview.getByRole('heading', { name: 'Compared with HEAD' }));
  await closeAll();
}

async function run(): Promise<void> {
  if (!existsSync(VSIX)) {
    console.log('not measured: `npm run package` comes first');
    return;
  }
  const watch = new Watch();
  const prepare = (folder: string): void => {
    writeFileSync(path.join(folder, JSON_FILE), '{ "a": 1 "b": 2 }\n');
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), '{ "git.enabled": true }\n');
  };
  await withWorkbench({ vsix: VSIX, prepare }, async (workbench) => {
    // The first window of a server waits for much that is none of ours.
    await newWindow(workbench);
    for (let window = 0; window < WINDOWS; window += 1) await look(watch, workbench);
  });
  printTable(
    ['from … to …, ms', 'median', 'least', 'most', 'aim'],
    Object.entries(WAITS).map(([name, wait]) => {
      const measured = [...watch.measured].find(([known]) => known === name)?.[1] ?? [];
      const [median, least, most] = [0.5, 0.01, 1].map((share) => percentile(measured, share));
      const aim = 'aim' in wait ? `${wait.aim}${(median ?? NaN) <= wait.aim ? '' : ' missed'}` : '';
      return [wait.what, ...[median, least, most].map((ms = NaN) => ms.toFixed(0)), aim];
    }),
  );
}

void run().then(
  () => process.exit(),
  (fault: unknown) => {
    console.log(`not measured: ${fault instanceof Error ? fault.message : String(fault)}`);
    process.exit();
  },
);
