// A timeline before and after a change, in words and as a picture.
import assert from 'node:assert/strict';
import { COMPARED_HEADERS, listComparedRows } from '../../server/src/draw/comparison/comparedFacts.ts';
import { compareLanes } from '../../server/src/draw/comparison/compareLanes.ts';
import { drawComparisonHtml, drawComparisonSvg } from '../../server/src/draw/comparison/comparisonPicture.ts';
import { groupChanges, describeProcess, describeUnchanged } from '../../server/src/draw/comparison/groupChanges.ts';
import { joinTimelines } from '../../server/src/draw/comparison/joinTimelines.ts';
import { lightTheme } from '../../server/src/draw/theme.ts';
import { drawSvg } from '../../server/src/draw/timelineSvg.ts';
import type { ComparedTimelines } from '../../server/src/queries/timelinePair.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { compareSample, SLOWER } from '../support/compareSample.ts';
import { assertGolden } from './golden.ts';
import { PAGE_SCRIPT } from '../../server/src/draw/pageScript.generated.ts';
import { readFixture } from './readFixture.ts';
import { allElements, parseXml, textOf } from './xml.ts';

function draw({ before, after }: Pick<ComparedTimelines, 'before' | 'after'>, width: number): string {
  return drawComparisonSvg(after, { before, name: 'HEAD' }, lightTheme, { width });
}

function textsOf(svg: string): readonly string[] {
  return allElements(parseXml(svg))
    .filter(({ name }) => name === 'text')
    .map(textOf);
}

describe('a timeline compared with the one before', () => {
  it('says for each milestone what is not the same', async () => {
    const { before, after } = await compareSample('forgotten-case', SLOWER);
    const lanes = compareLanes(before, after);
    assert.deepEqual(
      lanes.map(({ label, differences }) => [label, ...differences]),
      [
        ['First Response', 'due Tue 10 Mar 13:00, was Tue 10 Mar 10:00 (3 h later)'],
        ['Escalation Review'],
        ['Case Resolution', 'gone, was due Tue 10 Mar 17:00'],
      ],
    );
  });

  it('says the same in a table', async () => {
    const { before, after } = await compareSample('forgotten-case', SLOWER);
    const rows = listComparedRows(compareLanes(before, after), after);
    for (const row of rows) assert.equal(row.length, COMPARED_HEADERS.length);
    assert.deepEqual(rows[1]?.slice(-1), ['the same']);
    assert.deepEqual(rows[2], [
      'Case Resolution',
      '–',
      'Tue 10 Mar 17:00',
      'gone',
      'completed late',
      'gone, was due Tue 10 Mar 17:00',
    ]);
  });

  it('finds new milestones, other statuses and later starts', () => {
    const after = readFixture('fridayAfternoon');
    const [first, ...others] = after.milestones;
    assert.ok(first !== undefined);
    const before: Timeline = {
      ...after,
      milestones: [{ ...first, status: 'violated', start: '2026-03-06T16:00:00.000-05:00' }],
    };
    const lanes = compareLanes(before, after);
    assert.deepEqual(lanes[0]?.differences, [
      'starts Fri 6 Mar 16:30, was Fri 6 Mar 16:00',
      `${lanes[0]?.now?.status ?? ''}, was violated`,
    ]);
    assert.equal(lanes.filter(({ differences }) => differences[0]?.startsWith('new, due')).length, others.length);
  });

  it('knows a milestone by its name where its type got another id', () => {
    const after = readFixture('fridayAfternoon');
    const before = {
      ...after,
      milestones: after.milestones.map((one) => ({ ...one, milestone: `old-${one.milestone}` })),
    };
    assert.deepEqual(
      compareLanes(before, after).flatMap(({ differences }) => differences),
      [],
    );
  });

  it('lasts as long as both of them, with the closed hours of both', () => {
    const after = readFixture('fridayAfternoon');
    const [from, until] = ['2026-03-05T12:00:00.000-05:00', '2026-03-20T12:00:00.000-04:00'];
    const closed = [
      { from: '2026-03-05T17:00:00.000-05:00', to: '2026-03-06T09:00:00.000-05:00' },
      { from: '2026-03-19T17:00:00.000-04:00', to: '2026-03-20T09:00:00.000-04:00' },
    ];
    const joined = joinTimelines({ ...after, from, until, closed }, after);
    assert.deepEqual([joined.from, joined.until], [from, until]);
    assert.deepEqual(joined.closed, [closed[0], ...after.closed, closed[1]]);
    assert.equal(joinTimelines(after, after), after);
    assert.equal(joinTimelines(null, after), after);
  });

  it('is drawn with what was under what is, told by shape and words', async () => {
    const answer = await compareSample('forgotten-case', SLOWER);
    const svg = draw(answer, 1280);
    assertGolden('comparison.svg', svg);
    const texts = textsOf(svg);
    for (const text of [
      'was due 10:00 – now 3 h later',
      'was the same',
      'gone, was due Tue 10 Mar 17:00',
      'thin and hatched: was, in HEAD · wide: now',
    ])
      assert.ok(texts.includes(text), text);
  });

  it('stays inside the picture, whatever its width', async () => {
    const answer = await compareSample('forgotten-case', SLOWER);
    for (const width of [320, 700, 1900]) {
      const root = parseXml(draw(answer, width));
      const [, , right, bottom] = (root.attributes['viewBox'] ?? '').split(' ').map(Number);
      assert.ok(right !== undefined && bottom !== undefined);
      const was = allElements(root).find(({ attributes }) => attributes['class'] === 'was');
      assert.ok(was !== undefined);
      const shapes = allElements(was).filter(({ name, attributes }) => name === 'text' || attributes['rx'] === '2');
      assert.ok(shapes.length > 0);
      for (const { name, attributes } of shapes) {
        const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
        assert.ok(x >= 0 && x <= right && y <= bottom, `${name} at ${x}, ${y} of ${right}, ${bottom}`);
      }
    }
  });
});

describe('a comparison as a file', () => {
  it('is a page with the picture, the table and the list, with no script but its own and every text escaped', async () => {
    const { after, ...compared } = await compareSample('forgotten-case', (text) =>
      SLOWER(text).replace('name: CloudNine Support', 'name: Cloud <b>Nine</b>'),
    );
    const html = drawComparisonHtml(after, { name: '<HEAD>', ...compared }).replace(PAGE_SCRIPT, '');
    const root = parseXml(html.replace(/^<!doctype html>\n/, ''));
    const words = allElements(root).map(textOf);
    for (const text of ['Compared with <HEAD>', 'named Cloud <b>Nine</b>, was CloudNine Support', 'target 4h, was 1h'])
      assert.ok(words.includes(text), text);
    assert.equal(html.includes('<b>'), false);
    assert.equal(html.split('<script').length, 2);
  });

  it('is the timeline alone, and says why, where there was nothing before', async () => {
    const { after, comparison } = await compareSample('forgotten-case', (text) => text);
    const notBefore = { message: 'It is new.', hint: 'Everything is.' };
    assert.equal(drawComparisonSvg(after, { before: null, name: 'HEAD' }, lightTheme), drawSvg(after, lightTheme));
    const html = drawComparisonHtml(after, { name: 'HEAD', before: null, notBefore, comparison });
    assert.ok(html.includes('It is new. Everything is.') && html.includes('<p>Nothing.</p>'));
  });
});

describe('changes under headings', () => {
  it('begin with the process as a whole, and leave nothing out', async () => {
    const { comparison } = await compareSample('forgotten-case', (text) =>
      SLOWER(text).replace('name: CloudNine Support', 'name: CloudNine Care'),
    );
    const [process] = comparison.processes;
    assert.ok(process !== undefined);
    const groups = groupChanges(process);
    assert.deepEqual(
      groups.map(({ heading }) => heading),
      [null, 'First Response', 'Case Resolution'],
    );
    assert.equal(groups.flatMap(({ changes }) => changes).length, process.changes.length + process.deadlines.length);
    assert.equal(describeProcess(process), 'CloudNine Care');
    assert.equal(describeProcess({ ...process, status: 'added' }), 'CloudNine Care (new)');
  });

  it('say how many others promise the same', () => {
    assert.equal(describeUnchanged(1, true), '1 other process promises the same as before.');
    assert.equal(describeUnchanged(2, false), '2 processes promise the same as before.');
    assert.equal(describeUnchanged(0, true), '');
    assert.equal(describeUnchanged(0, false), 'There is no process on either side.');
  });
});
