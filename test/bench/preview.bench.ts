// What a person sees of the preview: how soon it follows a keystroke, and whether five hundred occurrences move as the hand does. The page
// runs in a headless Chromium without a graphics card; beside it, in the same run, the same picture in a plain page. Prints tables
// with the aims beside them, and never fails on time. `SAMPLES=5` measures five times as often. `npm run build` comes first.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { PreviewAnswer, PreviewParams } from '../../server/src/protocol/previewRequest.ts';
import { repeatMilestone } from '../draw/readFixture.ts';
import { openDocument } from '../support/clientDocument.ts';
import { generateFile } from '../support/generateFile.ts';
import { percentile } from './percentile.ts';
import { openBenchPage, type BenchPage } from './benchPage.ts';
import { printTable } from './printTable.ts';
import { MILESTONE } from './serverPeers.ts';

const FACTOR = Number(process.env['SAMPLES'] ?? 1);
/** The extension waits for the next key that long (client/src/preview/host.ts). */
const TYPING_MS = 50;
const FOLLOW_AIM = 100;
/** A frame that comes so much later than a sixtieth of a second was left out. */
const LATE_MS = 25;
const LATE = `% over ${LATE_MS} ms`;
/** Per cent of frames that may be late while the picture is moved: "60 frames", on a machine that others use too. */
const LATE_AIM = 5;

interface Case {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  readonly ask: Omit<PreviewParams, 'uri'>;
  /** The file that the question is about, where it is not the one that is typed in. */
  readonly asked?: string;
}

function sample(name: string, scenario: string): Case {
  const file = `samples/${name}/${name}.entitlement.yaml`;
  const text = readFileSync(file, 'utf8');
  return {
    title: `${name}, ${scenario}`,
    file,
    text,
    ask: { selected: { kind: 'scenario', id: scenario } },
    asked: file.replace('entitlement', 'scenario'),
  };
}

const CASES: readonly Case[] = [
  sample('cloudnine', 'friday-afternoon'),
  sample('titantech', 'premium-kept-waiting'),
  sample('aquaflow', 'reported-too-late'),
  ...[1_000, 10_000].map((lines) => ({
    title: `${lines.toLocaleString('en')} lines`,
    file: `samples/bench-${lines}.entitlement.yaml`,
    text: generateFile(lines),
    ask: {
      selected: { kind: 'process' as const, id: 'support-0' },
      changed: { at: '2026-03-06T16:30', set: { Priority: 'High' }, events: [] },
      knowsUnchanged: true,
    },
  })),
];

const uriOf = (file: string): string => pathToFileURL(path.resolve(file)).href;
const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : '–');
const verdict = (value: number, aim: number): string => `≤ ${aim} ${value <= aim ? 'met' : 'MISSED'}`;

/** Types a digit into a target, and takes it back: each time the picture is another one. */
async function follow(bench: BenchPage, { title, file, text, ask, asked = file }: Case): Promise<readonly string[]> {
  const client = await MILESTONE.start(true);
  const [served, painted, together]: [number[], number[], number[]] = [[], [], []];
  try {
    const document = await openDocument(client.connection, uriOf(file), 'entitlement', text);
    const offset = text.indexOf('target: ') + 'target: '.length;
    for (let round = 0; round < 12 * FACTOR; round += 1)
      for (const edit of [
        { offset, remove: 0, insert: '1' },
        { offset, remove: 1, insert: '' },
      ]) {
        const start = performance.now();
        await document.edit(edit);
        const params = { uri: uriOf(asked), ...ask };
        const { picture } = await client.connection.sendRequest<PreviewAnswer>('milestone/preview', params);
        if (picture === null || 'problem' in picture) throw new Error(`${title}: ${JSON.stringify(picture)}`);
        const answered = performance.now() - start;
        const shown = await bench.show(picture.timeline);
        served.push(answered);
        painted.push(shown);
        together.push(TYPING_MS + answered + shown);
      }
  } finally {
    await client.stop();
  }
  const all = percentile(together, 0.5);
  return [
    title,
    ...[served, painted].map((part) => figure(percentile(part, 0.5))),
    figure(all),
    figure(percentile(together, 0.95)),
    verdict(all, FOLLOW_AIM),
  ];
}

interface Hand {
  readonly what: string;
  /** Whether a plain page can be moved that way too. */
  readonly isPlain: boolean;
  /** Whether it has to be smooth; zooming draws everything anew. */
  readonly isAimed: boolean;
  readonly act: (page: Page) => Promise<void>;
}

const steps = (count: number): readonly number[] => Array.from({ length: count * FACTOR }, (_, step) => step);
const press = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`document.querySelector('${selector}').click()`);

async function drag(page: Page, y: number): Promise<void> {
  await page.mouse.move(1_000, y);
  await page.mouse.down();
  for (const step of steps(120)) {
    await page.mouse.move(1_000 - ((step * 7) % 900), y);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

async function turn(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(500, 400);
  for (const step of steps(100)) {
    const way = Math.floor(step / 50) % 2 === 0 ? 1 : -1;
    await page.mouse.wheel(x * way, y * way);
    await page.waitForTimeout(16);
  }
}

/** In the axis, above the lanes. */
const AXIS_Y = '(({ top }) => top + 8)(document.querySelector(".scroller").getBoundingClientRect())';
const PLAYHEAD_Y = '(({ top }) => top + 8)(document.querySelector(".playhead").getBoundingClientRect())';

const HANDS: readonly Hand[] = [
  { what: 'nothing', isPlain: true, isAimed: false, act: (page) => page.waitForTimeout(1_500) },
  { what: 'panning sideways, by wheel', isPlain: true, isAimed: true, act: (page) => turn(page, 40, 0) },
  { what: 'scrolling down and up', isPlain: true, isAimed: true, act: (page) => turn(page, 0, 120) },
  {
    what: 'panning, by dragging',
    isPlain: false,
    isAimed: true,
    act: async (page) => drag(page, await page.evaluate<number>(AXIS_Y)),
  },
  {
    what: 'dragging the playhead',
    isPlain: false,
    isAimed: true,
    act: async (page) => drag(page, await page.evaluate<number>(PLAYHEAD_Y)),
  },
  {
    what: 'playing',
    isPlain: false,
    isAimed: true,
    act: async (page) => {
      await press(page, '.tools button');
      await page.waitForTimeout(3_000);
      await press(page, '.tools button');
    },
  },
  {
    what: 'zooming',
    isPlain: false,
    isAimed: false,
    act: async (page) => {
      await page.keyboard.down('Control');
      await turn(page, 0, 30);
      await page.keyboard.up('Control');
    },
  },
];

async function move(bench: BenchPage, hand: Hand): Promise<readonly number[]> {
  await bench.page.evaluate('(window.scrollTo(0, 0), document.querySelector(".scroller").scrollTo(0, 0))');
  await bench.page.waitForTimeout(300);
  return bench.framesWhile(() => hand.act(bench.page));
}

const WIDE = 12_000;

async function measureFrames(bench: BenchPage): Promise<void> {
  const timeline = repeatMilestone(500, 60);
  const shows = [];
  for (let round = 0; round < 8 * FACTOR; round += 1) shows.push(await bench.show(timeline));
  console.log(`\nfive hundred occurrences: on the screen after ${figure(percentile(shows, 0.5))} ms, at the median`);
  await bench.page.locator('.scroller').focus();
  for (let step = 0; step < 7; step += 1) await bench.page.keyboard.press('+');
  const ours = new Map<Hand, readonly number[]>();
  for (const hand of HANDS) ours.set(hand, await move(bench, hand));
  await bench.showPlain(timeline, WIDE);
  const plain = new Map<Hand, readonly number[]>();
  for (const hand of HANDS.filter(({ isPlain }) => isPlain)) plain.set(hand, await move(bench, hand));
  const late = (frames: readonly number[]): number =>
    (frames.filter((ms) => ms > LATE_MS).length / frames.length) * 100;
  printTable(
    ['a frame every … ms, while', 'plain page', LATE, 'milestone', 'p95', 'worst', LATE, 'aim'],
    HANDS.map((hand) => {
      const [floor, own] = [plain.get(hand) ?? [], ours.get(hand) ?? []];
      return [
        hand.what,
        figure(percentile(floor, 0.5)),
        figure(late(floor)),
        ...[0.5, 0.95, 1].map((share) => figure(percentile(own, share))),
        figure(late(own)),
        hand.isAimed ? verdict(late(own), LATE_AIM) : '',
      ];
    }),
  );
}

async function run(): Promise<void> {
  const bench = await openBenchPage().catch((error: unknown) => {
    console.log(`not measured: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  if (bench === null) return;
  try {
    const agent = await bench.page.evaluate<string>('navigator.userAgent');
    console.log(`${/\S*Chrome\/[\d.]+/.exec(agent)?.[0] ?? agent}, without a graphics card`);
    console.log(
      `from a keystroke to the picture: our wait of ${TYPING_MS} ms, the server over stdio, the page; medians in ms`,
    );
    const rows = [];
    for (const each of CASES) rows.push(await follow(bench, each));
    printTable(['typing in', 'server', 'page', 'all', 'p95', 'aim'], rows);
    await measureFrames(bench);
  } finally {
    await bench.close();
  }
}

void run().then(() => process.exit());
