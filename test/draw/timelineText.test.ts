import assert from 'node:assert/strict';
import { countCells } from '../../server/src/draw/text/cells.ts';
import { drawText } from '../../server/src/draw/timelineText.ts';
import { assertGolden } from './golden.ts';
import { fixtureNames, readFixture, repeatMilestone, yearLong } from './readFixture.ts';

const ESCAPES = /\u001b\[\d+m/g;

describe('a timeline in the terminal', () => {
  for (const name of fixtureNames) {
    for (const width of [80, 120]) {
      it(`draws ${name} in ${width} columns as the golden file shows`, () => {
        assertGolden(`${name}.${width}.txt`, drawText(readFixture(name), { width, color: false }));
      });
    }

    it(`says the same of ${name} with and without colours`, () => {
      const plain = drawText(readFixture(name), { width: 100, color: false });
      const colored = drawText(readFixture(name), { width: 100, color: true });
      assert.equal(colored.replaceAll(ESCAPES, ''), plain);
      assert.doesNotMatch(plain, ESCAPES);
    });

    it(`never writes ${name} wider than the terminal`, () => {
      for (const width of [60, 80, 97, 120, 200]) {
        const lines = drawText(readFixture(name), { width, color: false }).split('\n');
        assert.deepEqual(
          lines.filter((line) => countCells(line) > width),
          [],
        );
      }
    });
  }

  it('shows green, yellow, red and grey only as colours of words and glyphs that differ anyway (§4.3)', () => {
    const colored = drawText(readFixture('fridayAfternoon'), { width: 100, color: true });
    assert.match(colored, /\u001b\[32m━+/);
    assert.match(colored, /\u001b\[33m▒+/);
    assert.match(colored, /\u001b\[31m█+/);
    assert.match(drawText(readFixture('stopAndResume'), { width: 100, color: true }), /\u001b\[90m┄+/);
  });

  it('ends every coloured line with the terminal as it was', () => {
    for (const line of drawText(readFixture('violatedWithActions'), { width: 100, color: true }).split('\n')) {
      const codes = line.match(ESCAPES) ?? [];
      if (codes.length > 0) assert.equal(codes.at(-1), '\u001b[0m');
    }
  });

  it('draws a year with months on its axis', () => {
    assertGolden('yearLong.80.txt', drawText(yearLong(), { width: 80, color: false }));
  });

  it('draws five hundred occurrences, each with its lane, its happenings and its summary', () => {
    const text = drawText(repeatMilestone(500, 60), { width: 120, color: false });
    assert.match(text, /^Status Update #1 .*completed$/m);
    assert.match(text, /^Status Update #500 .*completed$/m);
    assert.equal(text.match(/ starts, due /g)?.length, 500);
    assert.equal(text.match(/ completed, 10 min left /g)?.length, 500);
  });

  it('draws a terminal of no width as one of sixty columns', () => {
    const timeline = readFixture('fridayAfternoon');
    assert.equal(drawText(timeline, { width: 0, color: false }), drawText(timeline, { width: 60, color: false }));
  });

  it('lets no control character of a name reach the terminal', () => {
    const timeline = { ...readFixture('tenMinutes'), processName: 'Evil\u001b[2J\u0007Process' };
    assert.doesNotMatch(drawText(timeline, { width: 80, color: false }), /[\u001b\u0007]/);
  });

  it('refuses a zone that is not known, rather than telling wrong times', () => {
    const timeline = { ...readFixture('tenMinutes'), timeZone: 'Mars/Olympus' };
    assert.throws(() => drawText(timeline, { width: 80, color: false }), /Mars\/Olympus/);
  });
});
