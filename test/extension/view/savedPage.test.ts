// A page that was saved, in a real browser: its playhead, its tooltips, and that it goes without its script.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { drawHtml } from '../../../server/src/draw/timelineHtml.ts';
import { readFixture } from '../../draw/readFixture.ts';
import { openBrowser, type OpenBrowser } from '../rig/openBrowser.ts';

describe('a saved page', function () {
  this.timeout(60_000);
  let browser: OpenBrowser;
  let page: Page;
  const complaints: string[] = [];
  const show = async (html: string): Promise<void> => {
    await page.goto('about:blank');
    await page.setContent(html);
  };
  const seen = async (): Promise<readonly string[]> => page.locator('.readout li').allTextContents();

  before(async () => {
    browser = await openBrowser('127.0.0.1');
    ({ page } = browser);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(() => assert.deepEqual(complaints.splice(0), []));
  after(() => browser.close());

  it('has a playhead that tells what an agent would see, as the preview does', async () => {
    await show(drawHtml(readFixture('fridayAfternoon')));
    const slider = page.getByRole('slider', { name: 'Playhead' });
    await slider.focus();
    await page.getByText('An agent would see at Fri 6 Mar 2026 16:30').waitFor();
    assert.deepEqual((await seen())[0], 'First Response: 1 h left, on track');
    for (let minute = 0; minute < 3; minute += 1) await page.keyboard.press('ArrowRight');
    assert.deepEqual((await seen())[0], 'First Response: 57 min left, on track');
    await page.keyboard.press('End');
    assert.deepEqual((await seen())[0], 'First Response: ended, 10 min left');
    await page.getByRole('button', { name: 'Sat 7 Mar' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Mon 9 Mar 09:15' }).first().click();
    await page.getByText('An agent would see at Mon 9 Mar 2026 09:15').waitFor();
    assert.deepEqual((await seen())[0], 'First Response: 15 min left, at risk');
  });

  it('has its playhead over the line, also in a window that is narrower than the picture', async () => {
    for (const width of [1400, 600]) {
      await page.setViewportSize({ width, height: 800 });
      await show(drawHtml(readFixture('fridayAfternoon')));
      const slider = page.getByRole('slider', { name: 'Playhead' });
      const gap = async (end: 'left' | 'right'): Promise<number> => {
        const [track, line] = await Promise.all([slider.boundingBox(), page.locator('.playhead-line').boundingBox()]);
        assert.ok(track !== null && line !== null);
        // The middle of the thumb, half of it from the end of its track.
        const thumb = end === 'left' ? track.x + 8 : track.x + track.width - 8;
        return Math.abs(thumb - line.x);
      };
      await slider.focus();
      await page.keyboard.press('Home');
      assert.ok((await gap('left')) < 2, `${width} px: ${await gap('left')}`);
      await page.keyboard.press('End');
      assert.ok((await gap('right')) < 2, `${width} px: ${await gap('right')}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('rests while the desk is closed', async () => {
    await show(drawHtml(readFixture('fridayAfternoon')));
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    for (let hour = 0; hour < 3; hour += 1) await page.keyboard.press('PageUp');
    assert.deepEqual((await seen())[0], 'First Response: 30 min left, on track, closed now');
  });

  it('says what a mark means to the pointer that rests on it', async () => {
    await show(drawHtml(readFixture('fridayAfternoon')));
    await page.locator('.mark', { hasText: 'warning: e-mail' }).first().hover();
    await page.getByRole('tooltip').getByText('fires before the deadline').waitFor();
  });

  it('has the same picture and tables without its script', async () => {
    await show(drawHtml(readFixture('fridayAfternoon')).replace(/<script>[^]*<\/script>/, ''));
    assert.equal(await page.locator('.readout').count(), 0);
    await page.getByRole('cell', { name: 'Mon 9 Mar 09:15' }).first().waitFor();
    await page.locator('.picture svg').waitFor();
  });
});
