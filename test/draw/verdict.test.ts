// Pass or fail in every drawing: the badge, what is not as expected, and the ghost of what was.
import assert from 'node:assert/strict';
import { listLanes } from '../../server/src/draw/lanes.ts';
import { lightTheme } from '../../server/src/draw/theme.ts';
import { drawHtml } from '../../server/src/draw/timelineHtml.ts';
import { drawSvg } from '../../server/src/draw/timelineSvg.ts';
import { drawText } from '../../server/src/draw/timelineText.ts';
import { describeVerdict } from '../../server/src/draw/verdict.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { readFixture } from './readFixture.ts';
import { allElements, parseXml, textOf } from './xml.ts';

const failed = readFixture('failedExpectations');
const passed: Timeline = { ...failed, verdict: { failures: [] } };

function textsOf(svg: string): readonly string[] {
  return allElements(parseXml(svg))
    .filter(({ name }) => name === 'text')
    .map(textOf);
}

describe('the verdict on a scenario', () => {
  it('says how many expectations are not met, and that all are', () => {
    assert.equal(describeVerdict(failed)?.title, 'Failed: 8 expectations not met');
    assert.equal(describeVerdict(passed)?.title, 'Passed: every expectation is met');
    assert.equal(describeVerdict(readFixture('fridayAfternoon')), null);
  });

  it('does not count what keeps a scenario from being checked as expectations', () => {
    const failures = [{ path: 'file', message: 'Unknown key.', expected: 'no errors', actual: 'Unknown key.' }];
    assert.equal(
      describeVerdict({ ...failed, verdict: { failures } })?.title,
      'Failed: the scenario cannot be checked',
    );
  });

  it('stands at the head of picture, page and text, with its sentences', () => {
    const sentence = 'First Response is due Mon 9 Mar 2026 09:30; you expected 10:30.';
    const texts = textsOf(drawSvg(failed, lightTheme));
    assert.ok(texts.indexOf('Failed: 8 expectations not met') < texts.indexOf('Case events'));
    assert.ok(texts.includes(sentence));
    for (const drawn of [drawHtml(failed), drawText(failed, { width: 100, color: false })]) {
      assert.ok(drawn.indexOf('Failed: 8 expectations not met') < drawn.indexOf(sentence));
      assert.ok(drawn.indexOf(sentence) < drawn.indexOf('Case events'));
    }
    assert.ok(textsOf(drawSvg(passed, lightTheme)).includes('Passed: every expectation is met'));
  });

  it('wraps its sentences in a narrow picture, and counts those that are too many', () => {
    const [failure] = failed.verdict?.failures ?? [];
    assert.ok(failure !== undefined);
    const failures = Array.from({ length: 30 }, () => failure);
    const texts = textsOf(drawSvg({ ...failed, verdict: { failures } }, lightTheme, { width: 320 }));
    assert.ok(texts.includes('and 22 more'));
    assert.ok(texts.includes('First Response is due Mon 9 Mar 2026'));
  });

  it('draws the deadline that was expected as a ghost in its lane, also one beside the axis', () => {
    const marks = listLanes(failed).map(({ label, marks: all }) => [
      label,
      ...all.filter(({ kind }) => kind === 'expected').map(({ text }) => text),
    ]);
    assert.deepEqual(marks, [
      ['First Response', 'expected completed Mon 09:20', 'expected due Mon 10:30'],
      ['Resolution', 'expected completed Mon 11:40', 'expected due Wed 11 Mar 12:30 →'],
    ]);
    const texts = textsOf(drawSvg(failed, lightTheme));
    for (const text of ['expected due Mon 10:30', 'expected exit Mon 15:30', 'expected'])
      assert.ok(texts.includes(text), text);
    assert.ok(!textsOf(drawSvg(passed, lightTheme)).includes('expected'));
  });
});
