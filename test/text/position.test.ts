import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLineIndex } from '../../server/src/text/position.ts';

describe('createLineIndex', () => {
  it('ends lines at LF, CRLF and CR, and at nothing else', () => {
    const lines = createLineIndex('a\nb\r\nc\rd\u2028e');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => [lines.lineStart(line), lines.lineEnd(line)]),
      [
        [0, 1],
        [2, 3],
        [5, 6],
        [7, 10],
      ],
    );
  });

  it('counts UTF-16 units or UTF-8 bytes, as was negotiated', () => {
    const lines = createLineIndex('x: 😀é日\n');
    assert.deepEqual(lines.positionAt(7), { line: 0, character: 7 });
    assert.deepEqual(lines.positionAt(7, 'utf-8'), { line: 0, character: 12 });
    assert.equal(lines.offsetAt({ line: 0, character: 12 }, 'utf-8'), 7);
    assert.equal(lines.offsetAt({ line: 0, character: 5 }, 'utf-8'), 3, 'inside the emoji is before it');
    assert.equal(lines.offsetAt({ line: 0, character: 4 }), 3, 'between surrogates is before the pair');
  });

  it('clamps what lies outside', () => {
    const lines = createLineIndex('ab\r\ncd');
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 }, 'inside CRLF is before it');
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), 6);
    assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(lines.offsetAt({ line: Number.NaN, character: Number.NaN }), 0);
  });

  it('maps every offset there and back in both encodings, except inside a pair', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '日', '😀', '\n', '\r')), (parts) => {
        const text = parts.join('').replace(/\r+(?=\n)/g, '');
        const lines = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1) {
          for (const encoding of ['utf-16', 'utf-8'] as const) {
            assert.equal(lines.offsetAt(lines.positionAt(offset, encoding), encoding), offset);
          }
        }
      }),
    );
  });
});
