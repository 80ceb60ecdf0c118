// What if? The form of the sample case and the handle of its arrival, in a real browser, answered by the real server's core.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readFromView, readPreviewState } from '../../../server/src/protocol/preview.ts';
import type { SampleCase } from '../../../server/src/protocol/sampleCase.ts';
import { openCaseView, PROCESS, SCENARIO, type CaseView } from './caseView.ts';
import type { PreviewPage } from './previewPage.ts';
import { readAxe, type ThemeName } from './servePreview.ts';

/** Where to put pictures, for people to look at. */
const PICTURES = process.env['PICTURES'];

describe('the sample case in the preview’s page', function () {
  this.timeout(60_000);
  let view: PreviewPage;
  let subjectOf: CaseView['subjectOf'];
  let answer: CaseView['answer'];
  let lastChange: CaseView['lastChange'];
  let takeChanges: CaseView['takeChanges'];
  const handle = () => view.page.getByRole('slider', { name: 'Arrival' });
  const arrives = () => view.page.getByLabel('Arrives');
  const openParts = () => view.page.getByText('Field values and events:').click();
  const lane = (name: string) => view.page.getByRole('button', { name: `${name}: ` });

  before(async () => {
    ({ view, subjectOf, answer, lastChange, takeChanges } = await openCaseView());
  });
  beforeEach(async () => {
    await view.open();
    await answer(SCENARIO, null);
    await view.takePosted();
  });
  afterEach(() => view.assertQuiet());
  after(() => view.close());

  it('says beside a changed case what was due before, and no longer once it is reset', async () => {
    await answer(SCENARIO, { ...(subjectOf(SCENARIO, null).sample ?? assert.fail()), at: '2026-03-09T10:00' });
    const former = view.page.locator('.was-lane text');
    await former.getByText('was due 09:30 – now 1 h 30 min later').waitFor();
    await view.page.getByText('thin and hatched: was, in the case as it was · wide: now').waitFor();
    await answer(SCENARIO, null);
    assert.equal(await former.count(), 0);
  });

  it('shows what the scenario tells, without asking for anything', async () => {
    assert.equal(await arrives().inputValue(), '2026-03-06T16:30');
    await view.page.getByText('Field values and events: 1 value, 4 events').waitFor();
    for (const name of ['Reset', 'Save As Scenario'])
      assert.equal(await view.page.getByRole('button', { name }).isVisible(), false, name);
    assert.deepEqual(await view.takePosted(), []);
  });

  it('follows the pointer with the arrival, while the axis stands still, and asks for one case at a time', async () => {
    const box = (await handle().boundingBox()) ?? assert.fail();
    const [x, y] = [box.x + 20, box.y + 10];
    /** The hours of the axis and where they are. */
    const axis = (): Promise<string> =>
      view.page.evaluate<string>(`[...document.querySelectorAll('.picture text')]
        .filter((text) => /^[0-9]{2}:[0-9]{2}$/.test(text.textContent))
        .map((text) => text.textContent + '@' + Math.round(text.getBoundingClientRect().x)).join(' ')`);
    const before = await axis();
    assert.match(before, /09:00@\d+/);
    await view.page.mouse.move(x, y);
    await view.page.mouse.down();
    for (let moved = 20; moved <= 200; moved += 20) await view.page.mouse.move(x + moved, y);
    const [first, ...more] = await takeChanges();
    assert.ok(first !== undefined);
    assert.deepEqual(more, [], 'the others wait');
    assert.deepEqual(
      [first.set, first.events],
      [subjectOf(SCENARIO, null).sample?.set, subjectOf(SCENARIO, null).sample?.events],
    );
    await answer(SCENARIO, first);
    const next = await lastChange();
    assert.ok(next.at > first.at && /:\d[05]$/.test(next.at), next.at);
    assert.equal(await axis(), before);
    assert.ok(
      Math.abs(((await handle().boundingBox())?.x ?? 0) - (box.x + 200)) < 12,
      'the handle is under the pointer',
    );
    await answer(SCENARIO, next);
    assert.equal(await axis(), before);
    await view.page.mouse.up();
    assert.deepEqual(await takeChanges(), []);
    assert.equal(await axis(), before, 'what was is still on it');
    assert.equal(await arrives().inputValue(), next.at);
    assert.match((await handle().getAttribute('aria-valuetext')) ?? '', new RegExp(`${next.at.slice(11)}$`));
    await view.page.getByText('What if: changed from the scenario').waitFor();
  });

  it('is dragged to before the axis, and back where it was with Escape', async () => {
    const box = (await handle().boundingBox()) ?? assert.fail();
    await view.page.mouse.move(box.x + 20, box.y + 10);
    await view.page.mouse.down();
    await view.page.mouse.move(box.x - 80, box.y + 10);
    const early = await lastChange();
    assert.ok(early.at < '2026-03-06T16:30', early.at);
    await answer(SCENARIO, early);
    await lane('First Response').waitFor();
    await handle().focus();
    await view.page.keyboard.press('Escape');
    assert.equal((await lastChange()).at, '2026-03-06T16:30');
    await view.page.mouse.up();
  });

  it('moves the arrival from the keyboard: minutes, quarters, hours, days', async () => {
    await handle().focus();
    let at = '';
    for (const [key, arrival] of [
      ['ArrowRight', '2026-03-06T16:31'],
      ['ArrowDown', '2026-03-06T16:30'],
      ['Shift+ArrowLeft', '2026-03-06T16:15'],
      ['PageUp', '2026-03-06T17:15'],
      ['Shift+PageDown', '2026-03-05T17:15'],
    ] as const) {
      await view.page.keyboard.press(key);
      const change = await lastChange();
      ({ at } = change);
      assert.equal(at, arrival, key);
      await answer(SCENARIO, change);
    }
    assert.match((await handle().getAttribute('aria-valuetext')) ?? '', /^Thu 5 Mar 2026 17:15$/);
    assert.equal(await view.page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Arrival');
  });

  it('asks for other field values, with those of the files to choose from', async () => {
    await openParts();
    const group = view.page.getByRole('group', { name: 'Field values' });
    await group.getByRole('button', { name: 'Add field value' }).click();
    await view.page.keyboard.type('Origin');
    await view.page.keyboard.press('Tab');
    await answer(SCENARIO, await lastChange());
    await view.page.keyboard.type('Web');
    await view.page.keyboard.press('Enter');
    const change = await lastChange();
    const { set } = subjectOf(SCENARIO, null).sample ?? assert.fail();
    assert.deepEqual(change.set, { ...set, Origin: 'Web' });
    await answer(SCENARIO, change);
    await group.getByRole('button', { name: 'Remove field value' }).first().click();
    const [removed] = Object.keys(set);
    assert.deepEqual(
      Object.keys((await lastChange()).set),
      [...Object.keys(set), 'Origin'].filter((key) => key !== removed),
    );
    await group.getByLabel('Field', { exact: true }).first().fill('Priority');
    await group.getByLabel('Value').first().focus();
    const offered = await view.page.evaluate<readonly string[]>(
      '[...document.activeElement.list.options].map(({ value }) => value)',
    );
    assert.ok(offered.includes('High') && offered.length > 1, offered.join());
    const names = await view.page.evaluate<number>('document.querySelectorAll("datalist:first-of-type option").length');
    assert.ok(names > 3);
  });

  it('changes, adds and removes what happens to the case', async () => {
    await openParts();
    const group = view.page.getByRole('group', { name: 'Case events' });
    const told = subjectOf(SCENARIO, null).sample?.events ?? [];
    await group.getByLabel('When').first().fill('2026-03-09T10:00');
    await group.getByLabel('When').first().press('Enter');
    const later = await lastChange();
    assert.deepEqual(later.events, [{ ...told[0], when: '2026-03-09T10:00' }, ...told.slice(1)]);
    await answer(SCENARIO, later);
    assert.match((await lane('First Response').getAttribute('aria-label')) ?? '', /completed late/);

    await group.getByRole('button', { name: 'Remove event' }).first().click();
    const without = await lastChange();
    assert.deepEqual(without.events, told.slice(1));
    await answer(SCENARIO, without);

    const playhead = view.page.getByRole('slider', { name: 'Playhead' });
    await playhead.focus();
    await view.page.keyboard.press('PageUp');
    await group.getByRole('button', { name: 'Add event' }).click();
    assert.equal(await group.getByLabel('When').last().inputValue(), '2026-03-06T17:30', 'at the playhead');
    await view.page.keyboard.press('Tab');
    await group.getByLabel('Event', { exact: true }).last().selectOption('Stopped');
    const stopped = await lastChange();
    assert.deepEqual(stopped.events.at(-1), { when: '2026-03-06T17:30', kind: 'stop' });
    await answer(SCENARIO, stopped);
    assert.equal((await view.page.getByText('stopped', { exact: false }).count()) > 0, true);
  });

  it('has inputs for every kind of event', async () => {
    const events = [
      { when: '1h', kind: 'set', field: 'Status', value: 'Working' },
      { when: '', kind: 'complete', milestone: 'first-response' },
      { when: '2h', kind: 'enter', process: 'cloudnine-support' },
      { when: '3h', kind: 'formulas', formula: 'ISNEW()', holds: false },
      { when: '4h', kind: 'complete', milestone: 'being-renamed' },
      ...(['stop', 'resume', 'close', 'reopen', 'exit'] as const).map((kind) => ({ when: '5h', kind })),
    ] as const satisfies SampleCase['events'];
    await answer(PROCESS, { at: '2026-03-06T16:30', set: {}, events });
    await view.takePosted();
    const group = view.page.getByRole('group', { name: 'Case events' });
    // So much that happened would hide the timeline: it is folded at first.
    assert.equal(await group.isVisible(), false);
    await view.page.getByText('Field values and events').click();
    await group.getByLabel('When').first().fill('30m');
    await group.getByLabel('When').first().press('Enter');
    assert.deepEqual((await lastChange()).events, [{ ...events[0], when: '30m' }, ...events.slice(1)]);
    for (const kind of ['Milestone completed', 'Enters process', 'Formula says', 'Field changes', 'Closed'])
      await group.getByLabel('Event', { exact: true }).first().selectOption(kind);
    await view.page.evaluate('0');
    await answer(PROCESS, { at: '2026-03-06T16:30', set: {}, events });
    assert.deepEqual((await lastChange()).events[0], { when: '30m', kind: 'close' });
  });

  it('says which event cannot be read, and goes on when it can', async () => {
    await openParts();
    const when = view.page.getByRole('group', { name: 'Case events' }).getByLabel('When').first();
    await when.fill('tomorrow');
    await when.press('Enter');
    await answer(SCENARIO, await lastChange());
    await view.page.getByRole('alert').getByText("Event 1: 'tomorrow' is no time.").waitFor();
    assert.equal(await when.inputValue(), 'tomorrow');
    await when.fill('20m');
    await when.press('Enter');
    await answer(SCENARIO, await lastChange());
    assert.equal(await view.page.getByRole('alert').isVisible(), false);
  });

  it('arrives as files write it, typed with a blank too, or chosen in the browser’s calendar', async () => {
    await arrives().fill('2026-03-07 11:00');
    await arrives().press('Enter');
    const change = await lastChange();
    assert.equal(change.at, '2026-03-07T11:00');
    await answer(SCENARIO, change);
    await arrives().fill('Saturday');
    await arrives().blur();
    assert.deepEqual(await view.takePosted(), []);
    const said = await view.page.evaluate<string>('document.querySelector("input.arrival").validationMessage');
    assert.match(said, /such as 2026-03-06 16:30/);
    await view.page.getByLabel('Choose the arrival in a calendar').fill('2026-03-08T12:15');
    assert.equal((await lastChange()).at, '2026-03-08T12:15');
    assert.equal(await arrives().inputValue(), '2026-03-08T12:15');
  });

  it('is as it was after Reset, and is remembered over a reload of the window', async () => {
    await arrives().fill('2026-03-07T11:00');
    await arrives().press('Enter');
    const change = await lastChange();
    await answer(SCENARIO, change);
    const state = readPreviewState(await view.page.evaluate('window.saved'));
    assert.deepEqual(state?.sample, { ...change, timeZone: 'America/New_York', isChanged: true });
    await view.page.getByRole('button', { name: 'Save As Scenario' }).click();
    await view.page.getByRole('button', { name: 'Reset' }).click();
    assert.deepEqual(await view.takePosted(), [{ type: 'saveScenario' }, { type: 'reset' }]);
    await answer(SCENARIO, null);
    assert.equal(await arrives().inputValue(), '2026-03-06T16:30');
    assert.equal(await view.page.getByRole('button', { name: 'Reset' }).isVisible(), false);
  });

  it('asks no more for a case once another one is chosen', async () => {
    await handle().focus();
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('ArrowRight');
    await view.page.getByLabel('Show', { exact: true }).selectOption('CloudNine Support');
    assert.deepEqual(
      (await view.takePosted()).map((message) => readFromView(message)?.type),
      ['change', 'select'],
    );
    await answer(PROCESS, null);
    assert.deepEqual(await view.takePosted(), []);
    assert.equal(await arrives().inputValue(), '2026-03-06T16:30');
  });

  it('offers a case of a process to be kept as a scenario at once', async () => {
    await answer(PROCESS, null);
    await view.page.getByRole('button', { name: 'Save As Scenario' }).focus();
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await view.takePosted(), [{ type: 'saveScenario' }]);
  });

  it('keeps what a person is typing when an answer comes meanwhile', async () => {
    await openParts();
    const group = view.page.getByRole('group', { name: 'Field values' });
    await group.getByRole('button', { name: 'Add field value' }).click();
    await view.page.keyboard.type('Orig');
    await answer(SCENARIO, null);
    await view.page.keyboard.type('in');
    assert.equal(await group.getByLabel('Field', { exact: true }).last().inputValue(), 'Origin');
  });

  it('shows times whole and room for what changes, however wide the panel is', async () => {
    await answer(SCENARIO, { ...(subjectOf(SCENARIO, null).sample ?? assert.fail()), at: '2026-03-05T16:00' });
    await openParts();
    for (const width of [320, 420, 520, 600, 640, 641, 700, 760, 900, 1200]) {
      await view.page.setViewportSize({ width, height: 800 });
      const cut = await view.page.evaluate<readonly string[]>(
        `[...document.querySelectorAll('.event-row input[type=text]')].flatMap((input) =>
          (input.ariaLabel === 'When' ? input.scrollWidth > input.clientWidth : input.clientWidth < 80) ? input.value + ' ' + input.clientWidth : [])`,
      );
      assert.deepEqual(cut, [], `${width} px`);
    }
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const satisfies readonly ThemeName[])
    it(`has nothing for axe to complain about, opened, in ${theme}, and fits a narrow panel`, async () => {
      await view.open(theme);
      await answer(SCENARIO, { ...(subjectOf(SCENARIO, null).sample ?? assert.fail()), at: '2026-03-05T16:00' });
      await openParts();
      await view.page.evaluate(readAxe());
      const violations = await view.page.evaluate<readonly string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) =>
          [impact, id, ...nodes.map(({ html }) => html)].join(' ')))`,
      );
      assert.deepEqual(violations, []);
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await view.page.screenshot({ path: path.join(PICTURES, `whatif-${theme}.png`), fullPage: true });
      }
      for (const width of [320, 420, 700]) {
        await view.page.setViewportSize({ width, height: 600 });
        assert.equal(await view.page.evaluate('document.documentElement.scrollWidth'), width);
        if (PICTURES !== undefined && theme === 'light')
          await view.page.screenshot({ path: path.join(PICTURES, `whatif-${width}.png`), fullPage: true });
      }
    });
});
