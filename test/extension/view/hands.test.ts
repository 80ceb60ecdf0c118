// Direct hands: events and deadlines that are dragged or moved with the arrow keys, events that are added in the picture, undo and redo.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readFromView } from '../../../server/src/protocol/preview.ts';
import { openCaseView, SCENARIO, type CaseView } from './caseView.ts';
import { readAxe, type ThemeName } from './servePreview.ts';

/** Where to put pictures, for people to look at. */
const PICTURES = process.env['PICTURES'];

describe('events and deadlines in the preview’s picture', function () {
  this.timeout(60_000);
  let view: CaseView['view'];
  let subjectOf: CaseView['subjectOf'];
  let answer: CaseView['answer'];
  let lastChange: CaseView['lastChange'];
  let takeChanges: CaseView['takeChanges'];

  const told = () => subjectOf(SCENARIO, null).sample ?? assert.fail();
  const event = (name: string) => view.page.getByRole('slider', { name: `Event: ${name}` });
  const deadline = (name: string) => view.page.getByRole('slider', { name: `Deadline of ${name}` });
  /** Drags by px, in steps, and leaves it to the test to let go. */
  const dragBy = async (locator: ReturnType<typeof event>, by: number): Promise<void> => {
    const box = (await locator.boundingBox()) ?? assert.fail();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await view.page.mouse.move(x, y);
    await view.page.mouse.down();
    for (let step = 1; step <= 4; step += 1) await view.page.mouse.move(x + (by * step) / 4, y);
  };
  const undo = () => view.page.getByRole('button', { name: /^Undo/ });
  const redo = () => view.page.getByRole('button', { name: /^Redo/ });

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

  it('follow the pointer, one question at a time, while the axis stands still', async () => {
    await dragBy(event('Status: Working'), 60);
    const [first, ...more] = await takeChanges();
    assert.ok(first !== undefined);
    assert.deepEqual(more, [], 'the others wait');
    await answer(SCENARIO, first);
    const last = await lastChange();
    await answer(SCENARIO, last);
    await view.page.mouse.up();
    const [moved, ...others] = last.events;
    assert.ok(
      moved !== undefined && moved.when > '2026-03-09T09:20' && /:\d[05]$/.test(moved.when),
      JSON.stringify(moved),
    );
    assert.deepEqual(others, told().events.slice(1));
    assert.match(
      (await event('Status: Working').getAttribute('aria-valuetext')) ?? '',
      new RegExp(moved.when.slice(11)),
    );
    await view.page.getByText('Field values and events:').click();
    const when = view.page.getByRole('group', { name: 'Case events' }).getByLabel('When').first();
    assert.equal(await when.inputValue(), moved.when);
  });

  it('are one stop of the Tab key: arrows move one, go to another, and Delete takes an event away', async () => {
    await event('Status: Working').focus();
    for (const [key, when] of [
      ['ArrowRight', '2026-03-09T09:21'],
      ['Shift+ArrowLeft', '2026-03-09T09:06'],
      ['PageUp', '2026-03-09T10:06'],
    ] as const) {
      await view.page.keyboard.press(key);
      const change = await lastChange();
      assert.equal(change.events[0]?.when, when, key);
      await answer(SCENARIO, change);
    }
    const focused = (): Promise<string> => view.page.evaluate('document.activeElement.getAttribute("aria-label")');
    assert.equal(await focused(), 'Event: Status: Working');
    await view.page.keyboard.press('ArrowDown');
    assert.match(await focused(), /^Event: Escalation_Reviewed__c/);
    await view.page.keyboard.press('Delete');
    assert.equal((await lastChange()).events.length, told().events.length - 1);
    assert.equal(await view.page.locator('.handle[tabindex="0"]').count(), 1);
  });

  it('lead to where they are typed, or to the line of the milestone', async () => {
    await event('Status: Working').click();
    assert.equal(await view.page.evaluate('document.activeElement.value'), '2026-03-09T09:20');
    await deadline('First Response').click();
    const [message] = await view.takePosted();
    assert.equal(readFromView(message)?.type, 'reveal');
  });

  it('try another target, which is said beside it, and written only when that is asked for', async () => {
    await deadline('First Response').focus();
    await view.page.keyboard.press('PageUp');
    const change = await lastChange();
    assert.deepEqual(change.targets, [{ process: 'cloudnine-support', index: 0, minutes: 120 }]);
    await answer(SCENARIO, change);
    const tried = view.page.getByRole('list', { name: 'Targets that are tried' });
    await tried.getByText('First Response: 2 h instead of 1 h').waitFor();
    assert.match((await deadline('First Response').getAttribute('aria-valuetext')) ?? '', /10:30$/);
    assert.deepEqual(await view.takePosted(), []);
    await tried.getByRole('button', { name: 'Write 2h into the file' }).click();
    assert.deepEqual(await view.takePosted(), [{ type: 'writeTarget', target: change.targets[0] }]);
    await tried.getByRole('button', { name: 'Take back the target of First Response' }).click();
    assert.equal((await lastChange()).targets, undefined);
  });

  it('count a deadline that is dragged in business time', async () => {
    await dragBy(deadline('First Response'), 70);
    await answer(SCENARIO, await lastChange());
    const change = await lastChange();
    await answer(SCENARIO, change);
    await view.page.mouse.up();
    const minutes = change.targets?.[0]?.minutes ?? 0;
    assert.ok(minutes > 60 && minutes % 5 === 0, String(minutes));
    const due = (await deadline('First Response').getAttribute('aria-valuetext')) ?? '';
    const [, hour = '', minute = ''] = /(\d\d):(\d\d)$/.exec(due) ?? [];
    // Half an hour on Friday, the rest from Monday 09:00.
    assert.equal(Number(hour) * 60 + Number(minute) - 9 * 60, minutes - 30);
  });

  it('can be added where the row of events is pressed, and say what they lack until they count', async () => {
    const ground = (await view.page.locator('.event-ground').boundingBox()) ?? assert.fail();
    await view.page.mouse.click(ground.x + ground.width * 0.7, ground.y + ground.height - 4);
    const row = view.page.locator('.event-row').last();
    await row.getByText('Left out until it has a field.').waitFor();
    assert.deepEqual(await takeChanges(), []);
    await view.page.keyboard.type('Priority');
    await view.page.keyboard.press('Tab');
    const change = await lastChange();
    assert.deepEqual(Object.keys(change.events.at(-1) ?? {}).sort(), ['field', 'kind', 'value', 'when']);
    assert.match(change.events.at(-1)?.when ?? '', /^2026-03-09T1\d:/);
    assert.equal(await row.getByText('Left out').count(), 0);
  });

  it('warn of an event that comes before the case arrives', async () => {
    const [first, ...events] = told().events;
    const early = { ...(first ?? assert.fail()), when: '2026-03-06T09:00' };
    await answer(SCENARIO, { ...told(), events: [early, ...events] });
    await view.page.getByText('One event comes before the case arrives on Fri 6 Mar 2026 16:30').first().waitFor();
  });

  it('are taken back and done again, step by step, a drag being one', async () => {
    assert.equal(await undo().isVisible(), false);
    await event('Status: Working').focus();
    await view.page.keyboard.press('ArrowRight');
    await answer(SCENARIO, await lastChange());
    await dragBy(event('Status: Working'), 40);
    await answer(SCENARIO, await lastChange());
    const dragged = await lastChange();
    await answer(SCENARIO, dragged);
    await view.page.mouse.up();
    await view.page.keyboard.press('Control+z');
    const back = await lastChange();
    assert.equal(back.events[0]?.when, '2026-03-09T09:21');
    await answer(SCENARIO, back);
    await undo().click();
    assert.deepEqual(await view.takePosted(), [{ type: 'reset' }]);
    await answer(SCENARIO, null);
    assert.equal(await undo().isDisabled(), true);
    await view.page.keyboard.press('Control+Shift+z');
    await answer(SCENARIO, await lastChange());
    await redo().click();
    assert.deepEqual((await lastChange()).events, dragged.events);
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const satisfies readonly ThemeName[])
    it(`have nothing for axe to complain about, in ${theme}`, async () => {
      await view.open(theme);
      await view.page.setViewportSize({ width: 700, height: 1000 });
      await answer(SCENARIO, { ...told(), targets: [{ process: 'cloudnine-support', index: 0, minutes: 120 }] });
      await event('Status: Working').focus();
      await view.page.keyboard.press('ArrowDown');
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await view.page.screenshot({ path: path.join(PICTURES, `hands-${theme}.png`) });
      }
      await view.page.evaluate(readAxe());
      const violations = await view.page.evaluate<readonly string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) =>
          [impact, id, ...nodes.map(({ html }) => html)].join(' ')))`,
      );
      assert.deepEqual(violations, []);
    });
});
