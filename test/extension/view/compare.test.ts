// A comparison in the preview's page, in a real browser without VS Code: `npm run test:view`.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { PreviewCaseKey, ToView } from '../../../server/src/protocol/preview.ts';
import type { ComparedTimelines } from '../../../server/src/queries/timelinePair.ts';
import { compareSample, SLOWER } from '../../support/compareSample.ts';
import { openPreviewPage, type PreviewPage } from './previewPage.ts';
import { readAxe } from './servePreview.ts';

/** Where to put pictures of every theme, for people to look at. */
const PICTURES = process.env['PICTURES'];
const SELECTED: PreviewCaseKey = { kind: 'scenario', id: 'forgotten-case' };

function messageOf({ after, ...compared }: ComparedTimelines): ToView {
  const uri = 'file:///samples/cloudnine.scenario.yaml';
  const subject = {
    uri,
    title: 'cloudnine.scenario.yaml',
    cases: [{ ...SELECTED, label: 'forgotten-case' }],
    selected: SELECTED,
    sample: null,
    choices: { milestones: [], processes: [], fields: [] },
    before: { uri, revision: 'HEAD', name: 'HEAD' },
  };
  return { type: 'timeline', subject, timeline: after, compared: { name: 'HEAD', ...compared } };
}

describe('a comparison in the preview’s page', function () {
  this.timeout(60_000);
  let view: PreviewPage;
  let page: Page;
  let slower: ComparedTimelines;

  const post = (message: ToView): Promise<void> => view.post(message);
  const section = () => page.getByRole('region', { name: 'Comparison' });

  before(async () => {
    view = await openPreviewPage();
    page = view.page;
    slower = await compareSample('forgotten-case', SLOWER);
  });
  beforeEach(() => view.open());
  afterEach(() => view.assertQuiet());
  after(() => view.close());

  it('shows what was and what is, in a table and in words', async () => {
    await post(messageOf(slower));
    await section().getByRole('heading', { name: 'Compared with HEAD' }).waitFor();
    const table = section().getByRole('region', { name: 'Was and now' });
    await table
      .getByRole('row', { name: /^First Response.*due Tue 10 Mar 13:00, was Tue 10 Mar 10:00 \(3 h later\)/ })
      .waitFor();
    await table.getByRole('row', { name: /^Escalation Review.*the same$/ }).waitFor();
    await section().getByRole('heading', { name: 'What changes for customers' }).waitFor();
    await section().getByRole('listitem').getByText('target 4h, was 1h').waitFor();
  });

  it('draws what was in each lane and what is gone under them, hidden from screen readers', async () => {
    await post(messageOf(slower));
    assert.equal(await page.locator('.picture .was[aria-hidden="true"] .was-lane').count(), 3);
    await page.locator('.picture .was').getByText('was due 10:00 – now 3 h later').waitFor();
    // What was is not in the way of the lane that leads to the file.
    await page
      .locator('.was-lane')
      .first()
      .click({ position: { x: 40, y: 6 }, force: true });
    const posted = await page.evaluate<readonly { type: string }[]>('window.posted');
    assert.equal(posted.at(-1)?.type, 'reveal');
  });

  it('keeps over a reload what it is compared with', async () => {
    await post(messageOf(slower));
    const saved = await page.evaluate<{ before?: unknown }>('window.saved');
    assert.deepEqual(saved.before, {
      uri: 'file:///samples/cloudnine.scenario.yaml',
      revision: 'HEAD',
      name: 'HEAD',
    });
  });

  it('is left by a button, with the keyboard', async () => {
    await post(messageOf(slower));
    const stop = section().getByRole('button', { name: 'Stop Comparing' });
    await stop.focus();
    await page.keyboard.press('Enter');
    const posted = await page.evaluate<readonly { type: string }[]>('window.posted');
    assert.deepEqual(posted.at(-1), { type: 'stopComparing' });
    const message = messageOf(slower);
    assert.ok(message.type === 'timeline');
    await post({ ...message, compared: undefined });
    await section().waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.was').count(), 0);
  });

  it('says so when nothing changed, and when there was nothing before', async () => {
    await post(messageOf(await compareSample('forgotten-case', (text) => `${text}# the same\n`)));
    await section().getByText('This case goes as it did.').waitFor();
    await section().getByText('1 process promises the same as before.').waitFor();
    const notBefore = { message: 'a.yaml is not in HEAD: it is new.', hint: 'Everything is new.' };
    await post(messageOf({ ...slower, before: null, notBefore }));
    await section().getByText('a.yaml is not in HEAD: it is new. Everything is new.').waitFor();
    assert.equal(await page.locator('.was').count(), 0);
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
    it(`has nothing for axe to complain about: ${theme}`, async () => {
      await view.open(theme);
      await post(messageOf(slower));
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `comparison-${theme}.png`), fullPage: true });
      }
      await page.evaluate(readAxe());
      const violations = await page.evaluate<readonly string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) =>
          [impact, id, ...nodes.map(({ html }) => html)].join(' ')))`,
      );
      assert.deepEqual(violations, []);
    });
  }
});
