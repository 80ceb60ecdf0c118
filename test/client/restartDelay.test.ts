import assert from 'node:assert/strict';
import { createRestartDelay } from '../../client/src/restartDelay.ts';

describe('a server that ends by itself', () => {
  it('is started again at once, and after a pause when it ends again and again', () => {
    let time = 0;
    const delay = createRestartDelay(() => time);
    const waits = [0, 1, 2, 3, 4, 5].map((minute) => {
      time = minute * 10_000;
      return delay();
    });
    assert.deepEqual(waits, [0, 0, 0, 0, 30_000, 30_000]);
  });

  it('is started at once again when it has lived for a while', () => {
    let time = 0;
    const delay = createRestartDelay(() => time);
    for (let count = 0; count < 6; count += 1) delay();
    time = 180_000;
    assert.equal(delay(), 0);
  });
});
