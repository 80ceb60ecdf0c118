// The preview's page as a benchmark talks with it, and a plain page with the same picture beside it: how long an answer takes to be on the
// screen, and the frames that come while a hand is at work.
import type { Page } from 'playwright-core';
import { lightTheme } from '../../server/src/draw/theme.ts';
import { drawSvg } from '../../server/src/draw/timelineSvg.ts';
import type { PreviewSubject, ToView } from '../../server/src/protocol/preview.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { openPreviewPage } from '../extension/view/previewPage.ts';

export interface BenchPage {
  readonly page: Page;
  /** Posts a timeline; milliseconds until the frame behind the one that shows it. */
  show(timeline: Timeline): Promise<number>;
  /** Instead of the preview: the picture alone, in a window that scrolls. @param width of the picture, px */
  showPlain(timeline: Timeline, width: number): Promise<void>;
  /** Milliseconds between the frames that come while something is done. */
  framesWhile(act: () => Promise<void>): Promise<readonly number[]>;
  close(): Promise<void>;
}

const SUBJECT: PreviewSubject = {
  uri: 'file:///bench.entitlement.yaml',
  title: 'bench',
  cases: [],
  selected: null,
  sample: null,
  choices: { milestones: [], processes: [], fields: [] },
};

/** Two frames on, what was changed before the first is on the screen. */
const AFTER_TWO_FRAMES = (done: string): string => `requestAnimationFrame(() => requestAnimationFrame(() => ${done}))`;

const WATCH = `(() => {
  const watch = (window.watch = { frames: [], isOn: true });
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    watch.frames.push(now - last);
    last = now;
    if (watch.isOn) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})()`;

/** @throws Error where no Chromium is installed */
export async function openBenchPage(): Promise<BenchPage> {
  const view = await openPreviewPage({ minify: true });
  const { page } = view;
  await view.open();
  await page.setViewportSize({ width: 1200, height: 900 });
  return {
    page,
    show: async (timeline) => {
      const message: ToView = { type: 'timeline', subject: SUBJECT, timeline };
      // The way into the browser is not what is measured.
      await page.evaluate(`window.next = ${JSON.stringify(message)}`);
      return page.evaluate<number>(`new Promise((done) => {
        const start = performance.now();
        window.addEventListener('message', () => ${AFTER_TWO_FRAMES('done(performance.now() - start)')}, { once: true });
        window.postMessage(window.next, '*');
      })`);
    },
    showPlain: async (timeline, width) => {
      const picture = drawSvg(timeline, lightTheme, { width });
      await page.setContent(`<div class="scroller" style="overflow-x: auto">${picture}</div>`);
    },
    framesWhile: async (act) => {
      await page.evaluate(WATCH);
      await act();
      // The first two are the ones in which watching began.
      return page.evaluate<readonly number[]>(
        '((watch) => ((watch.isOn = false), watch.frames.slice(2)))(window.watch)',
      );
    },
    close: () => view.close(),
  };
}
