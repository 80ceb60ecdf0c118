// Labels of the picture at every width a panel can have: none covers the sign or the text of another.
import assert from 'node:assert/strict';
import type { LaneLabel } from '../../server/src/draw/svg/laneLabels.ts';
import { layoutTimeline } from '../../server/src/draw/svg/layout.ts';
import { SIGN, STYLES } from '../../server/src/draw/svg/metrics.ts';
import { measureText } from '../../server/src/draw/svg/textWidth.ts';
import { fixtureNames, readFixture } from './readFixture.ts';
import { stepNow } from '../support/depth.ts';

interface Extent {
  readonly from: number;
  readonly to: number;
}

function extentOf({ x, text, side, textX }: LaneLabel): Extent {
  const reach = measureText(text, STYLES.label);
  if (text === '') return { from: x - SIGN, to: x + SIGN };
  return side === 'right' ? { from: x - SIGN, to: textX + reach } : { from: textX - reach, to: x + SIGN };
}

function listCovered(labels: readonly LaneLabel[]): readonly string[] {
  return labels.flatMap((one, position) =>
    labels
      .slice(position + 1)
      .filter((other) => {
        const [a, b] = [extentOf(one), extentOf(other)];
        return one.row !== null && one.row === other.row && a.from < b.to && b.from < a.to;
      })
      .map((other) => `${one.full} / ${other.full}`),
  );
}

describe('labels in a panel of any width', () => {
  for (const name of fixtureNames) {
    const timeline = readFixture(name);
    it(`do not cover each other: ${name}`, () => {
      for (let width = 320; width <= 1300; width += stepNow(10)) {
        const { events, lanes } = layoutTimeline(timeline, { width, hasHead: false });
        for (const labels of [events?.labels ?? [], ...lanes.map((lane) => lane.labels)]) {
          assert.deepEqual(listCovered(labels), [], `at ${width} px`);
        }
      }
    });
  }

  it('name what happens at the very end of the axis', () => {
    const timeline = readFixture('fridayAfternoon');
    for (let width = 400; width <= 1300; width += stepNow(1)) {
      const last = layoutTimeline(timeline, { width, hasHead: false }).events?.labels.at(-1);
      assert.ok(last !== undefined && last.text !== '', `at ${width} px`);
    }
  });
});
