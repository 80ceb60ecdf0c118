import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSpanIndex } from '../../server/src/text/spanIndex.ts';

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

describe('an index of spans', () => {
  it('answers as looking at each of them would', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
        const index = createSpanIndex(spans);
        assert.equal(
          index.covers(asked),
          spans.some((each) => each.start <= asked.start && asked.end <= each.end),
        );
        assert.equal(
          index.overlaps(asked),
          spans.some((each) => each.start < asked.end && asked.start < each.end),
        );
      }),
    );
  });
});
