// Room for labels under a bar: nothing covers anything, what is close together is a list in the order of time, and of too many some are
// counted.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeLabels, type LabelRoom, type PlacedLabels } from '../../server/src/draw/svg/placeLabels.ts';
import { fuzz } from '../support/depth.ts';

const ROOM: LabelRoom = { left: 0, right: 800, rows: 9, sign: 7, gap: 4, countWidths: () => [140, 140, 20] };

function place(xs: readonly number[], width = 150): PlacedLabels {
  return placeLabels(
    xs.map((x) => ({ x, widths: [width, Math.min(width, 100), 0] })),
    ROOM,
  );
}

describe('the places of labels', () => {
  it('stand as a list in the order of time where they are close together, their texts in one line', () => {
    const { spots } = place([300, 305, 320, 322]);
    assert.deepEqual(
      spots.map((spot) => [spot?.row, spot?.side, spot?.textX]),
      [0, 1, 2, 3].map((row) => [row, 'right', 322 + 7 + 4]),
    );
  });

  it('hang from the left side at the end of the axis, still in the order of time', () => {
    const { spots } = place([780, 790, 800]);
    assert.deepEqual(
      spots.map((spot) => [spot?.row, spot?.side]),
      [0, 1, 2].map((row) => [row, 'left']),
    );
  });

  it('stand in one row where there is room', () => {
    const { spots, counted } = place([0, 200, 400, 600]);
    assert.deepEqual(
      spots.map((spot) => spot?.row),
      [0, 0, 0, 0],
    );
    assert.deepEqual(counted, []);
  });

  it('keep to one side in any row, where changing sides would leave no room for others', () => {
    const { spots, counted } = place([34, 108, 141, 270, 290, 410, 449, 790, 794], 165);
    assert.deepEqual(
      spots.map((spot) => spot?.choice),
      Array.from({ length: 9 }, () => 0),
    );
    assert.deepEqual(counted, []);
  });

  it('count what is too much: the first of a list are told, or only its number', () => {
    const { spots, counted } = place(Array.from({ length: 30 }, (_, at) => 300 + at));
    assert.equal(spots.filter((spot) => spot !== null).length, 3);
    assert.deepEqual(
      counted.map(({ members, isRest }) => [members.length, isRest]),
      [[27, true]],
    );
    const many = place(Array.from({ length: 300 }, (_, at) => at * 2.6));
    const isTold = new Set([
      ...many.spots.flatMap((spot, position) => (spot === null ? [] : position)),
      ...many.counted.flatMap(({ members }) => members),
    ]);
    assert.equal(isTold.size, 300);
  });

  it('cover nothing and cross no text, whatever there is', () => {
    const requests = fc.array(fc.tuple(fc.nat(800), fc.integer({ min: 10, max: 300 })), { maxLength: 40 });
    fc.assert(
      fc.property(requests, (drawn) => {
        const { spots, counted } = placeLabels(
          drawn.map(([x, width]) => ({ x, widths: [width, Math.min(width, 130), 0] })),
          ROOM,
        );
        const boxes = [
          ...spots.flatMap((spot, position) => {
            const [x = 0, width = 0] = drawn[position] ?? [];
            return spot === null ? [] : [{ x, spot, width: [width, Math.min(width, 130), 0][spot.choice] ?? 0 }];
          }),
          ...counted.map(({ x, spot }) => ({ x, spot, width: [140, 140, 20][spot.choice] ?? 0 })),
        ].map(({ x, spot: { row, side, textX }, width }) => ({
          x,
          row,
          from: side === 'left' && width > 0 ? textX - width : x - 7,
          text: side === 'left' ? textX - width : textX,
          to: side === 'right' && width > 0 ? textX + width : x + 7,
          end: side === 'left' ? textX : textX + width,
        }));
        boxes.forEach((one, position) => {
          for (const other of boxes.slice(position + 1)) {
            if (one.row === other.row) assert.ok(one.to <= other.from || other.to <= one.from);
            const [upper, lower] = one.row < other.row ? [one, other] : [other, one];
            if (upper.row < lower.row && upper.end > upper.text)
              assert.ok(lower.x <= upper.text || lower.x >= upper.end, 'no line crosses a text');
          }
        });
      }),
      fuzz(500),
    );
  });
});
