import assert from 'node:assert/strict';
import fc from 'fast-check';
import { element, escapeMarkup, htmlElement } from '../../server/src/draw/markup.ts';
import { showControls } from '../../server/src/words/showControls.ts';
import { parseXml, textOf } from './xml.ts';

describe('markup', () => {
  it('escapes what would be markup, in texts and attributes', () => {
    assert.equal(escapeMarkup('a < b & "c" > d'), 'a &lt; b &amp; &quot;c&quot; &gt; d');
    assert.equal(element('a', { title: '"&' }, 'x'), '<a title="&quot;&amp;">x</a>');
  });

  it('shows control characters, and keeps what programs look for', () => {
    assert.equal(escapeMarkup('a\u0000b\u001bc\ud800d\uffffe\nf😀'), 'a␀b␛c&lt;U+D800&gt;d&lt;U+FFFF&gt;e␊f😀');
    assert.equal(
      element('a', { 'data-key': 'a\u0000\n"', title: '\n' }),
      '<a data-key="a\ufffd&#10;&quot;" title="␊"/>',
    );
  });

  it('closes elements as their language wants it', () => {
    assert.equal(element('g', { id: null }), '<g/>');
    assert.equal(htmlElement('td', {}), '<td></td>');
  });

  it('writes numbers to a hundredth', () => {
    assert.equal(element('a', { x: 1 / 3, y: 2, z: -0.001 }), '<a x="0.33" y="2" z="0"/>');
  });

  it('gives any text back when it is read again, as it is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const written = element('a', { title: text }, escapeMarkup(text) === '' ? ' ' : escapeMarkup(text));
        const read = parseXml(written);
        assert.equal(read.attributes['title'], showControls(text));
        assert.equal(textOf(read), text === '' ? ' ' : showControls(text));
      }),
    );
  });
});
