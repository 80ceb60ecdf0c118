import assert from 'node:assert/strict';
import fc from 'fast-check';
import { element, escapeMarkup, htmlElement } from '../../server/src/draw/markup.ts';
import { parseXml, textOf } from './xml.ts';

describe('markup', () => {
  it('escapes what would be markup, in texts and attributes', () => {
    assert.equal(escapeMarkup('a < b & "c" > d'), 'a &lt; b &amp; &quot;c&quot; &gt; d');
    assert.equal(element('a', { title: '"&' }, 'x'), '<a title="&quot;&amp;">x</a>');
  });

  it('replaces what XML cannot hold', () => {
    assert.equal(escapeMarkup('a\u0000b\u001bc\ud800d\uffffe😀'), 'a\ufffdb\ufffdc\ufffdd\ufffde😀');
  });

  it('closes elements as their language wants it', () => {
    assert.equal(element('g', { id: null }), '<g/>');
    assert.equal(htmlElement('td', {}), '<td></td>');
  });

  it('writes numbers to a hundredth', () => {
    assert.equal(element('a', { x: 1 / 3, y: 2, z: -0.001 }), '<a x="0.33" y="2" z="0"/>');
  });

  it('gives any text back when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const written = element('a', { title: text }, escapeMarkup(text) === '' ? ' ' : escapeMarkup(text));
        const read = parseXml(written);
        assert.equal(read.attributes['title'], text);
        assert.equal(textOf(read), text === '' ? ' ' : text);
      }),
    );
  });
});
